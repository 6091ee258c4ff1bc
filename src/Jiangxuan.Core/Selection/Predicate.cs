namespace Jiangxuan.Core.Selection;

/// <summary>Whom a rule counts: a conjunction of "this fact has one of these values".</summary>
/// <param name="Where">Fact key to its accepted values (at least one each); empty means everybody.</param>
public sealed record Predicate(IReadOnlyDictionary<string, IReadOnlyList<string>> Where)
{
    /// <summary>The predicate that everybody meets.</summary>
    public static Predicate Everybody { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The predicate "this fact has one of these values".</summary>
    public static Predicate Of(string fact, params IReadOnlyList<string> values) =>
        new(new Dictionary<string, IReadOnlyList<string>> { [fact] = values });

    /// <summary>Whether a person with these facts is counted; every fact named must be known.</summary>
    public bool Holds(IReadOnlyDictionary<string, string> facts)
    {
        foreach (var (fact, accepted) in Where)
        {
            if (!accepted.Contains(facts[fact], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
