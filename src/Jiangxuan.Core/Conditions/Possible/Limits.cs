using System.Collections.Immutable;

namespace Jiangxuan.Core.Conditions.Possible;

/// <summary>What is known of a person in one case: what each fact may still be. A fact that is not named is free.</summary>
internal sealed record Limits(ImmutableDictionary<string, Bound> Bounds)
{
    /// <summary>Anybody.</summary>
    public static Limits None { get; } = new(ImmutableDictionary<string, Bound>.Empty);

    /// <summary>One fact limited.</summary>
    public static Limits Of(string what, Bound bound) => new(None.Bounds.Add(what, bound));

    /// <summary>Both at once; null when nobody is left.</summary>
    public Limits? And(Limits other)
    {
        var bounds = Bounds;
        foreach (var (what, bound) in other.Bounds)
        {
            var both = bounds.TryGetValue(what, out var mine) ? mine.And(bound) : bound;
            if (both is null)
            {
                return null;
            }
            bounds = bounds.SetItem(what, both);
        }
        return new Limits(bounds);
    }
}
