using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>What the lists of the rooms say about a person besides the name.</summary>
public static class Columns
{
    /// <summary>The facts the composition rules look at, in the order of the rules.</summary>
    public static IReadOnlyList<Fact> OfComposition(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return [.. notice.Composition.SelectMany(c => c.Predicate.Keys).Distinct().Select(notice.Fact)];
    }

    /// <summary>The plain columns of the units' summary table that the lists do not show anyway.</summary>
    public static IReadOnlyList<Fact> OfSummary(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return
        [
            .. notice
                .Summary.Select(c => c.Fact)
                .OfType<FactReference>()
                .Where(r => r.Column is null)
                .Select(r => notice.Fact(r.Key))
                .Where(f => f.Key is not ("name" or "remarks")),
        ];
    }

    /// <summary>A fact of a person in words; a dash when it is not known.</summary>
    public static string Text(World world, Candidacy person, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(fact);
        var text = Knowing.Of(world, person, world.Notice.Identity.Announced).Find(fact.Key)
            is { } value
                and not RawValue
            ? fact.Kind.Text(value, world.Notice)
            : "";
        return text.Length == 0 ? "—" : text;
    }
}
