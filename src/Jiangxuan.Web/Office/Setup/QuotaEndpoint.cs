using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>Units against their quotas, and whether they reported (名额与报送).</summary>
internal static class QuotaEndpoint
{
    public static async Task<IResult> Get(Desk desk)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<QuotaPage>(
            new
            {
                desk.Frame,
                World = world,
                Lines = QuotaLine.All(world),
                desk.Now,
            }
        );
    }
}

/// <summary>One unit in the quota matrix.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Quota">Its quota.</param>
/// <param name="Applied">Applications submitted to it.</param>
/// <param name="Returned">Those returned for correction now.</param>
/// <param name="Ranked">Persons on its decided ranking who are still in the course.</param>
/// <param name="Drafted">Persons on a ranking not decided yet.</param>
/// <param name="Reported">When it reported; null = not yet.</param>
public sealed record QuotaLine(
    Unit Unit,
    UnitQuota Quota,
    int Applied,
    int Returned,
    int Ranked,
    int Drafted,
    DateTimeOffset? Reported
)
{
    /// <summary>Whether it recommends more than any reason allows.</summary>
    public bool IsOver => Ranked > Quota.Ceiling;

    /// <summary>All units, in the order of the register.</summary>
    public static IReadOnlyList<QuotaLine> All(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var persons = world
            .All<Candidacy>()
            .Where(c => c.Withdrawn is null && c.Receipt is not null)
            .SelectMany(c => c.Chain.Select(r => (r.Unit, Person: c)))
            .ToLookup(c => c.Unit, c => c.Person);
        return
        [
            .. world.Edition.Units.Select(u =>
                Of(
                    world,
                    u,
                    [.. persons[u.Id]],
                    Step(world, u, RecommendStep.Rank).FirstOrDefault()?.Id,
                    Step(world, u, RecommendStep.Report).LastOrDefault()?.Id
                )
            ),
        ];
    }

    /// <summary>Stages of recommending that the unit's group holds; one without groups is of every unit.</summary>
    private static IEnumerable<RecommendStage> Step(World world, Unit unit, RecommendStep step) =>
        world
            .Notice.Stages.OfType<RecommendStage>()
            .Where(s => s.Step == step && (s.Groups.Count == 0 || s.Groups.Contains(unit.Group)));

    private static QuotaLine Of(World world, Unit unit, List<Candidacy> persons, string? rank, string? report)
    {
        return new QuotaLine(
            unit,
            Ranking.Quota(world, unit.Id),
            persons.Count,
            persons.Count(c => c.Returned is not null),
            rank is null ? 0 : Ranking.Taken(world, rank, unit.Id),
            rank is null ? 0 : Ranking.Drafted(world, rank, unit.Id),
            report is null ? null : Lists.Rounds(world, report, unit.Id).Where(l => l.Decided).Max(l => l.DecidedAt)
        );
    }
}
