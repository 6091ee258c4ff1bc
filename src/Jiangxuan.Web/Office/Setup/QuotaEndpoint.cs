using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Office.Rooms;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jiangxuan.Web.Office.Setup;

/// <summary>Units against their quotas, and whether they reported (名额与报送).</summary>
internal static class QuotaEndpoint
{
    public static Task<IResult> Get(Desk desk, string? done) => Page(desk, [], done == Lapsed);

    /// <summary>The last look before a silent unit is passed over.</summary>
    public static async Task<IResult> ConfirmLapse(Desk desk, string unit)
    {
        var world = await desk.Open(Scope.Everything);
        var found = Find(world, unit);
        if (Lapsing.May(world, desk.Now, unit) is { } no)
        {
            return (await Page(desk, Refusals.Of(no, Table))).With(StatusCodes.Status422UnprocessableEntity);
        }

        var people = Lapsing.People(world, unit);
        return new RazorComponentResult<ConfirmPage>(
            new
            {
                desk.Frame,
                World = world,
                Menu = Root(desk),
                Typed = FormInput.Nothing,
                Key = Guid.NewGuid(),
                Confirmation = new Confirmation
                {
                    Title = $"确认：{found.Name}逾期未报送",
                    Action = $"{Root(desk)}/{unit}/lapse",
                    Back = Root(desk),
                    Button = "按放弃推荐办理",
                    Danger = true,
                    Names = [.. people.Select(c => $"{Shown.Name(c)}（{c.Employer}）")],
                    Consequence =
                        people.Count == 0
                            ? "该单位没有等待报送的申报人，只记录逾期。"
                            : $"以上 {people.Count} 人不列入报送名单，申报到此结束；申报人会看到“{Lapsing.Why(world, unit)}”和依据的条款。办理后不能撤回；确有特殊情况的，请返回并先调整截止日期。",
                },
            }
        );
    }

    public static async Task<IResult> Lapse(Desk desk, Posting posting, string unit)
    {
        Find(await desk.Open(Scope.Edition), unit);
        if (Rights.May(desk.Actor, AccessAct.Lapse, Subject.None) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }

        var docketed = await desk.Docket.Commit(
            desk.Edition,
            posting.Act,
            Scope.OfUnit(unit),
            w => Lapsing.Record(w, posting.Act, unit),
            ct: desk.Http.RequestAborted
        );
        return docketed is Docketed.Refused refused
            ? (await Page(desk, Refusals.Of(refused.Refusal, Table))).With(StatusCodes.Status422UnprocessableEntity)
            : Posting.Answer(
                docketed,
                _ => $"{Root(desk)}?done={Lapsed}",
                _ => throw new InvalidOperationException("refused"),
                _ => throw new InvalidOperationException("nothing was expected")
            );
    }

    private const string Table = "units";
    private const string Lapsed = "lapsed";

    private static string Root(Desk desk) => $"{OfficeMenu.Home(desk.Edition.EditionId)}/quota";

    private static Unit Find(World world, string unit) =>
        world.Edition.Units.FirstOrDefault(u => u.Id == unit) ?? throw Desk.Missing("没有这个推荐单位。");

    private static async Task<IResult> Page(Desk desk, IReadOnlyList<FormError> errors, bool lapsed = false)
    {
        var world = await desk.Open(Scope.Everything);
        return new RazorComponentResult<QuotaPage>(
            new
            {
                desk.Frame,
                World = world,
                Lines = QuotaLine.All(world, desk.Now),
                desk.Now,
                Errors = errors,
                Done = lapsed ? "已按逾期未报送办理。" : null,
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
/// <param name="Reported">When it reported; null = not yet, or never.</param>
/// <param name="Silence">How it let the deadline pass.</param>
public sealed record QuotaLine(
    Unit Unit,
    UnitQuota Quota,
    int Applied,
    int Returned,
    int Ranked,
    int Drafted,
    DateTimeOffset? Reported,
    Silence Silence
)
{
    /// <summary>Whether it recommends more than any reason allows.</summary>
    public bool IsOver => Ranked > Quota.Ceiling;

    /// <summary>All units, in the order of the register.</summary>
    public static IReadOnlyList<QuotaLine> All(World world, DateTimeOffset now)
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
                    now,
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

    private static QuotaLine Of(
        World world,
        DateTimeOffset now,
        Unit unit,
        List<Candidacy> persons,
        string? rank,
        string? report
    )
    {
        var silence =
            Lapsing.IsRecorded(world, unit.Id) ? Silence.Recorded
            : Lapsing.May(world, now, unit.Id) is null ? Silence.Due
            : Silence.None;
        return new QuotaLine(
            unit,
            Ranking.Quota(world, unit.Id),
            persons.Count,
            persons.Count(c => c.Returned is not null),
            rank is null ? 0 : Ranking.Taken(world, rank, unit.Id),
            rank is null ? 0 : Ranking.Drafted(world, rank, unit.Id),
            report is null || silence is Silence.Recorded
                ? null
                : Lists.Rounds(world, report, unit.Id).Where(l => l.Decided).Max(l => l.DecidedAt),
            silence
        );
    }
}

/// <summary>Whether a unit let its reporting deadline pass in silence (逾期未报送).</summary>
public enum Silence
{
    /// <summary>It did not, or the deadline has not come.</summary>
    None,

    /// <summary>It did, and that can be recorded.</summary>
    Due,

    /// <summary>It did, and that is recorded.</summary>
    Recorded,
}
