namespace Jiangxuan.Core.Scoring;

/// <summary>A first-level indicator (一级指标).</summary>
/// <param name="Key">Key, unique in the set.</param>
/// <param name="Name">Name.</param>
/// <param name="Weight">Share of the whole, such as 35 % as 7/20.</param>
/// <param name="Secondary">Its second-level indicators; none = it is marked itself.</param>
public sealed record PrimaryIndicator(
    string Key,
    string Name,
    Rational Weight,
    IReadOnlyList<SecondaryIndicator> Secondary
);

/// <summary>A second-level indicator (二级指标), marked by the judges.</summary>
/// <param name="Key">Key, unique in the set.</param>
/// <param name="Name">Name.</param>
/// <param name="Weight">Share within its first-level indicator.</param>
public sealed record SecondaryIndicator(string Key, string Name, Rational Weight);

/// <summary>What a judge marks, with its share of the whole.</summary>
/// <param name="Key">Key of the second-level indicator, or of a first-level one that has none.</param>
/// <param name="Name">Name.</param>
/// <param name="Primary">Key of the first-level indicator.</param>
/// <param name="Share">Weight in the total: product of both levels.</param>
public sealed record MarkedIndicator(string Key, string Name, string Primary, Rational Share);

/// <summary>The range of a mark.</summary>
/// <param name="Min">Lowest mark, inclusive.</param>
/// <param name="Max">Highest mark, inclusive.</param>
/// <param name="Step">Marks are Min plus a multiple of this; above 0.</param>
public sealed record MarkScale(decimal Min, decimal Max, decimal Step)
{
    /// <summary>Whether a mark is on the scale, exactly.</summary>
    public bool Admits(decimal mark) =>
        mark >= Min && mark <= Max && ((Rational.From(mark) - Rational.From(Min)) / Rational.From(Step)).IsWhole;

    /// <summary>In words: <c>0至100分，每格0.5分</c>.</summary>
    public override string ToString() => $"{Min:0.####}至{Max:0.####}分，每格{Step:0.####}分";
}

/// <summary>The indicators of one track, with weights that sum to exactly 100 % on either level.</summary>
public sealed record IndicatorSet
{
    private IndicatorSet(IReadOnlyList<PrimaryIndicator> primaries, MarkScale scale)
    {
        Primaries = primaries;
        Scale = scale;
        Marked = [.. primaries.SelectMany(MarkedOf)];
    }

    /// <summary>First level, in the order of the notice.</summary>
    public IReadOnlyList<PrimaryIndicator> Primaries { get; }

    /// <summary>Range of every mark.</summary>
    public MarkScale Scale { get; }

    /// <summary>What is marked, in the order of the notice; shares sum to 1.</summary>
    public IReadOnlyList<MarkedIndicator> Marked { get; }

    /// <summary>Checks and takes a set.</summary>
    public static Result<IndicatorSet> Of(IReadOnlyList<PrimaryIndicator> primaries, MarkScale scale) =>
        Faults(primaries, scale) is [var first, ..] ? first : new IndicatorSet(primaries, scale);

    /// <summary>Everything wrong with a set, in order; empty if nothing is.</summary>
    public static IReadOnlyList<Refusal> Faults(IReadOnlyList<PrimaryIndicator> primaries, MarkScale scale)
    {
        var faults = new List<Refusal>();
        if (scale.Step <= 0 || scale.Max <= scale.Min)
            faults.Add(new($"评分范围{scale}不成立：上限须高于下限，每格须大于0。"));
        else if (!scale.Admits(scale.Max))
            faults.Add(new($"评分范围{scale}取不到最高分，请调整每格分值。"));
        if (primaries.Count == 0)
            faults.Add(new("没有评分指标，请至少列出一项。"));
        else
            Sum("一级指标", primaries.Select(p => p.Weight), faults);
        foreach (var primary in primaries.Where(p => p.Secondary.Count > 0))
            Sum($"“{primary.Name}”的二级指标", primary.Secondary.Select(s => s.Weight), faults);
        var keys = primaries.SelectMany(p => p.Secondary.Select(s => s.Key).Prepend(p.Key));
        foreach (var twice in keys.GroupBy(k => k).Where(g => g.Count() > 1))
            faults.Add(new($"评分指标的代号“{twice.Key}”重复，请改为不同的代号。"));
        return faults;
    }

    private static void Sum(string what, IEnumerable<Rational> weights, List<Refusal> faults)
    {
        Rational[] all = [.. weights];
        if (all.Any(w => w.Sign <= 0))
            faults.Add(new($"{what}中有权重不大于0，请更正。"));
        var hundred = new Rational(100, 1);
        var sum = Rational.Sum(all) * hundred;
        if (sum == hundred)
            return;
        // So near to 100 that ten places do not show it: then as a fraction.
        var shown = sum.Round(10) == 100 ? sum.ToString() : $"{sum.Round(10):0.##########}";
        faults.Add(new($"{what}权重之和为{shown}%，应恰为100%，请更正。"));
    }

    private static IEnumerable<MarkedIndicator> MarkedOf(PrimaryIndicator p) =>
        p.Secondary.Count == 0
            ? [new(p.Key, p.Name, p.Key, p.Weight)]
            : p.Secondary.Select(s => new MarkedIndicator(s.Key, s.Name, p.Key, p.Weight * s.Weight));
}
