using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>
/// What every type, key and word of the files of a programme means, in Chinese (释义). They are written by hand and lie beside this
/// class as data (<c>chinese.txt</c>), since a comment in the code speaks to whoever changes the code and not to whoever writes a notice.
/// </summary>
public sealed class Glosses
{
    private const string Separator = ": ";

    private readonly Dictionary<string, string> _texts = [];

    private Glosses() { }

    /// <summary>Those delivered with the program.</summary>
    public static Glosses Official() => Read(Embedded.Text("chinese.txt"));

    /// <summary>Those of a text: a line each, <c>Type</c>, <c>Type.key</c> or <c>Set.word</c>, a colon, the gloss; <c>#</c> begins a remark.</summary>
    /// <exception cref="FormatException">A line has no name, or a name stands twice.</exception>
    public static Glosses Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Glosses().Take(text);
    }

    /// <summary>These and those of a further text.</summary>
    /// <exception cref="FormatException">As in reading, or something is told in both.</exception>
    public Glosses And(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var both = new Glosses();
        foreach (var (name, gloss) in _texts)
        {
            both._texts.Add(name, gloss);
        }
        return both.Take(text);
    }

    /// <summary>All of them by name.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The names of everything that the files can hold; each needs a gloss.</summary>
    public static IReadOnlyList<string> Names(Vocabulary vocabulary) =>
        [
            .. (vocabulary ?? throw new ArgumentNullException(nameof(vocabulary)))
                .All.SelectMany(t =>
                    (
                        t.IsEnum ? Enum.GetNames(t).Select(n => Name(t, n))
                        : t.IsAbstract ? []
                        : Kinds.Members(t).Select(Name)
                    ).Prepend(t.Name)
                )
                .Distinct(),
        ];

    /// <summary>Of a type; empty when it has none.</summary>
    public string Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Find(type.Name);
    }

    /// <summary>Of a word of a closed set; empty when it has none.</summary>
    public string Of(Type set, string word)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Find(Name(set, word));
    }

    /// <summary>Of a key; one that all kinds of a family have is told once, under the family.</summary>
    internal string Of(Member member) => Find(Name(member));

    private Glosses Take(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        foreach (var line in lines.Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cut = line.IndexOf(Separator, StringComparison.Ordinal);
            if (cut < 0)
            {
                throw new FormatException($"A gloss without a name: {line}");
            }
            if (!_texts.TryAdd(line[..cut], line[(cut + Separator.Length)..].Trim()))
            {
                throw new FormatException($"Two glosses of {line[..cut]}.");
            }
        }
        return this;
    }

    private string Find(string name) => _texts.GetValueOrDefault(name, "");

    private static string Name(Member member) => $"{member.Property.DeclaringType!.Name}.{member.Key}";

    private static string Name(Type set, string word) => $"{set.Name}.{Naming.Kebab(word)}";
}
