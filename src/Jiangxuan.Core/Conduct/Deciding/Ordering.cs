using System.Globalization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>The order in which persons are published (公示排序): the highest tier first, within a tier as the notice says.</summary>
public static class Ordering
{
    /// <summary>Order of names by the strokes of their characters (姓氏笔画), from the stroke collation of the platform (ICU).</summary>
    /// <remarks>A few characters are counted there in their traditional form: 黄 as twelve strokes instead of eleven, 蔡 as fifteen instead of fourteen.</remarks>
    public static readonly StringComparer Strokes = StringComparer.Create(
        CultureInfo.GetCultureInfo("zh-u-co-stroke"),
        CompareOptions.None
    );

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
            PublicOrder.Strokes => byTier.ThenBy(p => p.Person.Name, Strokes),
            PublicOrder.Nomination => byTier
                .ThenBy(p => units[p.Person.Unit])
                .ThenBy(p => Lists.UnitRank(world, p.Person) ?? int.MaxValue),
            _ => byTier,
        };
        return [.. ordered.ThenBy(p => p.Place).Select(p => p.Person.Id)];
    }
}
