using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
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
/// <param name="Group">Its group.</param>
/// <param name="Min">Fewest persons, in principle.</param>
/// <param name="Max">Most persons.</param>
/// <param name="Applied">Applications submitted to it.</param>
/// <param name="Returned">Those returned for correction now.</param>
/// <param name="Ranked">Persons on its decided ranking who are still in the course.</param>
/// <param name="Drafted">Persons on a ranking not decided yet.</param>
/// <param name="Reported">When it reported; null = not yet.</param>
public sealed record QuotaLine(
    Unit Unit,
    UnitGroup Group,
    int? Min,
    int Max,
    int Applied,
    int Returned,
    int Ranked,
    int Drafted,
    DateTimeOffset? Reported
)
{
    /// <summary>All units, in the order of the register.</summary>
    public static IReadOnlyList<QuotaLine> All(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var rank = world.Notice.Stages.OfType<RecommendStage>().FirstOrDefault(s => s.Step == RecommendStep.Rank);
        var report = world.Notice.Stages.OfType<RecommendStage>().LastOrDefault(s => s.Step == RecommendStep.Report);
        var persons = world
            .All<Candidacy>()
            .Where(c => c.Withdrawn is null && c.Receipt is not null)
            .ToLookup(c => c.Unit);
        return [.. world.Edition.Units.Select(u => Of(world, u, [.. persons[u.Id]], rank?.Id, report?.Id))];
    }

    private static QuotaLine Of(World world, Unit unit, List<Candidacy> persons, string? rank, string? report)
    {
        var (min, max, group) = Ranking.Quota(world, unit.Id);
        return new QuotaLine(
            unit,
            group,
            min,
            max,
            persons.Count,
            persons.Count(c => c.Returned is not null),
            rank is null ? 0 : Ranking.Taken(world, rank, unit.Id),
            rank is null ? 0 : Lists.Rounds(world, rank, unit.Id).Where(l => !l.Decided).Sum(l => l.Items.Count),
            report is null ? null : Lists.Rounds(world, report, unit.Id).Where(l => l.Decided).Max(l => l.DecidedAt)
        );
    }
}
