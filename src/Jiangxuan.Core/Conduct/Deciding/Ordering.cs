using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>The order in which persons are published (公示排序): the highest tier first, within a tier as the notice says.</summary>
public static class Ordering
{
    private static readonly SurnameStrokes s_strokes = SurnameStrokes.Read();

    /// <summary>The persons in that order; <paramref name="listed"/> is the order of their list, which decides where nothing else does.</summary>
    public static IReadOnlyList<string> Of(World world, IReadOnlyList<string> listed, PublicOrder order)
    {
        ArgumentNullException.ThrowIfNull(world);
        var places = listed.Select((id, i) => (Person: world.Get<Candidacy>(id), Place: i)).ToList();
        var tiers = world.Notice.Tiers.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i);
        var units = world.Edition.Units.Select((u, i) => (u.Id, i)).ToDictionary(u => u.Id, u => u.i);
        var byTier = places.OrderBy(p => tiers.GetValueOrDefault(p.Person.ProposedTier ?? "", tiers.Count));
        var ordered = order switch
        {
            PublicOrder.Score => byTier.ThenByDescending(p => p.Person.Score ?? decimal.MinValue),
            PublicOrder.Strokes => byTier.ThenBy(p => p.Person.Name, s_strokes),
            PublicOrder.Nomination => byTier
                .ThenBy(p => units[p.Person.Unit])
                .ThenBy(p => Lists.UnitRank(world, p.Person) ?? int.MaxValue),
            _ => byTier,
        };
        return [.. ordered.ThenBy(p => p.Place).Select(p => p.Person.Id)];
    }
}
