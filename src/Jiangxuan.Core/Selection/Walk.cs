namespace Jiangxuan.Core.Selection;

/// <summary>
/// Going down the ranking and keeping everyone who can still be part of a list of the given size: the one decision of
/// the selection. A known list (the witness) answers most questions; only where it has no room left is one searched.
/// </summary>
internal sealed class Walk
{
    private readonly Pool pool;
    private readonly Composition composition;
    private readonly Feasibility feasibility;
    private readonly int size;
    private readonly int[] kept;
    private readonly int[] upper;
    private readonly bool[] closed;
    private readonly List<Step> steps = [];
    private readonly List<OpenTie> openTies = [];
    private int[] witness;
    private int listed;

    private Walk(Pool pool, Composition composition, Feasibility feasibility, int size, int[] witness)
    {
        this.pool = pool;
        this.composition = composition;
        this.feasibility = feasibility;
        this.size = size;
        this.witness = witness;
        kept = new int[composition.Classes];
        closed = new bool[composition.Classes];
        upper = [.. composition.Available];
    }

    /// <summary>Everyone looked at, in order, until the list was full or the walk stopped.</summary>
    internal IReadOnlyList<Step> Steps => steps;

    internal IReadOnlyList<OpenTie> OpenTies => openTies;

    /// <summary>The candidate at whom the budget ended; null when it did not.</summary>
    internal int? StoppedAt { get; private set; }

    /// <summary>The candidates kept, the best first.</summary>
    internal IEnumerable<int> Listed => steps.Where(step => step.Kept).Select(step => step.Candidate);

    /// <summary>Walks down; the witness is a list of that size known to meet all rows.</summary>
    internal static Walk Down(
        Pool pool,
        Ranking ranking,
        Composition composition,
        Feasibility feasibility,
        int size,
        int[] witness
    )
    {
        var walk = new Walk(pool, composition, feasibility, size, witness);
        foreach (var group in ranking.Groups)
        {
            if (walk.listed == size || !walk.Take(group))
            {
                break;
            }
        }

        return walk;
    }

    // False when the walk cannot go on.
    private bool Take(int[] group)
    {
        var able = new List<int>();
        foreach (var candidate in group)
        {
            switch (CanKeep(composition.ClassOf[candidate]))
            {
                case Verdict.Unknown:
                    StoppedAt = candidate;
                    return false;
                case Verdict.Yes:
                    able.Add(candidate);
                    break;
                default:
                    PassOver(candidate);
                    break;
            }
        }

        // With at most one of the tie able to be listed, every order of the tie gives the same list.
        if (able.Count <= 1)
        {
            able.ForEach(Keep);
            return true;
        }

        return TakeTied(group, able);
    }

    private bool TakeTied(int[] group, List<int> able)
    {
        var lower = (int[])kept.Clone();
        able.ForEach(candidate => lower[composition.ClassOf[candidate]]++);
        var together =
            listed + able.Count <= size ? feasibility.Ask(lower, upper, feasibility.Rows.Bounds) : Verdict.No;
        if (together == Verdict.Unknown)
        {
            StoppedAt = able[0];
            return false;
        }

        openTies.Add(
            new OpenTie
            {
                Ids = [.. group.Select(i => pool.Candidates[i].Id).Order(StringComparer.Ordinal)],
                AcrossTheCut = together == Verdict.No,
                Sentence = Wording.OfOpenTie(pool, group, together == Verdict.No),
            }
        );
        if (together == Verdict.Yes)
        {
            witness = feasibility.Witness;
            able.ForEach(Keep);
            return true;
        }

        // Whom of one class the decision takes makes no difference further down, only how many of them fit.
        return able.All(candidate => composition.ClassOf[candidate] == composition.ClassOf[able[0]])
            && able.All(KeepIfPossible);
    }

    private bool KeepIfPossible(int candidate)
    {
        var verdict = CanKeep(composition.ClassOf[candidate]);
        if (verdict == Verdict.Unknown)
        {
            StoppedAt = candidate;
            return false;
        }

        (verdict == Verdict.Yes ? (Action<int>)Keep : PassOver)(candidate);
        return true;
    }

    private Verdict CanKeep(int one)
    {
        if (closed[one] || listed == size)
        {
            return Verdict.No;
        }

        if (witness[one] > kept[one])
        {
            return Verdict.Yes;
        }

        kept[one]++;
        var verdict = feasibility.Ask(kept, upper, feasibility.Rows.Bounds);
        kept[one]--;
        if (verdict == Verdict.Yes)
        {
            witness = feasibility.Witness;
        }
        else if (verdict == Verdict.No)
        {
            // For good: further down more is kept and fewer are left.
            closed[one] = true;
            upper[one] = kept[one];
        }

        return verdict;
    }

    private void Keep(int candidate)
    {
        kept[composition.ClassOf[candidate]]++;
        listed++;
        steps.Add(new Step(candidate, true));
    }

    private void PassOver(int candidate) => steps.Add(new Step(candidate, false));

    /// <summary>One candidate whose turn came.</summary>
    internal readonly record struct Step(int Candidate, bool Kept);
}
