using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.Fields;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Apply;

/// <summary>Begins an application (开始申报), one's own or for a worker (代填).</summary>
internal static class Begin
{
    public static async Task<IResult> Show(
        HttpContext http,
        string edition,
        Editions editions,
        Docket docket,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await editions.Find(edition, ct) is not { } found)
        {
            return Cases.NotFound(http);
        }

        var actor = http.ActorOf();
        var world = await docket.Open(found, Scope.OfAccount(actor.Account), ct);
        var mine = world.All<Candidacy>().FirstOrDefault(c => c.Account == actor.Account && c.Withdrawn is null);
        return actor.Role == Role.Applicant && mine is not null
            ? Results.Redirect(ApplyLinks.Hub(edition, mine.Id))
            : Page(http, found, world, clock, null, null);
    }

    public static async Task<IResult> Commit(
        Posting posting,
        string edition,
        Editions editions,
        Docket docket,
        UserManager<Account> accounts,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (await editions.Find(edition, ct) is not { } found)
        {
            return Cases.NotFound(posting.Http);
        }

        var actor = posting.Act.Actor;
        var unit = posting["unit"];
        if (
            Rights.May(actor, AccessAct.OpenCandidacy, new Subject { Holder = unit.Length == 0 ? null : unit }) is
            { } no
        )
        {
            return Cases.Forbidden(posting.Http, no.Sentence);
        }

        var candidacy = Guid.CreateVersion7(posting.Act.At).ToString("N");
        var (account, wrong) = await WhoseAccount(posting, found.City, accounts);
        var docketed = wrong is not null
            ? new Docketed.Refused(wrong)
            : await docket.Commit(
                found,
                posting.Act,
                account.Length > 0 ? Scope.OfAccount(account) : Scope.Candidacy(candidacy),
                w => Applying.Begin(w, posting.Act, candidacy, account, posting["channel"], unit),
                ct: ct
            );
        var world = await docket.Open(found, Scope.Edition, ct);
        return Posting.Answer(
            docketed,
            entry => ApplyLinks.Hub(edition, entry.What.About[0]),
            refusal => Page(posting.Http, found, world, clock, posting, refusal),
            _ => throw new InvalidOperationException("nothing was expected")
        );
    }

    private static async Task<(string Account, Refusal? Wrong)> WhoseAccount(
        Posting posting,
        string city,
        UserManager<Account> accounts
    )
    {
        if (posting.Act.Actor.Role == Role.Applicant)
        {
            return (posting.Act.Actor.Account, null);
        }

        if (posting["account"].Length == 0)
        {
            return ("", null);
        }

        return
            await accounts.FindByNameAsync(posting["account"]) is { Role: Role.Applicant } account
            && account.City == city
            ? (account.Id, null)
            : ("", new Refusal("没有用这个手机号注册的申报人账号。请核对号码，或留空后继续。", null, "account"));
    }

    private static RazorComponentResult<BeginPage> Page(
        HttpContext http,
        EditionRef edition,
        World world,
        TimeProvider clock,
        Posting? posting,
        Refusal? refusal
    )
    {
        var actor = http.ActorOf();
        var stage = edition.Notice.Stages.OfType<ApplyStage>().First();
        var closes = Deadlines.Of(world, stage.Id);
        var units = world.Edition.Units.Where(u => actor.Role != Role.Unit || u.Id == actor.Unit).ToList();
        return new RazorComponentResult<BeginPage>(
            new
            {
                Frame = http.Frame(),
                edition.Notice,
                Edition = edition.EditionId,
                Units = (IReadOnlyList<Unit>)units,
                Deadline = Deadline.Sentence(world, null, clock.Today()),
                Key = Guid.NewGuid(),
                Channel = posting?["channel"],
                Unit = posting?["unit"] ?? (units.Count == 1 ? units[0].Id : null),
                Account = posting?["account"],
                Errors = RefusalErrors.Of(refusal),
                Closed = posting is null && closes <= clock.Shanghai()
                    ? new Refusal(
                        $"本届申报已于{Deadlines.LastDay(closes.Value):yyyy年M月d日}24时截止。请关注下一届通知。",
                        stage.Source.ToString()
                    )
                    : null,
                Clerk = actor.Role != Role.Applicant,
                Back = actor.Role switch
                {
                    Role.Unit => $"/unit/{edition.EditionId}/applications",
                    Role.Office => $"/office/{edition.EditionId}/applications",
                    _ => ApplyLinks.My,
                },
            }
        );
    }
}
