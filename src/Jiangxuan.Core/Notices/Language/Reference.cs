using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>The tables of every key, kind and word of the language, as Markdown, in English or for Chinese authors.</summary>
/// <param name="vocabulary">What the files hold.</param>
/// <param name="summaries">The descriptions in English.</param>
/// <param name="glosses">Those in Chinese; with them headings and forms are Chinese too.</param>
public sealed class Reference(Vocabulary vocabulary, Summaries summaries, Glosses? glosses = null)
{
    /// <summary>Begins the tables in a page.</summary>
    public const string Begin = "<!-- reference -->";

    /// <summary>Ends them.</summary>
    public const string End = "<!-- /reference -->";

    private readonly bool _chinese = glosses is not null;

    /// <summary>The tables with their markers.</summary>
    public string Markdown()
    {
        var lines = new List<string> { Begin };
        foreach (var (file, holds) in vocabulary.Files)
        {
            var list = Vocabulary.IsList(holds);
            var what = Link(Vocabulary.Inner(holds));
            lines.Add("");
            lines.Add(
                _chinese
                    ? $"- `{file}`：{(list ? "列表，每项为" : "")}{what}"
                    : $"- `{file}`: {(list ? "a list of " : "")}{what}"
            );
        }
        foreach (var type in vocabulary.All)
        {
            lines.AddRange(["", $"### {type.Name}", "", Meaning(type), ""]);
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
            _chinese ? ["词", "含义"] : ["word", "meaning"],
            Enum.GetNames(set)
                .Select(n => new[] { $"`{Naming.Kebab(n)}`", glosses?.Of(set, n) ?? summaries.Of(set, n) })
        );

    private IEnumerable<string> KindsOf(Type family) =>
        Table(
            _chinese ? ["种类", "设置", "含义"] : ["kind", "settings", "meaning"],
            Kinds.Of(family).Select(k => new[] { $"`{k.Key}`", Link(k.Value), Meaning(k.Value) })
        );

    private IEnumerable<string> Members(Type record)
    {
        var bare = Bare(record);
        return Table(
            _chinese ? ["键", "写法", "必填", "默认", "含义"] : ["key", "form", "required", "default", "meaning"],
            Head(record, bare)
                .Concat(
                    Kinds
                        .Members(record)
                        .Where(m => m != bare || Kinds.Members(record).Count > 1)
                        .Select(m =>
                            new[]
                            {
                                $"`{m.Key}`",
                                m.Flat
                                    ? $"{Form(m.Property.PropertyType)}{(_chinese ? "，设置写在同一层" : ", its settings beside it")}"
                                    : Form(m.Property.PropertyType),
                                Yes(m.Required && m != bare),
                                m.Default(record) is { } otherwise ? $"`{otherwise}`" : "",
                                Meaning(m) + Names(m),
                            }
                        )
                )
        );
    }

    /// <summary>The row of the kind's own word; where one setting can stand straight behind the word, the form is that of the setting.</summary>
    private IEnumerable<string[]> Head(Type record, Member? bare)
    {
        if (Kinds.NameOf(record) is not { } word)
        {
            return [];
        }
        if (Kinds.NameOfKeyed(record) is null)
        {
            return
            [
                [$"`kind: {word}`", "", Yes(true), "", ""],
            ];
        }
        if (bare is null)
        {
            return
            [
                [$"`{word}:`", "", Yes(true), "", ""],
            ];
        }
        var type = bare.Property.PropertyType;
        var brief =
            Vocabulary.IsList(type) ? $"`{word}: [ … ]`"
            : Vocabulary.IsWord(type) ? $"`{word}: …`"
            : $"`{word}: {{ … }}`";
        var alone = Kinds.Members(record).Count == 1;
        var form =
            alone ? Form(type)
            : _chinese ? $"{Form(type)}，或写成下列各键"
            : $"{Form(type)}, or the keys below";
        return
        [
            [brief, form, Yes(true), "", alone ? Meaning(bare) + Names(bare) : ""],
        ];
    }

    /// <summary>The setting that may stand straight behind the word of its kind, if the others can be left out.</summary>
    private static Member? Bare(Type record) =>
        Kinds.NameOfKeyed(record) is not null
        && Kinds.Members(record).FirstOrDefault(m => m.Bare) is { } bare
        && Kinds.Members(record).All(m => m == bare || !m.Required)
            ? bare
            : null;

    private string Names(Member member) =>
        member.Names is not { } thing ? ""
        : _chinese ? $"（写 {Declared(thing)}）"
        : $" Names a {Naming.Kebab(thing.ToString())}.";

    /// <summary>Where the notice declares such a thing, and by what it is named.</summary>
    private static string Declared(Thing thing) =>
        thing switch
        {
            Thing.Decision => $"{NoticeReading.DecisionsFile} 中的 id",
            Thing.Fact => "facts 中的 key",
            Thing.KnownFact => "facts 中的 key，或 channel、unit、unitGroup",
            Thing.Stewardship => "stewardship 中的 id",
            _ => $"{Naming.Camel(thing.ToString())}s 中的 id",
        };

    private string Yes(bool yes) =>
        !yes ? ""
        : _chinese ? "是"
        : "yes";

    private string Meaning(Type type) => glosses?.Of(type) ?? summaries.Of(type);

    private string Meaning(Member member) => glosses?.Of(member) ?? summaries.Of(member);

    private string Form(Type type)
    {
        var asked = Nullable.GetUnderlyingType(type) ?? type;
        return asked switch
        {
            _ when asked == typeof(Written) => _chinese ? "按事实文件的写法" : "as in a facts file",
            _ when Vocabulary.IsList(asked) =>
                $"{(_chinese ? "列表：" : "list of ")}{Form(asked.GetGenericArguments()[0])}",
            _ when Vocabulary.IsMap(asked) =>
                $"{(_chinese ? "“键: 值”，值为" : "map to ")}{Form(asked.GetGenericArguments()[1])}",
            _ when asked.IsEnum || !Vocabulary.IsWord(asked) => Link(asked),
            _ when _chinese => Words.Form(asked),
            _ when asked == typeof(string) => "text",
            _ when asked == typeof(bool) => "`true` or `false`",
            _ when asked == typeof(int) => "whole number",
            _ when asked == typeof(decimal) => "number",
            _ when asked == typeof(DateOnly) => "day, `2021-06-11`",
            _ => summaries.Of(asked).Split(". ")[0].TrimEnd('.'),
        };
    }

    private static string Link(Type type) => $"[{type.Name}](#{type.Name.ToLowerInvariant()})";

    private static IEnumerable<string> Table(string[] head, IEnumerable<string[]> rows) =>
        new[] { Row(head), Row([.. head.Select(_ => "---")]) }.Concat(rows.Select(Row));

    private static string Row(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
