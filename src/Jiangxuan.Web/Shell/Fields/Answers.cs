using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>Everything answered and determined of a person, with what is computed from it.</summary>
public static class Answers
{
    /// <summary>Values by fact key on that day.</summary>
    public static IReadOnlyDictionary<string, Value> Of(World world, Candidacy candidacy, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(world);
        var known = Knowing.Of(world, candidacy, on);
        var values = new Dictionary<string, Value>(known.Values);
        foreach (var fact in world.Notice.Facts)
        {
            if (fact.Kind is DerivedKind derived && derived.Compute(known) is { } value)
            {
                values[fact.Key] = value;
            }
        }

        return values;
    }
}
