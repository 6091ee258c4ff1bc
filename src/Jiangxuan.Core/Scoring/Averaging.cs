namespace Jiangxuan.Core.Scoring;

/// <summary>Makes one figure of several, and says what became of each.</summary>
internal static class Averaging
{
    /// <summary>The uses in the order of <paramref name="values"/>, and the mean of the counted ones.</summary>
    public static (Rational Figure, MarkUse[] Uses) Of(IReadOnlyList<Rational> values, int dropLow, int dropHigh)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var uses = new MarkUse[values.Count];
        for (var place = 0; place < order.Length; place++)
        {
            uses[order[place]] =
                place < dropLow ? MarkUse.DroppedLow
                : place >= order.Length - dropHigh ? MarkUse.DroppedHigh
                : MarkUse.Counted;
        }
        Rational[] counted = [.. values.Where((_, i) => uses[i] == MarkUse.Counted)];
        return (Rational.Sum(counted) / new Rational(counted.Length, 1), uses);
    }

    /// <summary>How many are dropped at either end of so many values.</summary>
    public static (int Low, int High) Dropped(SheetAggregation aggregation, int values) =>
        aggregation switch
        {
            SheetAggregation.TrimmedMean trimmed => (trimmed.DropLow, trimmed.DropHigh),
            SheetAggregation.Median => ((values - 1) / 2, (values - 1) / 2),
            _ => (0, 0),
        };

    /// <summary>Whether whole sheets are dropped.</summary>
    public static bool BySheet(SheetAggregation aggregation) =>
        aggregation
            is SheetAggregation.TrimmedMean { Of: SheetAggregation.Level.Sheet }
                or SheetAggregation.Median { Of: SheetAggregation.Level.Sheet };

    /// <summary>Fewest values from which a figure can be made.</summary>
    public static int Fewest(SheetAggregation aggregation) =>
        aggregation is SheetAggregation.TrimmedMean trimmed ? trimmed.DropLow + trimmed.DropHigh + 1 : 1;
}
