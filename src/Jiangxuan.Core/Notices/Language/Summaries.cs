using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>The one-sentence descriptions of types, members and words, as they stand in the code's own documentation.</summary>
public sealed partial class Summaries
{
    private readonly Dictionary<string, string> _texts = [];

    private Summaries() { }

    /// <summary>Reads the documentation files that the compiler writes beside the libraries.</summary>
    /// <param name="xmls">Texts of <c>Jiangxuan.Core.xml</c> and of the files of what is built on it.</param>
    public static Summaries Read(params IEnumerable<string> xmls)
    {
        ArgumentNullException.ThrowIfNull(xmls);
        var made = new Summaries();
        foreach (var xml in xmls)
        {
            made.Take(xml);
        }
        return made;
    }

    private void Take(string xml)
    {
        using var reader = XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true }
        );
        string? member = null;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Name: "member" })
            {
                member = reader.GetAttribute("name");
            }
            else if (reader is { NodeType: XmlNodeType.Element, Name: "summary" } && member is not null)
            {
                _texts[member] = Plain(reader.ReadSubtree());
            }
        }
    }

    /// <summary>Of a type; empty when it has none.</summary>
    public string Of(Type type) => Find($"T:{Name(type)}");

    /// <summary>Of a member; empty when it has none.</summary>
    internal string Of(Yaml.Member member) => Find($"P:{Name(member.Property.DeclaringType!)}.{member.Property.Name}");

    /// <summary>Of a word of a closed set; empty when it has none.</summary>
    public string Of(Type set, string word) => Find($"F:{Name(set)}.{word}");

    private string Find(string key) => _texts.GetValueOrDefault(key, "");

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Plain(XmlReader inside)
    {
        var text = new StringBuilder();
        while (inside.Read())
        {
            if (inside.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(inside.Value);
            }
            else if (inside is { NodeType: XmlNodeType.Element, Name: "see" or "paramref" })
            {
                text.Append(Referred(inside.GetAttribute("cref") ?? inside.GetAttribute("name") ?? ""));
            }
        }
        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    private static string Referred(string cref)
    {
        var name = cref[(cref.LastIndexOf('.') + 1)..];
        return name.Length == 0 ? "" : Naming.Camel(name);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
