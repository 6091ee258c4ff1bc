using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>The smallest ways out of a pool without a feasible list: fewest rules dropped, fewest persons missed.</summary>
internal sealed class Relaxing
{
    private const int MostSets = 64;

    private readonly Pool pool;
    private readonly Composition composition;
    private readonly Feasibility feasibility;
    private readonly Meter meter;
    private readonly int[] nobody;
    private bool complete = true;

    private Relaxing(Pool pool, Composition composition, Meter meter)
    {
        this.pool = pool;
        this.composition = composition;
        this.meter = meter;
        var rows =
            pool.Size == SizeMode.Exactly
                ? Rows.OfSize(composition, pool.Seats, pool.Seats)
                : Rows.OfSizes(composition, pool.Seats, 1, Math.Min(pool.Seats, pool.Candidates.Count));
        feasibility = new Feasibility(rows, meter);
        nobody = new int[composition.Classes];
    }

    /// <summary>The ways out; the pool is known to have no list.</summary>
    internal static Relaxation Of(Pool pool, Composition composition, Meter meter)
    {
        var relaxing = new Relaxing(pool, composition, meter);
        var tooFew = pool.Size == SizeMode.Exactly && pool.Candidates.Count < pool.Seats;
        var drops = tooFew ? [] : relaxing.Drops();
        var shortfalls = tooFew ? [] : relaxing.LeastShortfalls();
        // Of a shorter list a share is fewer persons: rules that decide nothing at full length may decide here.
        var shorter = Listing.CompositionOf(pool with { Size = SizeMode.AtMost }, RuleStrength.Must);
        var largest = Listing.Largest(pool, shorter, meter);
        var relaxation = new Relaxation
        {
            Drops = [.. drops.Select(drop => (IReadOnlyList<RuleName>)[.. drop.Select(relaxing.Name)])],
            Shortfalls = [.. shortfalls.Select(relaxing.Named)],
            LargestSize = largest,
            Complete = relaxing.complete && largest is not null,
            Sentences = [],
        };
        return relaxation with { Sentences = Wording.OfRelaxation(pool, relaxation, composition) };
    }

    private RuleName Name(int r) => composition.Requirements[r].Name;

    private IReadOnlyList<Shortfall> Named(int[] missed) =>
        [.. missed.Select((persons, r) => new Shortfall(Name(r), persons)).Where(shortfall => shortfall.Persons > 0)];

    // Every feasible set of dropped requirements has a member of every contradiction among the others.
    private List<int[]> Drops()
    {
        var found = new List<int[]>();
        for (var count = 1; complete && found.Count == 0 && count <= composition.Requirements.Count; count++)
        {
            Extend([], count, found, new HashSet<string>(StringComparer.Ordinal));
        }

        return [.. found.OrderBy(set => string.Join(',', set.Select(r => $"{r:D6}")), StringComparer.Ordinal)];
    }

    private void Extend(int[] dropped, int count, List<int[]> found, HashSet<string> seen)
    {
        if (!complete || !seen.Add(string.Join(',', dropped)))
        {
            return;
        }

        var verdict = feasibility.Ask(nobody, composition.Available, feasibility.Rows.Bounds.Without(dropped));
        if (verdict == Verdict.Unknown || (verdict == Verdict.Yes && found.Count == MostSets))
        {
            complete = false;
        }
        else if (verdict == Verdict.Yes)
        {
            found.Add(dropped);
        }
        else if (dropped.Length < count)
        {
            foreach (var r in feasibility.Core)
            {
                Extend([.. dropped.Append(r).Order()], count, found, seen);
            }
        }
    }

    private List<int[]> LeastShortfalls()
    {
        var rows = feasibility.Rows.WithShortfalls(composition);
        var search = new Feasibility(rows, meter);
        var classes = composition.Classes;
        var last = rows.Coefficients.Length - 1;
        int[] lower = [.. nobody, .. composition.Requirements.Select(_ => 0)];
        int[] upper = [.. composition.Available, .. composition.Requirements.Select(Most)];
        var (refuted, total) = (0, upper.Skip(classes).Sum());
        for (var probe = total; refuted + 1 < total || probe == total; probe = (refuted + total) / 2)
        {
            switch (search.Ask(lower, upper, rows.Bounds.With(last, 0, probe)))
            {
                case Verdict.Unknown:
                    complete = false;
                    return [];
                case Verdict.Yes:
                    total = search.Witness.Skip(classes).Sum();
                    break;
                default:
                    refuted = probe;
                    break;
            }
        }

        var found = new List<int[]>();
        Spread(0);
        return found;

        void Spread(int r)
        {
            if (r == composition.Requirements.Count)
            {
                complete &= found.Count < MostSets;
                if (complete)
                {
                    found.Add(lower[classes..]);
                }

                return;
            }

            var (column, most) = (classes + r, upper[classes + r]);
            var spent = lower[classes..column].Sum();
            for (var persons = 0; complete && persons <= Math.Min(most, total - spent); persons++)
            {
                lower[column] = upper[column] = persons;
                var verdict = search.Ask(lower, upper, rows.Bounds.With(last, total, total));
                complete &= verdict != Verdict.Unknown;
                if (verdict == Verdict.Yes)
                {
                    Spread(r + 1);
                }
            }

            (lower[column], upper[column]) = (0, most);
        }
    }

    // No list misses a rule by more persons than this.
    private int Most(Requirement requirement) =>
        requirement.Rule.Limit is CountLimit count ? Math.Max(count.Persons, pool.Seats) : pool.Seats;
}
