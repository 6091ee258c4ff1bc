using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>The lists that would have the passed-over person if one rule, or several together, did not stand.</summary>
/// <param name="listing">The finished selection.</param>
/// <param name="kept">Per class, persons who must be on the list, the person asked about included while asking.</param>
/// <param name="upper">Per class, persons who can be on it.</param>
internal sealed class Alternatives(Listing listing, int[] kept, int[] upper)
{
    private readonly Feasibility feasibility = listing.Feasibility!;
    private readonly Rows rows = listing.Feasibility!.Rows;
    private readonly int[] final = FinalCounts(listing);
    private readonly BigInteger[] sums = listing.Feasibility!.Rows.Sums(FinalCounts(listing));

    /// <summary>The single requirements that displace a member of the class, or else a joint set.</summary>
    internal (DisplacementKind Kind, IReadOnlyList<(int Requirement, int? MissedBy)> By) Find(
        int one,
        Explaining.Cause cause
    )
    {
        if (cause.Core is null)
        {
            switch (feasibility.Ask(kept, upper, rows.Bounds))
            {
                case Verdict.Unknown:
                    return (DisplacementKind.NotProved, []);
                case Verdict.Yes:
                    throw new InvalidOperationException("A passed-over candidate fits the list.");
            }

            cause.Core = feasibility.Core;
            cause.Ways = [.. cause.Core.Select(_ => new Explaining.Way())];
        }

        var by = new List<(int, int?)>();
        var proved = true;
        for (var k = 0; k < cause.Core.Length; k++)
        {
            var verdict = Admits(one, cause.Core[k], cause.Ways[k]);
            proved &= verdict != Verdict.Unknown;
            if (verdict == Verdict.Yes)
            {
                by.Add((cause.Core[k], cause.Ways[k].MissedBy));
            }
        }

        if (!proved || by.Count > 0)
        {
            return (proved ? DisplacementKind.AnyOfThese : DisplacementKind.NotProved, by);
        }

        return Together(cause)
            ? (DisplacementKind.AllOfThese, [.. cause.Joint!.Select(r => (r, (int?)null))])
            : (DisplacementKind.NotProved, []);
    }

    private Verdict Admits(int one, int r, Explaining.Way way)
    {
        if (way.Dead)
        {
            return Verdict.No;
        }

        if (way.List is not null && Fits(way.List))
        {
            return Verdict.Yes;
        }

        if (way.MissedBy <= 1 && Swapped(one, r) is { } swapped)
        {
            (way.List, way.MissedBy) = (swapped, 1);
            return Verdict.Yes;
        }

        var verdict = feasibility.Ask(kept, upper, rows.Bounds.Without([r]));
        way.Dead = verdict == Verdict.No;
        return verdict == Verdict.Yes ? LeastMiss(r, way) : verdict;
    }

    // The fewest persons by which the requirement is missed: it cannot have become fewer since it was last asked.
    private Verdict LeastMiss(int r, Explaining.Way way)
    {
        way.List = feasibility.Witness;
        var (refuted, found) = (Math.Max(0, way.MissedBy - 1), rows.Miss(r, way.List));
        for (var probe = refuted + 1; refuted + 1 < found; probe = (refuted + found) / 2)
        {
            switch (feasibility.Ask(kept, upper, rows.Bounds.Wider(r + 1, rows.Units[r + 1] * probe)))
            {
                case Verdict.Unknown:
                    way.List = null;
                    return Verdict.Unknown;
                case Verdict.Yes:
                    (way.List, found) = (feasibility.Witness, probe);
                    break;
                default:
                    refuted = probe;
                    break;
            }
        }

        way.MissedBy = found;
        return Verdict.Yes;
    }

    // Sets of requirements growing by contradictions until a list exists, then thinned until none can be left out.
    private bool Together(Explaining.Cause cause)
    {
        if (cause.JointList is not null && Fits(cause.JointList))
        {
            return true;
        }

        var dropped = new SortedSet<int>();
        Verdict verdict;
        while ((verdict = feasibility.Ask(kept, upper, rows.Bounds.Without(dropped))) == Verdict.No)
        {
            var before = dropped.Count;
            dropped.UnionWith(feasibility.Core);
            if (dropped.Count == before)
            {
                throw new InvalidOperationException("A contradiction names no rule that still stands.");
            }
        }

        var list = verdict == Verdict.Yes ? feasibility.Witness : [];
        foreach (var r in dropped.ToArray())
        {
            if (verdict == Verdict.Unknown)
            {
                break;
            }

            var fewer = dropped.Where(other => other != r);
            verdict = feasibility.Ask(kept, upper, rows.Bounds.Without(fewer));
            if (verdict == Verdict.Yes)
            {
                dropped.Remove(r);
                list = feasibility.Witness;
            }
        }

        if (verdict == Verdict.Unknown)
        {
            return false;
        }

        (cause.Joint, cause.JointList) = ([.. dropped], list);
        return true;
    }

    // The final list with the person in the place of someone below: it stays good for long, and is quick to try.
    private int[]? Swapped(int one, int r)
    {
        // What is kept is on the final list and what is not left is not, so only the person asked about may not fit.
        if (final[one] + 1 < kept[one] || final[one] + 1 > upper[one])
        {
            return null;
        }

        for (var other = 0; other < final.Length; other++)
        {
            if (other != one && final[other] > kept[other] && rows.MissedOnly(r, sums, one, other))
            {
                var list = (int[])final.Clone();
                list[one]++;
                list[other]--;
                return list;
            }
        }

        return null;
    }

    private bool Fits(int[] list)
    {
        for (var c = 0; c < list.Length; c++)
        {
            if (list[c] < kept[c] || list[c] > upper[c])
            {
                return false;
            }
        }

        return true;
    }

    private static int[] FinalCounts(Listing listing)
    {
        var counts = new int[listing.Composition.Classes];
        foreach (var candidate in listing.Walk!.Listed)
        {
            counts[listing.Composition.ClassOf[candidate]]++;
        }

        return counts;
    }
}
