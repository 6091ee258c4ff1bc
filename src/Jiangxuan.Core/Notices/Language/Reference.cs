using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>The tables of every key, kind and word of the language, as Markdown, in English or for Chinese authors.</summary>
/// <param name="summaries">The descriptions.</param>
/// <param name="chinese">Whether headings, forms and, where there are any, terms are Chinese.</param>
public sealed class Reference(Summaries summaries, bool chinese)
{
    /// <summary>Begins the tables in a page.</summary>
    public const string Begin = "<!-- reference -->";

    /// <summary>Ends them.</summary>
    public const string End = "<!-- /reference -->";

    /// <summary>The tables with their markers.</summary>
    public string Markdown()
    {
        var lines = new List<string> { Begin };
        foreach (var (file, holds) in Vocabulary.Files)
        {
            var list = Vocabulary.IsList(holds);
            var what = Link(Vocabulary.Inner(holds));
            lines.Add("");
            lines.Add(
                chinese
                    ? $"- `{file}`：{(list ? "列表，每项为" : "")}{what}"
                    : $"- `{file}`: {(list ? "a list of " : "")}{what}"
            );
        }
        foreach (var type in Vocabulary.All)
        {
            lines.AddRange(["", $"### {type.Name}", "", summaries.Of(type), ""]);
            lines.AddRange(
                type.IsEnum ? WordsOf(type)
                : type.IsAbstract ? KindsOf(type)
                : Members(type)
            );
        }
        lines.AddRange(["", End]);
        return string.Join('\n', lines);
    }

    /// <summary>The page with the tables put between its markers. Throws when it has none.</summary>
    public string In(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin
            ? throw new ArgumentException($"The page has no {Begin} … {End}.", nameof(page))
            : string.Concat(page.AsSpan(0, begin), Markdown(), page.AsSpan(end + End.Length));
    }

    private IEnumerable<string> WordsOf(Type set) =>
        Table(
            chinese ? ["词", "含义"] : ["word", "meaning"],
            Enum.GetNames(set).Select(n => new[] { $"`{Naming.Kebab(n)}`", Meaning(summaries.Of(set, n)) })
        );

    private IEnumerable<string> KindsOf(Type family) =>
        Table(
            chinese ? ["种类", "设置", "含义"] : ["kind", "settings", "meaning"],
            Kinds.Of(family).Select(k => new[] { $"`{k.Key}`", Link(k.Value), Meaning(summaries.Of(k.Value)) })
        );

    private IEnumerable<string> Members(Type record)
    {
        var kind = Kinds.NameOf(record) is { } word
            ? new[]
            {
                new[] { Kinds.NameOfKeyed(record) is null ? $"`kind: {word}`" : $"`{word}:`", "", Yes(true), "", "" },
            }
            : [];
        return Table(
            chinese ? ["键", "写法", "必填", "默认", "含义"] : ["key", "form", "required", "default", "meaning"],
            kind.Concat(
                Kinds
                    .Members(record)
                    .Select(m =>
                        new[]
                        {
                            Key(record, m),
                            m.Flat
                                ? $"{Form(m.Property.PropertyType)}{(chinese ? "，设置写在同一层" : ", its settings beside it")}"
                                : Form(m.Property.PropertyType),
                            Yes(m.Required),
                            m.Default(record) is { } otherwise ? $"`{otherwise}`" : "",
                            Meaning(summaries.Of(m)) + Names(m),
                        }
                    )
            )
        );
    }

    /// <summary>A key, and that it may or must be left out: <c>all: [ … ]</c> states the parts, <c>not: { … }</c> its part.</summary>
    private string Key(Type record, Member member)
    {
        if (!member.Bare || Kinds.Members(record).Any(m => m.Required && m != member))
        {
            return $"`{member.Key}`";
        }
        var after = chinese ? $"直接写在 `{Kinds.NameOf(record)}:` 之后" : $"right after `{Kinds.NameOf(record)}:`";
        return Kinds.AlwaysBare(record) ? after : $"`{member.Key}`{(chinese ? "，或" : " or ")}{after}";
    }

    private string Names(Member member) =>
        member.Names is not { } thing ? ""
        : chinese ? $"（{Naming.Kebab(thing.ToString())} 的编号）"
        : $" Names a {Naming.Kebab(thing.ToString())}.";

    private string Yes(bool yes) =>
        !yes ? ""
        : chinese ? "是"
        : "yes";

    private string Meaning(string summary) =>
        chinese && Summaries.Term(summary) is { } term ? $"{term}。{summary}" : summary;

    private string Form(Type type)
    {
        var asked = Nullable.GetUnderlyingType(type) ?? type;
        return asked switch
        {
            _ when asked == typeof(Written) => chinese ? "按事实文件的写法" : "as in a facts file",
            _ when Vocabulary.IsList(asked) =>
                $"{(chinese ? "列表：" : "list of ")}{Form(asked.GetGenericArguments()[0])}",
            _ when Vocabulary.IsMap(asked) =>
                $"{(chinese ? "“键: 值”，值为" : "map to ")}{Form(asked.GetGenericArguments()[1])}",
            _ when asked.IsEnum || !Vocabulary.IsWord(asked) => Link(asked),
            _ when chinese => Words.Form(asked),
            _ when asked == typeof(string) => "text",
            _ when asked == typeof(bool) => "`true` or `false`",
            _ when asked == typeof(int) => "whole number",
            _ when asked == typeof(decimal) => "number",
            _ when asked == typeof(DateOnly) => "day, `2021-06-11`",
            _ => summaries.Of(asked).TrimEnd('.'),
        };
    }

    private static string Link(Type type) => $"[{type.Name}](#{type.Name.ToLowerInvariant()})";

    private static IEnumerable<string> Table(string[] head, IEnumerable<string[]> rows) =>
        new[] { Row(head), Row([.. head.Select(_ => "---")]) }.Concat(rows.Select(Row));

    private static string Row(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
