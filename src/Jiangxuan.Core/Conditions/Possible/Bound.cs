using System.Collections.Immutable;

namespace Jiangxuan.Core.Conditions.Possible;

/// <summary>What one fact may still be; never empty.</summary>
internal abstract record Bound
{
    /// <summary>Both at once; null when nothing is left.</summary>
    public abstract Bound? And(Bound other);
}

/// <summary>One of those codes.</summary>
internal sealed record OneOf(ImmutableHashSet<string> Codes) : Bound
{
    /// <summary>The bound, or null when there is no code.</summary>
    public static OneOf? Of(IEnumerable<string> codes) =>
        codes.ToImmutableHashSet() is { IsEmpty: false } some ? new OneOf(some) : null;

    /// <inheritdoc/>
    public override Bound? And(Bound other) =>
        other switch
        {
            OneOf more => Of(Codes.Intersect(more.Codes)),
            NoneOf less => Of(Codes.Except(less.Words)),
            _ => this,
        };
}

/// <summary>Any text but those.</summary>
internal sealed record NoneOf(ImmutableHashSet<string> Words) : Bound
{
    /// <inheritdoc/>
    public override Bound? And(Bound other) =>
        other switch
        {
            NoneOf less => new NoneOf(Words.Union(less.Words)),
            OneOf => other.And(this),
            _ => this,
        };
}

/// <summary>A stretch of numbers; days are numbers like 20210611. Of whole numbers no end is open.</summary>
/// <param name="Low">Lowest; null = without end.</param>
/// <param name="High">Highest; null = without end.</param>
internal sealed record Range(decimal? Low, decimal? High) : Bound
{
    /// <summary>Whether the lowest itself is outside.</summary>
    public bool LowOpen { get; init; }

    /// <summary>Whether the highest itself is outside.</summary>
    public bool HighOpen { get; init; }

    /// <summary>From there on.</summary>
    public static Range From(decimal low, bool whole) => new(whole ? decimal.Ceiling(low) : low, null);

    /// <summary>Up to there.</summary>
    public static Range To(decimal high, bool whole) => new(null, whole ? decimal.Floor(high) : high);

    /// <summary>Below it.</summary>
    public static Range Below(decimal high, bool whole) =>
        whole ? new Range(null, decimal.Ceiling(high) - 1) : new Range(null, high) { HighOpen = true };

    /// <summary>Above it.</summary>
    public static Range Above(decimal low, bool whole) =>
        whole ? new Range(decimal.Floor(low) + 1, null) : new Range(low, null) { LowOpen = true };

    /// <inheritdoc/>
    public override Bound? And(Bound other)
    {
        if (other is not Range more)
        {
            return this;
        }
        var (low, lowOpen) = Stronger((Low, LowOpen), (more.Low, more.LowOpen), (a, b) => a > b);
        var (high, highOpen) = Stronger((High, HighOpen), (more.High, more.HighOpen), (a, b) => a < b);
        var empty = low > high || low == high && (lowOpen || highOpen);
        return empty ? null : new Range(low, high) { LowOpen = lowOpen, HighOpen = highOpen };
    }

    private static (decimal? End, bool Open) Stronger(
        (decimal? End, bool Open) a,
        (decimal? End, bool Open) b,
        Func<decimal, decimal, bool> tighter
    ) =>
        a.End is not { } x ? b
        : b.End is not { } y ? a
        : x == y ? (x, a.Open || b.Open)
        : tighter(x, y) ? a
        : b;
}
