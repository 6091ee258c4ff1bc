using System.Text;
using System.Xml;
using Jiangxuan.Core;

namespace Jiangxuan.Paper.Templates;

/// <summary>What is not taken in a template: macros, what is fetched from outside, other files inside, XML that is too deep.</summary>
internal static class PackageCheck
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relations = "_rels/.rels";
    private const int MostDepth = 200;
    private const int LongestWord = 32;

    private static readonly string[] Fetching = ["DDE", "INCLUDEPICTURE", "INCLUDETEXT", "IMPORT", "LINK"];

    /// <summary>The name of the main part, or why the file is refused.</summary>
    /// <exception cref="XmlException">A part is no XML, or declares a document type.</exception>
    public static Result<string> Of(IReadOnlyDictionary<string, byte[]> parts)
    {
        if (!parts.ContainsKey(ContentTypes) || !parts.ContainsKey(Relations))
        {
            return new Refusal("这不是 Word 文档；请上传 .docx 文件。");
        }
        var main = "";
        foreach (var (name, content) in parts)
        {
            if (Named(name) is { } refusal)
            {
                return refusal;
            }
            if (IsXml(name) && Look(name, content, ref main) is { } inside)
            {
                return inside;
            }
        }
        return parts.ContainsKey(main) ? main : new Refusal("这不是 Word 文档；请上传 .docx 文件。");
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static Refusal? Named(string name)
    {
        bool Ends(string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        bool In(string folder) => name.Contains(folder, StringComparison.OrdinalIgnoreCase);
        return Ends("vbaProject.bin") || Ends("vbaData.xml") ? Macros
            : In("/embeddings/") || In("/activeX/") || In("/afchunk")
                ? new Refusal("模板里嵌入了其他文件或控件，不予接收；请删去后再上传。")
            : null;
    }

    private static Refusal Macros => new("模板带有宏，不予接收；请另存为不带宏的“Word 文档（.docx）”后再上传。");

    private static Refusal? Look(string name, byte[] content, ref string main)
    {
        var relations = name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using var xml = XmlReader.Create(new MemoryStream(content, false), TemplatePackage.Settings);
        var instruction = new StringBuilder();
        var inside = false;
        while (xml.Read())
        {
            if (xml.Depth > MostDepth)
            {
                return new Refusal("文件内部嵌套过深，不予接收；请把内容复制到新的文档后再上传。");
            }
            // Runs may part the word anywhere; what stands far behind it does not matter.
            if (inside && instruction.Length < LongestWord && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                instruction.Append(instruction.Length == 0 ? xml.Value.TrimStart() : xml.Value);
                if (Fetches(instruction.ToString()))
                {
                    return Fetched;
                }
            }
            if (xml.NodeType is not XmlNodeType.Element)
            {
                continue;
            }
            inside = xml.LocalName == "instrText" && !xml.IsEmptyElement;
            if (xml.LocalName == "fldChar")
            {
                instruction.Clear();
            }
            if (xml.LocalName == "fldSimple" && Fetches(xml.GetAttribute("instr", xml.NamespaceURI) ?? ""))
            {
                return Fetched;
            }
            if (xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                return Macros;
            }
            if (relations && xml.LocalName == "Relationship")
            {
                if (Relation(xml, name, ref main) is { } refusal)
                {
                    return refusal;
                }
            }
        }
        return null;
    }

    private static Refusal Fetched => new("模板里有从外部取内容的域，不予接收；请把它转换为普通文字后再上传。");

    private static Refusal? Relation(XmlReader xml, string name, ref string main)
    {
        var (type, target) = (xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
        if (xml.GetAttribute("TargetMode") == "External" && !type.EndsWith("/hyperlink", StringComparison.Ordinal))
        {
            return new Refusal(
                "模板里有从外部取来的内容（如链接的图片、附加的模板），不予接收；请改为嵌入或删去后再上传。"
            );
        }
        if (name == Relations && type.EndsWith("/officeDocument", StringComparison.Ordinal))
        {
            main = target.TrimStart('/');
        }
        return null;
    }

    /// <summary>Whether the instruction of a field, <c> INCLUDEPICTURE "http://…" </c>, fetches something; Word reads it in any case of letters.</summary>
    private static bool Fetches(string instruction)
    {
        var word = instruction.TrimStart();
        return Fetching.Any(f =>
            word.StartsWith(f, StringComparison.OrdinalIgnoreCase)
            && (f == "DDE" || word.Length == f.Length || char.IsWhiteSpace(word[f.Length]))
        );
    }
}
