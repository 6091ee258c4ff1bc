using System.Globalization;
using System.Text;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// The candidates as classes: two of them are in one class when every requirement treats them alike, so that only
/// how many of a class are listed matters, not who.
/// </summary>
internal sealed class Composition
{
    private Composition(
        IReadOnlyList<Requirement> requirements,
        int[] classOf,
        List<bool[]> counted,
        List<bool[]> based
    )
    {
        Requirements = requirements;
        ClassOf = classOf;
        Counted = counted;
        Based = based;
        Available = new int[counted.Count];
        foreach (var one in classOf)
        {
            Available[one]++;
        }
    }

    internal IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>Candidate (index in the pool) to class.</summary>
    internal int[] ClassOf { get; }

    /// <summary>Class, requirement: whether a member is counted.</summary>
    internal IReadOnlyList<bool[]> Counted { get; }

    /// <summary>Class, requirement: whether a member is in its base.</summary>
    internal IReadOnlyList<bool[]> Based { get; }

    /// <summary>Candidates per class.</summary>
    internal int[] Available { get; }

    internal int Classes => Available.Length;

    internal static Composition Of(Pool pool, IReadOnlyList<Requirement> requirements)
    {
        var facts = requirements
            .SelectMany(requirement => Requirement.LooksOf(requirement.Rule))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var byFacts = new Dictionary<string, int>(StringComparer.Ordinal);
        var bySignature = new Dictionary<string, int>(StringComparer.Ordinal);
        var counted = new List<bool[]>();
        var based = new List<bool[]>();
        var classOf = new int[pool.Candidates.Count];
        var key = new StringBuilder();
        // The order of the classes must not depend on the order of the file: it decides the search's path, and so
        // where a budget ends.
        var order = Enumerable.Range(0, classOf.Length).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(pool.Candidates[a].Id, pool.Candidates[b].Id));
        foreach (var i in order)
        {
            var own = pool.Candidates[i].Facts;
            key.Clear();
            foreach (var fact in facts)
            {
                var value = own.GetValueOrDefault(fact, "");
                key.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
            }

            if (!byFacts.TryGetValue(key.ToString(), out var one))
            {
                var counts = requirements.Select(requirement => requirement.Counts(own)).ToArray();
                var bases = requirements.Select(requirement => requirement.InBase(own)).ToArray();
                var signature = string.Concat(counts.Concat(bases).Select(member => member ? '1' : '0'));
                if (!bySignature.TryGetValue(signature, out one))
                {
                    one = counted.Count;
                    bySignature.Add(signature, one);
                    counted.Add(counts);
                    based.Add(bases);
                }

                byFacts.Add(key.ToString(), one);
            }

            classOf[i] = one;
        }

        return new Composition(requirements, classOf, counted, based);
    }
}
