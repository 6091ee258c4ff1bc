using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Inspection;

/// <summary>What people judge at a stage (须人工认定的条款).</summary>
public static class JudgedHere
{
    /// <summary>The judgements asked at the stage, each with the rule it is part of.</summary>
    public static IReadOnlyList<(Judged Judged, Rule Rule)> In(Notice notice, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(stage);
        return
        [
            .. notice
                .Rules.SelectMany(r =>
                    new[] { r.When, r.Condition, r.WaivedBy }
                        .OfType<Condition>()
                        .SelectMany(Leaves)
                        .Select(j => (Judged: j, Rule: r))
                )
                .Where(p => p.Judged.At.Contains(stage.Id))
                .DistinctBy(p => p.Judged.Id),
        ];
    }

    private static IEnumerable<Judged> Leaves(Condition condition) =>
        condition switch
        {
            Judged judged => [judged],
            All all => all.Parts.SelectMany(Leaves),
            Any any => any.Parts.SelectMany(Leaves),
            Not not => Leaves(not.Part),
            _ => [],
        };
}
