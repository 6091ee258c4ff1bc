using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>A column that puts several answers together (工作单位及职务, 何时获何种荣誉), taken apart as far as it is certain.</summary>
/// <param name="Parts">The text of each fact of which it is certain.</param>
/// <param name="Rows">The cells of each row of the table it puts together.</param>
/// <param name="Whole">Whether nothing of the column is left over.</param>
internal sealed record JoinedText(
    IReadOnlyList<(string Key, string Text)> Parts,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows,
    bool Whole
)
{
    /// <summary>What people write between answers where the notice's own summary has a space.</summary>
    private static readonly string[] Spaces = [" ", "\u3000", "\n", "、", "，", ","];

    private static JoinedText Unknown => new([], [], false);

    /// <summary>Takes the text of such a column apart.</summary>
    public static JoinedText Of(string text, JoinKind? kind, IntakeAsked asked)
    {
        if (kind is null || kind.Of.Any(r => r.Kind(asked.Notice) is null or RowsKind or DerivedKind or FilesKind))
        {
            return Unknown;
        }
        if (kind.Of[0].Column is not null)
        {
            return Table(text, kind, asked);
        }
        var pieces = Pieces(text, kind, Spaces);
        return InOrder(pieces, kind, asked)
            ? new JoinedText([.. kind.Of.Zip(pieces, (r, piece) => (r.Key, piece))], [], true)
            : Some(pieces, kind, asked.Notice);
    }

    /// <summary>Row by row, each with all its cells as the notice's own summary writes them; otherwise none, since rows belong together.</summary>
    private static JoinedText Table(string text, JoinKind kind, IntakeAsked asked)
    {
        if (kind.Where is not null)
        {
            return Unknown;
        }
        var lines = text.Split(
            [kind.Rows.Trim(), "\n"],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var rows = lines.Select(l => Pieces(l, kind, [" ", "\u3000"])).ToList();
        return rows.All(r => InOrder(r, kind, asked))
            ? new JoinedText(
                [],
                [
                    .. rows.Select(r =>
                        kind.Of.Zip(r).ToDictionary(p => p.First.Column!, p => p.Second, StringComparer.Ordinal)
                    ),
                ],
                true
            )
            : Unknown;
    }

    private static List<string> Pieces(string text, JoinKind kind, string[] spaces)
    {
        var between = kind.Between.Trim();
        string[] at = between.Length > 0 ? [between] : spaces;
        return [.. text.Split(at, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>Whether there is a piece for every answer, each can be read as its own, and no free text could as well be one of the others.</summary>
    private static bool InOrder(IReadOnlyList<string> pieces, JoinKind kind, IntakeAsked asked)
    {
        var kinds = kind.Of.Select(r => r.Kind(asked.Notice)!).ToList();
        return pieces.Count == kinds.Count
            && kinds.Zip(pieces).All(p => Fits(p.First, p.Second, asked))
            && kinds
                .Zip(pieces)
                .Where(p => Free(p.First))
                .All(p => !kinds.Any(k => !Free(k) && Fits(k, p.Second, asked)));
    }

    private static bool Free(FactKind kind) => kind is LineKind or ParagraphKind;

    private static bool Fits(FactKind kind, string piece, IntakeAsked asked)
    {
        const string Name = "f";
        var posted = new Posted(new Dictionary<string, IReadOnlyList<string>> { [Name] = [piece] });
        var reading = kind.Read(posted, Name, asked.Field(""));
        return reading is { Value: not (null or RawValue), Problems: [] };
    }

    /// <summary>A word of a code list is certain wherever it stands, lines are when none of them is left out.</summary>
    private static JoinedText Some(List<string> pieces, JoinKind kind, Notice notice)
    {
        if (kind.Of.Any(r => r.Kind(notice) is not (ChoiceKind or LineKind)))
        {
            return Unknown;
        }
        var left = pieces.ToList();
        var parts = new List<(string Key, string Text)>();
        foreach (var reference in kind.Of)
        {
            if (
                reference.Kind(notice) is ChoiceKind choice
                && left.FirstOrDefault(choice.Codes(notice).Contains) is { } word
            )
            {
                parts.Add((reference.Key, word));
                left.Remove(word);
            }
        }
        var lines = kind.Of.Where(r => r.Kind(notice) is LineKind).Select(r => r.Key).ToList();
        return left.Count == lines.Count
            ? new JoinedText([.. parts, .. lines.Zip(left)], [], true)
            : new JoinedText(parts, [], false);
    }
}
