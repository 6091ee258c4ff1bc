using Jiangxuan.Journeys.Course;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>The whole course of Kaifeng's notice, every step by its own person in a browser of their own.</summary>
public sealed class CourseJourney(KaifengTown town) : IClassFixture<KaifengTown>
{
    [Fact]
    public async Task From_the_applicants_phone_to_the_named_on_the_public_page()
    {
        await using var admin = await Screen.Of(town, "管理员", 1440, 900);
        await admin.SignIn(Town.Administrator, Town.Password);
        await using var staff = await Staff.Of(town, admin);
        await admin.Shot("账号");

        await using var phone = await Screen.Of(town, "申报人", 390, 844);
        var worker = Worker.Number(1);
        var (hub, receipt) = await Applying.Whole(phone, worker, KaifengTown.Edition, KaifengTown.Unit, script: true);
        var mine = hub.Split('/')[^1];

        await Employing.Whole(town, staff.Union, mine);
        await Recommending.ReturnsOnce(staff.Union, phone, hub, receipt, mine);
        await Recommending.Inspects(staff.Hr, mine);
        await Recommending.Chooses(staff.Union, mine, town.Inspected);
        await Recommending.Publicises(town, staff.Union, admin);
        await Recommending.Signs(staff.Union, "unit-union", "赵主席");
        await Recommending.Signs(staff.Hr, "unit-hr", "钱局长");
        await Recommending.Reports(staff.Union);

        await using var citizen = await Screen.Of(town, "市民", 390, 844);
        await FromTheAudit(town, staff, admin, citizen, mine);
        await Publicising.Shows(citizen, worker.Person.Name);
        await Replays(staff.Inspector, mine);

        await phone.Open(hub);
        await phone.Shot("申报人看到结果");
        var complaints = new[]
        {
            admin,
            phone,
            citizen,
            staff.Union,
            staff.Hr,
            staff.Office,
            staff.Leader,
            staff.Inspector,
        }
            .Concat(staff.Judges)
            .SelectMany(s => s.Errors)
            .Where(e => !e.Contains("422", StringComparison.Ordinal) && !e.Contains("/file", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    /// <summary>The city's part, from the audit of everybody reported in to the prize.</summary>
    internal static async Task FromTheAudit(Town town, Staff staff, Screen admin, Screen citizen, string mine)
    {
        var sectors = await Auditing.Whole(staff.Office, mine);
        mine = mine.Length == 0 ? sectors.Keys.Last() : mine;
        var heard = sectors.Keys.Where(c => c != mine).Take(27).Prepend(mine).ToList();
        await Deciding.Shortlists(staff.Office, heard);
        await Deciding.Approves(staff.Leader, "shortlist-approval", "领导小组会议纪要〔2021〕3号");

        await Judging.Seats(staff.Office);
        // The crafts come first in marks, so that the composition has somebody to displace.
        var marks = heard
            .OrderBy(c =>
                c == mine ? 0
                : sectors[c] == "传统手工艺" ? 1
                : 2
            )
            .Select((c, i) => (c, Mark: 95 - i))
            .ToDictionary(x => x.c, x => x.Mark);
        await Task.WhenAll(
            staff.Judges.Take(4).Select((judge, i) => Judging.Scores(judge, marks, i - 2, i == 1 ? heard[3] : null))
        );
        await Judging.Closes(staff.Office);

        await Deciding.Proposes(staff.Office, "候选人方案", "手工艺");
        await Deciding.Inspects(staff.Office, oneFails: true);
        await Deciding.OpensRound(staff.Office);
        await Deciding.Proposes(staff.Office, "第二轮方案", "第 2 轮");
        await Deciding.Inspects(staff.Office, oneFails: false);
        await Deciding.Approves(staff.Leader, "approval", "领导小组会议纪要〔2021〕5号");

        var last = await Publicising.Publishes(staff.Office);
        var number = await Publicising.Objects(citizen);
        await Publicising.Concludes(staff.Office, citizen, number);
        await Staffing.Waits(admin, last.DayNumber - town.Today.DayNumber + 1);
        await Publicising.Closes(staff.Office);
        await Deciding.Names(staff.NamingUnion, staff.Office);
    }

    private static async Task Replays(Screen inspector, string candidacy)
    {
        var page = $"/inspector/{KaifengTown.Edition}/candidacies/{candidacy}";
        await inspector.Open(page);
        var steps = await inspector.Links("main a[href*='?at=']");
        await inspector.Open(steps[steps.Count / 2]);
        await inspector.Shot("回放到中途");
        await inspector.Open(steps[^1]);
        await inspector.Reads("回放结果与现存数据一致");
        await inspector.Shot("回放一致");
    }
}
