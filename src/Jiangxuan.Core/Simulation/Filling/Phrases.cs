using System.Globalization;
using System.Text.Json;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation.Filling;

/// <summary>Invented wording for simulated forms, chosen by words in a field's label.</summary>
internal sealed class Phrases
{
    private readonly IReadOnlyList<(string[] Words, string[] Lines)> _lines;
    private readonly string[] _paragraphs;

    private Phrases(JsonElement root)
    {
        _lines = [.. root.GetProperty("lines").EnumerateObject().Select(p => (p.Name.Split('|'), Texts(p.Value)))];
        _paragraphs = Texts(root.GetProperty("paragraphs"));
        Opinions = Texts(root.GetProperty("opinions"));
        Media = Texts(root.GetProperty("media"));
        Inspections = Texts(root.GetProperty("inspections"));
    }

    /// <summary>Texts of opinion boxes.</summary>
    public IReadOnlyList<string> Opinions { get; }

    /// <summary>Where an employer publicises.</summary>
    public IReadOnlyList<string> Media { get; }

    /// <summary>Conclusions of inspections.</summary>
    public IReadOnlyList<string> Inspections { get; }

    /// <summary>Reads the wording that comes with the program.</summary>
    public static Phrases Read()
    {
        using var document = JsonDocument.Parse(Embedded.Text("phrases.json"));
        return new Phrases(document.RootElement);
    }

    /// <summary>One line for a field of that label, at most so many characters.</summary>
    public string Line(string label, GeneratedPerson person, SplitMix64 chance, int max)
    {
        var lines = _lines.FirstOrDefault(l => l.Words.Any(w => label.Contains(w, StringComparison.Ordinal))).Lines;
        var text = lines is null ? $"{person.Trade}{label}" : Filled(chance.Pick(lines), person);
        return Cut(text, max);
    }

    /// <summary>Several sentences, beginning with the person, up to about so many words.</summary>
    public string Paragraph(GeneratedPerson person, SplitMix64 chance, int words)
    {
        var text = Cut(Filled(_paragraphs[0], person), words);
        var next = 1 + chance.Below(_paragraphs.Length - 1);
        for (var i = 1; i < _paragraphs.Length; i++, next = next % (_paragraphs.Length - 1) + 1)
        {
            var sentence = Filled(_paragraphs[next], person);
            if (text.Length + sentence.Length > words)
            {
                break;
            }

            text += sentence;
        }

        return text;
    }

    private static string Filled(string text, GeneratedPerson person) =>
        text.Replace("{trade}", person.Trade, StringComparison.Ordinal)
            .Replace("{post}", person.Post, StringComparison.Ordinal)
            .Replace("{name}", person.Name, StringComparison.Ordinal)
            .Replace(
                "{since}",
                person.InTradeSince.Year.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace("{employer}", person.Employer ?? "个人工作室", StringComparison.Ordinal);

    /// <summary>Cuts between characters, never inside one of two code units.</summary>
    private static string Cut(string text, int max) =>
        string.Concat(text.EnumerateRunes().Take(max).Select(r => r.ToString()));

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];
}
