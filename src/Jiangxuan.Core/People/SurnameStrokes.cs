using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Jiangxuan.Core.People;

/// <summary>
/// Order of names by the strokes of the surname (姓氏笔画): fewer strokes first. Among equal numbers, and for the given name, the stroke
/// order of the platform (ICU) decides.
/// </summary>
/// <remarks>
/// The platform counts the grass radical of 蔡, 董, 黄 … in its traditional form, one stroke more, so common surnames are counted from a
/// table of their own. A surname that is not in it takes the number of its nearest neighbour in the platform's order.
/// </remarks>
public sealed class SurnameStrokes : IComparer<string>
{
    private static readonly StringComparer s_platform = StringComparer.Create(
        CultureInfo.GetCultureInfo("zh-u-co-stroke"),
        CompareOptions.None
    );

    private readonly ImmutableDictionary<string, int> _strokes;
    private readonly ImmutableArray<string> _ladder;

    private SurnameStrokes(ImmutableDictionary<string, int> strokes)
    {
        _strokes = strokes;
        _ladder = Ladder([.. strokes.Keys.Order(s_platform)], strokes);
    }

    /// <summary>As many characters as possible on which both agree: in the platform's order none has fewer strokes than the one before.</summary>
    private static ImmutableArray<string> Ladder(
        IReadOnlyList<string> ordered,
        ImmutableDictionary<string, int> strokes
    )
    {
        var length = new int[ordered.Count];
        var before = new int[ordered.Count];
        for (var i = 0; i < ordered.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (strokes[ordered[j]] <= strokes[ordered[i]] && length[j] >= length[i])
                {
                    (length[i], before[i]) = (length[j] + 1, j);
                }
            }
        }

        var rungs = new List<string>();
        for (var at = Array.IndexOf(length, length.Max()); at >= 0; at = before[at])
        {
            rungs.Add(ordered[at]);
        }

        rungs.Reverse();
        return [.. rungs];
    }

    /// <summary>The order, with the table that comes with the program.</summary>
    public static SurnameStrokes Read()
    {
        using var document = JsonDocument.Parse(Embedded.Text("surname-strokes.json"));
        return new SurnameStrokes(
            document
                .RootElement.GetProperty("strokes")
                .EnumerateObject()
                .SelectMany(n =>
                    n.Value.GetString()!
                        .EnumerateRunes()
                        .Select(r => KeyValuePair.Create(r.ToString(), int.Parse(n.Name, CultureInfo.InvariantCulture)))
                )
                .ToImmutableDictionary()
        );
    }

    /// <summary>Strokes of the first character of a name; 0 for an empty name.</summary>
    public int Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var first = name.EnumerateRunes().Select(r => r.ToString()).FirstOrDefault();
        if (first is null)
        {
            return 0;
        }

        return _strokes.TryGetValue(first, out var strokes)
            ? strokes
            : _strokes[_ladder.LastOrDefault(rung => s_platform.Compare(rung, first) <= 0) ?? _ladder[0]];
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var strokes = Of(x ?? "").CompareTo(Of(y ?? ""));
        return strokes != 0 ? strokes : s_platform.Compare(x, y);
    }
}
