using System.Globalization;
using System.Text.Json;

namespace Jiangxuan.Core.People.Generated;

/// <summary>The words invented people are made of.</summary>
internal sealed record Words
{
    public required IReadOnlyList<string> Surnames { get; init; }
    public required IReadOnlyList<string> CompoundSurnames { get; init; }
    public required IReadOnlyList<string> Male { get; init; }
    public required IReadOnlyList<string> Female { get; init; }
    public required IReadOnlyList<string> Rare { get; init; }
    public required IReadOnlyList<DottedNames> Dotted { get; init; }
    public required IReadOnlyList<string> OtherEthnicities { get; init; }
    public required IReadOnlyList<string> Coined { get; init; }
    public required IReadOnlyList<string> Posts { get; init; }
    public required IReadOnlyList<string> HeadPosts { get; init; }
    public required IReadOnlyList<LineOfWork> Lines { get; init; }

    /// <summary>Reads the file built into the program.</summary>
    public static Words Read()
    {
        using var document = JsonDocument.Parse(Embedded.Text("generated-words.json"));
        var root = document.RootElement;
        return new()
        {
            Surnames = Characters(root, "surnames"),
            CompoundSurnames = Strings(root, "compoundSurnames"),
            Male = Characters(root, "male"),
            Female = Characters(root, "female"),
            Rare = Strings(root, "rare"),
            Dotted =
            [
                .. root.GetProperty("dotted")
                    .EnumerateArray()
                    .Select(d => new DottedNames(
                        Text(d, "ethnicity"),
                        Strings(d, "male"),
                        Strings(d, "female"),
                        Strings(d, "family")
                    )),
            ],
            OtherEthnicities = Strings(root, "otherEthnicities"),
            Coined = Strings(root, "coined"),
            Posts = Strings(root, "posts"),
            HeadPosts = Strings(root, "headPosts"),
            Lines =
            [
                .. root.GetProperty("lines")
                    .EnumerateArray()
                    .Select(l => new LineOfWork(
                        Text(l, "key"),
                        l.GetProperty("weight").GetInt32(),
                        Strings(l, "trades"),
                        Strings(l, "employers")
                    )),
            ],
        };
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static string[] Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(s => s.GetString() ?? "")];

    private static string[] Characters(JsonElement element, string name)
    {
        var text = Text(element, name);
        return [.. StringInfo.ParseCombiningCharacters(text).Select(i => StringInfo.GetNextTextElement(text, i))];
    }
}

/// <summary>Names written with “·” and the ethnic group that has them.</summary>
internal sealed record DottedNames(
    string Ethnicity,
    IReadOnlyList<string> Male,
    IReadOnlyList<string> Female,
    IReadOnlyList<string> Family
);

/// <summary>A kind of work with its share of a hundred, its trades and the endings of its employers' names.</summary>
internal sealed record LineOfWork(
    string Key,
    int Weight,
    IReadOnlyList<string> Trades,
    IReadOnlyList<string> Employers
);
