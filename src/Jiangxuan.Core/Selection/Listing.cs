using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>One run of the selection with the rules down to a certain strength taken as binding.</summary>
internal sealed class Listing
{
    private Listing(Composition composition, Verdict exists, int size, Feasibility? feasibility, Walk? walk)
    {
        Composition = composition;
        Exists = exists;
        Size = size;
        Feasibility = feasibility;
        Walk = walk;
    }

    internal Composition Composition { get; }

    /// <summary>Whether a list exists at all.</summary>
    internal Verdict Exists { get; }

    /// <summary>Persons on the list.</summary>
    internal int Size { get; }

    /// <summary>The rows of a list of this size; null when there is none.</summary>
    internal Feasibility? Feasibility { get; }

    /// <summary>The way down the ranking; null when there is no list.</summary>
    internal Walk? Walk { get; }

    internal static Listing Of(Pool pool, Ranking ranking, RuleStrength weakest, Meter meter)
    {
        var composition = CompositionOf(pool, weakest);
        int? size = pool.Size == SizeMode.Exactly ? pool.Seats : Largest(pool, composition, meter);
        if (size is null or 0 || size > pool.Candidates.Count)
        {
            return new Listing(composition, size is null ? Verdict.Unknown : Verdict.No, 0, null, null);
        }

        var feasibility = new Feasibility(Rows.OfSize(composition, pool.Seats, size.Value), meter);
        var nobody = new int[composition.Classes];
        var exists = feasibility.Ask(nobody, composition.Available, feasibility.Rows.Bounds);
        var walk =
            exists == Verdict.Yes
                ? Walk.Down(pool, ranking, composition, feasibility, size.Value, feasibility.Witness)
                : null;
        return new Listing(composition, exists, size.Value, feasibility, walk);
    }

    /// <summary>The candidates as classes under the rules down to that strength, for lists as long as the pool asks for.</summary>
    internal static Composition CompositionOf(Pool pool, RuleStrength weakest) =>
        Composition.Of(pool, Requirement.Deciding(pool.Rules.Where(rule => rule.Strength <= weakest), pool));

    /// <summary>The longest list, from 1 to the places, that meets all rows; 0 when there is none, null when unsettled.</summary>
    internal static int? Largest(Pool pool, Composition composition, Meter meter)
    {
        var cap = Math.Min(pool.Seats, pool.Candidates.Count);
        var feasibility = new Feasibility(Rows.OfSizes(composition, pool.Seats, 1, cap), meter);
        var nobody = new int[composition.Classes];
        // "A list of m or more exists" only turns false once as m grows, though "of exactly m" may come and go.
        var (found, refuted) = (0, cap + 1);
        for (var probe = cap; found + 1 < refuted; probe = (found + refuted) / 2)
        {
            switch (feasibility.Ask(nobody, composition.Available, feasibility.Rows.Bounds.With(0, probe, cap)))
            {
                case Verdict.Unknown:
                    return null;
                case Verdict.Yes:
                    found = feasibility.Witness.Sum();
                    break;
                default:
                    refuted = probe;
                    break;
            }
        }

        return found;
    }
}
