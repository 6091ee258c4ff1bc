namespace Jiangxuan.Core.Selection;

/// <summary>
/// Why each better-ranked person is not on the list. Walks down once more; at each passed-over person asks, rule by
/// rule, whether a list of the same size with that person exists once the rule is gone.
/// </summary>
/// <remarks>
/// What is kept only grows on the way down and what is left only shrinks, so a "no" about a class of candidates stands
/// for all of its later members, and a list found once answers until it no longer fits.
/// </remarks>
internal sealed class Explaining
{
    private readonly Pool pool;
    private readonly Listing listing;
    private readonly Composition composition;
    private readonly int[] kept;
    private readonly int[] upper;
    private readonly int[] counted;
    private readonly int[] based;
    private readonly Cause?[] causes;
    private readonly Alternatives alternatives;
    private int listed;

    private Explaining(Pool pool, Listing listing)
    {
        this.pool = pool;
        this.listing = listing;
        composition = listing.Composition;
        kept = new int[composition.Classes];
        upper = [.. composition.Available];
        counted = new int[composition.Requirements.Count];
        based = new int[composition.Requirements.Count];
        causes = new Cause?[composition.Classes];
        alternatives = new Alternatives(listing, kept, upper);
    }

    /// <summary>The displaced persons of a finished walk, the best ranked first.</summary>
    internal static IReadOnlyList<Displacement> Of(Pool pool, Listing listing)
    {
        var explaining = new Explaining(pool, listing);
        var displaced = new List<Displacement>();
        foreach (var step in listing.Walk!.Steps)
        {
            if (explaining.listed == listing.Size)
            {
                break;
            }

            if (step.Kept)
            {
                explaining.Keep(listing.Composition.ClassOf[step.Candidate]);
            }
            else
            {
                displaced.Add(explaining.Explain(step.Candidate));
                explaining.upper[listing.Composition.ClassOf[step.Candidate]]--;
            }
        }

        return displaced;
    }

    private void Keep(int one)
    {
        kept[one]++;
        listed++;
        for (var r = 0; r < counted.Length; r++)
        {
            counted[r] += composition.Counted[one][r] ? 1 : 0;
            based[r] += composition.Based[one][r] ? 1 : 0;
        }
    }

    private Displacement Explain(int candidate)
    {
        var one = composition.ClassOf[candidate];
        var cause = causes[one] ??= new Cause();
        kept[one]++;
        var (kind, by) = alternatives.Find(one, cause);
        kept[one]--;
        var id = pool.Candidates[candidate].Id;
        if (cause.Told is { } told && cause.ToldAt == listed && told.Kind == kind && cause.ToldBy!.SequenceEqual(by))
        {
            return told with { Id = id };
        }

        var rules = by.Select(pair => Counts(one, pair.Requirement, pair.MissedBy)).ToList();
        var displacement = new Displacement
        {
            Id = id,
            Kind = kind,
            By = rules,
            Sentence = Wording.OfDisplacement(kind, rules),
        };
        (cause.Told, cause.ToldAt, cause.ToldBy) = (displacement, listed, by);
        return displacement;
    }

    private DisplacingRule Counts(int one, int r, int? missedBy)
    {
        var requirement = composition.Requirements[r];
        var persons = requirement.BaseOf(listing.Size, pool.Seats, based[r]);
        var rule = new DisplacingRule
        {
            Rule = requirement.Name,
            Listed = counted[r],
            Base = persons,
            Limit = requirement.LimitOf(persons),
            PlacesLeft = listing.Size - listed,
            MissedBy = missedBy,
            Sentence = "",
        };
        return rule with { Sentence = Wording.OfCounts(requirement, rule, composition.Counted[one][r]) };
    }

    /// <summary>What is known so far about the candidates of one class that are passed over.</summary>
    internal sealed class Cause
    {
        /// <summary>The only requirements that can matter; null when not yet known.</summary>
        internal int[]? Core { get; set; }

        /// <summary>Per requirement of the core, a list without it.</summary>
        internal Way[] Ways { get; set; } = [];

        /// <summary>The requirements that bind jointly, where no single one does.</summary>
        internal int[]? Joint { get; set; }

        /// <summary>A list without the joint requirements.</summary>
        internal int[]? JointList { get; set; }

        /// <summary>The last displacement told, when it was told, and from which rules: reused while they stay.</summary>
        internal Displacement? Told { get; set; }

        internal int ToldAt { get; set; }

        internal IReadOnlyList<(int Requirement, int? MissedBy)>? ToldBy { get; set; }
    }

    /// <summary>A list with the person that misses one requirement by the fewest persons.</summary>
    internal sealed class Way
    {
        internal int[]? List { get; set; }

        internal int MissedBy { get; set; }

        /// <summary>Without the requirement there is no list either, now and further down.</summary>
        internal bool Dead { get; set; }
    }
}
