using System.Xml.Linq;
using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Templates;

/// <summary>Something to mend in an office's template.</summary>
/// <param name="Place">Where, in words.</param>
/// <param name="Sentence">What is wrong and what to do, in Chinese.</param>
public sealed record TemplateFinding(string Place, string Sentence);

/// <summary>
/// An office's own form (办公室自己的模板): a <c>.docx</c> in which <c>{{name}}</c> stands where something is filled in. Everything else in
/// it stays as it is.
/// </summary>
public sealed class Template
{
    private readonly TemplatePackage _package;
    private readonly FieldNames _names;
    private readonly List<TemplateFinding> _findings = [];
    private readonly SortedSet<string> _fields = new(StringComparer.Ordinal);

    private Template(TemplatePackage package, FieldNames names) => (_package, _names) = (package, names);

    /// <summary>Fields that are not known, braces that do not pair; a template with any is not used.</summary>
    public IReadOnlyList<TemplateFinding> Findings => _findings;

    /// <summary>The fields it uses, as written.</summary>
    public IReadOnlyCollection<string> Fields => _fields;

    /// <summary>Reads an upload; refused when it is no plain .docx.</summary>
    /// <param name="file">The file.</param>
    /// <param name="notice">The notice whose fields it may name.</param>
    /// <param name="about">What a copy of it is about.</param>
    public static Result<Template> Read(ReadOnlyMemory<byte> file, Notice notice, About about)
    {
        if (!TemplatePackage.Open(file).TryGet(out var package, out var refusal))
        {
            return refusal;
        }
        var template = new Template(package, FieldNames.Of(notice, about));
        var texts = template.Texts(package).ToList();
        if (texts.All(t => t.Name != package.Main))
        {
            return new Refusal(
                "这份文档不是通常的 .docx（可能存成了“严格”格式）；请另存为“Word 文档（.docx）”后再上传。"
            );
        }
        texts.ForEach(t => template.Look(t.Xml.Root!));
        return template;
    }

    /// <summary>One copy, filled in; the same filling gives the same bytes.</summary>
    public byte[] Fill(Filling filling)
    {
        var package = _package.Copy();
        var pictures = new TemplatePictures(package);
        foreach (var (name, xml) in Texts(package).ToList())
        {
            var repeating = new Repeating(_names, filling);
            repeating.Run(xml.Root!);
            var paragraphs = new ParagraphFilling(_names, pictures, name);
            foreach (var paragraph in xml.Descendants(Wml.Paragraph).ToList())
            {
                paragraphs.Run(paragraph, repeating.Of(paragraph));
            }
            package.Set(name, xml);
        }
        return package.Save();
    }

    private IEnumerable<(string Name, XDocument Xml)> Texts(TemplatePackage package) =>
        package
            .Names.Where(n =>
                n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && n.StartsWith(Folder, StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .ToList()
            .Select(n => (n, package.Xml(n)))
            .Where(p => Wml.IsText(p.Item2.Root!));

    private string Folder => _package.Main[..(_package.Main.LastIndexOf('/') + 1)];

    private void Look(XElement root)
    {
        foreach (var paragraph in root.Descendants(Wml.Paragraph))
        {
            var says = paragraph.Says();
            if (Placeholder.LeftOver(says))
            {
                Add(root, paragraph, "这里的花括号不成对；字段写成 {{字段}}，前后各两个花括号。");
            }
            var lists = new HashSet<FieldPath>();
            foreach (var placeholder in Placeholder.In(says).Where(p => !p.IsMark))
            {
                _fields.Add(placeholder.Written);
                var field = placeholder.Path is { } path ? TemplateField.Find(path, _names) : null;
                if (field is null)
                {
                    var written = placeholder.Written.Split('|')[0].Trim();
                    Add(root, paragraph, TemplateField.Unknown(written, _names));
                }
                else if (field.List is { } list)
                {
                    lists.Add(list);
                }
            }
            if (lists.Count > 1)
            {
                Add(root, paragraph, $"同一段里只能用一个列表的字段，这里有：{string.Join('、', lists)}。");
            }
        }
    }

    private void Add(XElement root, XElement paragraph, string sentence) =>
        _findings.Add(new TemplateFinding(TemplatePlace.Of(root, paragraph), sentence));
}
