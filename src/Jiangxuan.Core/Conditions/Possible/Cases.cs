namespace Jiangxuan.Core.Conditions.Possible;

/// <summary>
/// The cases in which something is so: at least one of them. No case = it can never be. Cases are kept wide where a condition is not
/// understood, so "never" is always true; "can be" may not be.
/// </summary>
public sealed class Cases
{
    private const int Most = 2000;

    internal Cases(IReadOnlyList<Limits>? all) => All = all;

    /// <summary>The cases; null = too many to follow, which counts as possible.</summary>
    internal IReadOnlyList<Limits>? All { get; }

    /// <summary>Always.</summary>
    public static Cases Always { get; } = new([Limits.None]);

    /// <summary>Whether it can never be.</summary>
    public bool Never => All is { Count: 0 };

    /// <summary>Both.</summary>
    public Cases And(Cases other)
    {
        if (Never || other.Never)
        {
            return new Cases([]);
        }
        if (All is null || other.All is null || (long)All.Count * other.All.Count > Most)
        {
            return new Cases((IReadOnlyList<Limits>?)null);
        }
        return new Cases([.. All.SelectMany(a => other.All.Select(a.And)).OfType<Limits>()]);
    }

    /// <summary>One or the other.</summary>
    public Cases Or(Cases other) =>
        All is null || other.All is null || All.Count + other.All.Count > Most
            ? new Cases((IReadOnlyList<Limits>?)null)
            : new Cases([.. All, .. other.All]);
}
