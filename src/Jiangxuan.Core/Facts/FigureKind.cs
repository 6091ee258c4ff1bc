using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>A derived fact that is a number: a count, a sum, an age.</summary>
public abstract record FigureKind : DerivedKind
{
    private static NumberKind Any => new() { Min = decimal.MinValue, Max = decimal.MaxValue };

    /// <summary>
    /// Between what the number may still come to lie while some of what it rests on is unknown, both inclusive, null = no end; null as a whole
    /// when it is known. Conditions must not take a part of a sum for the sum.
    /// </summary>
    public virtual (decimal? Least, decimal? Most)? Open(Known known) => null;

    /// <inheritdoc/>
    public override bool Ordered(Notice notice) => true;

    /// <inheritdoc/>
    public override int? Compare(Value value, string word, Notice notice) => Any.Compare(value, word, notice);

    /// <inheritdoc/>
    public override bool? Is(Value value, string word, Notice notice) => Any.Is(value, word, notice);

    /// <inheritdoc/>
    public override string? Impossible(string word, Notice notice) => Any.Impossible(word, notice);
}
