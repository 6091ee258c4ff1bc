using System.Globalization;

namespace Jiangxuan.Core.Selection;

/// <summary>One step of the declared order among equals (同等条件下优先).</summary>
public sealed record TieBreak
{
    /// <summary>The fact compared.</summary>
    public required string Fact { get; init; }

    /// <summary>Values from best to worst; a value that is not in it comes after all of them. Null: see <see cref="HigherNumberFirst"/>.</summary>
    public IReadOnlyList<string>? Order { get; init; }

    /// <summary>Without an <see cref="Order"/>: true compares numbers, the higher first; false puts 是 before 否.</summary>
    public bool HigherNumberFirst { get; init; }

    /// <summary>The place of a value, smaller is better; null when the value cannot be placed (missing, not a number, neither 是 nor 否).</summary>
    internal decimal? Place(PoolCandidate candidate)
    {
        if (!candidate.Facts.TryGetValue(Fact, out var value) || value.Length == 0)
        {
            return null;
        }

        if (Order is not null)
        {
            var at = Order.TakeWhile(listed => !string.Equals(listed, value, StringComparison.Ordinal)).Count();
            return at;
        }

        if (HigherNumberFirst)
        {
            return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? -number
                : null;
        }

        return value switch
        {
            "是" => 0,
            "否" => 1,
            _ => null,
        };
    }
}
