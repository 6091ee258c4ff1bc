using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Selection;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.Given;
using Xunit;
using static Jiangxuan.Web.Tests.OfficeRooms.CouncilHouse;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>From the shortlist to the prize through the office's rooms.</summary>
public sealed class WholeWayTests(CouncilHouse house) : IClassFixture<CouncilHouse>
{
    private static readonly Actor Leader = new("leader", "李组长", Role.Leader, "leading-group");

    [Xunit.Fact]
    public async Task From_the_shortlist_to_the_prize()
    {
        using var office = await house.SignedIn(Role.Office, "office1", "office");
        await Shortlists(office);
        await house.Does(
            Leader,
            (w, act) => Approving.Decide(w, act, "shortlist-approval", Waiting(w, "shortlist-approval"), Nobody),
            "会议纪要1号"
        );
        await Reviews(office);
        await Proposes(office);
        await Inspects(office);
        await house.Does(
            Leader,
            (w, act) => Approving.Decide(w, act, "approval", Waiting(w, "approval"), Nobody),
            "会议纪要2号"
        );
        await Publicises(office);
        await Names();
        await Pays();
    }

    private static IReadOnlyDictionary<string, string> Nobody => ImmutableDictionary<string, string>.Empty;

    private static string Sector(World world, string candidacy) =>
        ((TextValue)world.Get<Candidacy>(candidacy).Determined["sector"].Value).Text;

    private static IReadOnlyList<string> Waiting(World world, string stage) =>
        [.. Lists.StandingIn(world, world.Notice.Stage(stage), Lists.City).Select(c => c.Id)];

    private async Task Shortlists(Browser office)
    {
        const string room = $"{Desk}/shortlist/shortlist";
        var refusal = await office.IsRefused(room, $"{room}/confirm");
        Assert.Contains("请至少选择一名", refusal, StringComparison.Ordinal);
        Assert.Contains("通知五/（二）", refusal, StringComparison.Ordinal);
        await office.Opens(room);
        var everybody = office.Boxes("chosen");
        // Eighteen of the modern sectors, so that a list of twenty can keep the ratios, and the old ones beside them.
        var world = await house.Everything();
        var modern = everybody
            .Where(id => !Sector(world, id).StartsWith("传统", StringComparison.Ordinal))
            .Take(18)
            .ToList();
        var chosen = modern.Concat(everybody.Except(modern)).Take(30).Select(id => ("chosen", (string?)id)).ToArray();
        if (everybody.Count > 30)
        {
            var tooMany = everybody.Select(id => ("chosen", (string?)id)).ToArray();
            Assert.Contains(
                "最多30名",
                await office.IsRefused(room, $"{room}/confirm", tooMany),
                StringComparison.Ordinal
            );
        }

        await office.Opens($"{room}?{string.Join('&', chosen.Select(c => $"chosen={c.Item2}"))}");
        Assert.Contains($"已选 {chosen.Length} / 30 名", office.Text, StringComparison.Ordinal);
        Assert.Equal(chosen.Length, (await office.Confirms(room, room, chosen)).Count);
        await office.Opens(room);
        Assert.Contains("待审定", office.Text, StringComparison.Ordinal);
    }

    private async Task Reviews(Browser office)
    {
        const string room = $"{Desk}/panel/live";
        var judges = new List<Actor>();
        for (var n = 1; n <= 5; n++)
        {
            var account = await house.Account(Role.Judge, $"pingwei{n}", "judges");
            judges.Add(new Actor(account.Id, account.Name, Role.Judge, "judges"));
        }

        (string, string?)[] Seats(int n) => [.. judges.Take(n).Select(j => ("seats", (string?)j.Account))];
        Assert.Contains("应为5名", await office.IsRefused(room, $"{room}/seats", Seats(4)), StringComparison.Ordinal);
        await office.Opens(room);
        await office.Fill($"{room}/seats", Seats(5));
        Assert.Equal(302, office.Status);
        Assert.Contains(
            "还没有提交评分",
            await office.IsRefused(room, $"{room}/close/confirm"),
            StringComparison.Ordinal
        );
        await Score(judges);
        Assert.Contains(
            "请填写缺席原因",
            await office.IsRefused(room, $"{room}/absent/confirm", ("judge", judges[4].Account)),
            StringComparison.Ordinal
        );
        await office.Confirms(room, $"{room}/absent", ("judge", judges[4].Account), ("_reason", "因公出差"));
        await office.Opens(room);
        Assert.Contains("回避", office.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("精确值", office.Text, StringComparison.Ordinal);
        await office.Confirms(room, $"{room}/close");
        await office.Opens(room);
        Assert.Contains("精确值", office.Text, StringComparison.Ordinal);
        await office.Opens($"{room}/working");
        Assert.Contains("评分表总分", office.Text, StringComparison.Ordinal);
    }

    // Those of the old sectors are better by rank, so that the composition has to displace somebody.
    private async Task Score(List<Actor> judges)
    {
        var world = await house.Everything();
        var modern = world.Notice.Composition.Single(c => c.Id == "modern-sectors").Predicate["sector"];
        var persons = Waiting(world, "live")
            .OrderBy(id => modern.Contains(((TextValue)world.Get<Candidacy>(id).Determined["sector"].Value).Text))
            .ToList();
        foreach (var judge in judges.Take(4))
        {
            foreach (var (id, place) in persons.Select((id, i) => (id, i)))
            {
                if (judge == judges[3] && place == 0)
                {
                    await house.Does(judge, (w, act) => Reviewing.Recuse(w, act, "live", id), "师徒关系");
                    continue;
                }

                var marks = ((string[])["craft", "innovation", "leadership", "results", "presence"]).ToDictionary(
                    i => i,
                    _ => 99m - place
                );
                await house.Does(
                    judge,
                    (w, act) => Reviewing.Mark(w, act, "live", id, marks),
                    scope: Scope.Candidacy(id)
                );
            }

            await house.Does(judge, (w, act) => Reviewing.Submit(w, act, "live"));
        }
    }

    private async Task Proposes(Browser office)
    {
        const string room = $"{Desk}/proposal/proposal";
        using var stranger = await house.SignedIn(Role.Leader, "zuzhang", "leading-group");
        await stranger.Get(room);
        Assert.Equal(403, stranger.Status);

        var world = await house.Everything();
        var proposal = Assert.IsType<Proposal>(Proposing.Compute(world, "proposal", []).Outcome);
        Assert.NotEmpty(proposal.Displaced);
        await office.Opens(room);
        foreach (var displaced in proposal.Displaced)
        {
            Assert.Contains(world.Get<Candidacy>(displaced.Id).Name, office.Text, StringComparison.Ordinal);
            Assert.Contains(displaced.Sentence, office.Text, StringComparison.Ordinal);
            Assert.Contains(displaced.By[0].Rule.Source, displaced.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(20, (await office.Confirms(room, room)).Count);
        await office.Opens(room);
        Assert.Contains(proposal.Displaced[0].Sentence, office.Text, StringComparison.Ordinal);
        Assert.Equal(20, Waiting(await house.Everything(), "inspection").Count);
    }

    private async Task Inspects(Browser office)
    {
        const string room = $"{Desk}/inspection/inspection";
        const string proposal = $"{Desk}/proposal/proposal";
        var failing = Waiting(await house.Everything(), "inspection")[0];
        var page = $"{room}/{failing}";
        (string, string?)[] no = [("pass", "no"), ("text", "走访车间，成果由他人完成。")];
        var refusal = await office.IsRefused(page, $"{page}/confirm", no);
        Assert.Contains("不通过须选择所依据的条款", refusal, StringComparison.Ordinal);
        Assert.Contains("成果由他人完成", office.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await office.Confirms(page, page, [.. no, ("rule", "craft")]);
        await PassAll();

        Assert.Contains(
            "请填写启动下一轮的理由",
            await office.IsRefused(proposal, $"{proposal}/round/confirm"),
            StringComparison.Ordinal
        );
        await office.Confirms(proposal, $"{proposal}/round", ("_reason", "一人考察不通过"));
        Assert.Single(await office.Confirms(proposal, proposal));
        await PassAll();
    }

    private async Task PassAll()
    {
        foreach (var id in Waiting(await house.Everything(), "inspection"))
        {
            await house.Does(
                Kaifeng.Clerk,
                (w, act) =>
                    Inspecting.Conclude(
                        w,
                        act,
                        id,
                        "inspection",
                        new Conclusion { Pass = true, Text = "实地核实属实。" }
                    ),
                scope: Scope.Candidacy(id)
            );
        }
    }

    private async Task Publicises(Browser office)
    {
        const string room = $"{Desk}/publicity/city-notice";
        await office.Opens(room);
        Assert.Contains("公示期：", office.Text, StringComparison.Ordinal);
        Assert.Contains(
            "请按“年-月-日”",
            await office.IsRefused(room, $"{room}/confirm", ("first", "明天")),
            StringComparison.Ordinal
        );
        Assert.Equal(20, (await office.Confirms(room, room)).Count);
        var world = await house.Everything();
        var notice = world.All<Listing>().Single(l => l.Stage == "city-notice");
        await house.Does(
            new Actor("public", "社会公众", Role.Public),
            (w, act) =>
                Objecting.File(
                    w,
                    act,
                    "o-1",
                    "YY-0001",
                    notice.Id,
                    notice.Items[0].Candidacy,
                    "证书年份不符",
                    "赵某某 13800001234"
                )
        );
        await office.Opens($"{Desk}/objections");
        Assert.Contains("YY-0001", office.Text, StringComparison.Ordinal);
        const string objection = $"{Desk}/objections/o-1";
        await office.Opens(objection);
        Assert.DoesNotContain("赵某某", office.Text, StringComparison.Ordinal);
        await office.Opens($"{objection}?objector=1");
        Assert.Contains("赵某某", office.Text, StringComparison.Ordinal);
        await office.Opens(objection);
        await office.Fill($"{objection}/take", []);
        Assert.Equal(302, office.Status);
        Assert.Contains(
            "请填写核查结论",
            await office.IsRefused(objection, $"{objection}/confirm", ("upheld", "no")),
            StringComparison.Ordinal
        );
        await office.Confirms(objection, objection, ("upheld", "no"), ("finding", "经核对原件，年份一致。"));

        await office.Opens(room);
        Assert.DoesNotContain(
            office.Page.Forms,
            f => f.GetAttribute("action")!.EndsWith("/close/confirm", StringComparison.Ordinal)
        );
        house.At(
            new DateTimeOffset(notice.Period!.Last.AddDays(1).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8))
        );
        using var later = await house.SignedIn(Role.Office, "office2", "office");
        Assert.Equal(20, (await later.Confirms(room, $"{room}/1/close")).Count);
    }

    private async Task Names()
    {
        const string room = $"{Desk}/naming/naming";
        using var office = await house.SignedIn(Role.Office, "office3", "office");
        await office.Opens(room);
        Assert.Contains("KF2020-001", office.Text, StringComparison.Ordinal);
        Assert.Contains("由通知指定的机构办理", office.Text, StringComparison.Ordinal);
        using var union = await house.SignedIn(Role.Office, "union1", "city-union");
        Assert.Contains("请填写命名决定文号", await union.IsRefused(room, $"{room}/confirm"), StringComparison.Ordinal);
        Assert.Equal(20, (await union.Confirms(room, room, ("document", "汴工〔2021〕9号"))).Count);
        await office.Opens(room);
        Assert.Contains("已命名 20 名", office.Text, StringComparison.Ordinal);
    }

    private async Task Pays()
    {
        const string room = $"{Desk}/rewards/reward";
        using var office = await house.SignedIn(Role.Office, "office4", "office");
        await office.Opens(room);
        var picks = office.Boxes("pick").Select(id => ("pick", (string?)id)).ToArray();
        Assert.Equal(20, picks.Length);
        Assert.Contains(
            "财务凭证号",
            await office.IsRefused(room, $"{room}/confirm", picks[0]),
            StringComparison.Ordinal
        );
        await office.Confirms(room, room, picks[0], ("voucher", "记-001"));
        await office.Opens(room);
        Assert.Contains("95,000 元", office.Text, StringComparison.Ordinal);

        await office.Fill($"{room}/confirm", [.. picks[1..], ("voucher", "记-002")]);
        var form = office.Page;
        await office.Fill(room, []);
        Assert.Equal(302, office.Status);
        var paid = (await house.Everything()).All<Candidacy>().Select(c => c.Version).ToList();
        await office.Again(form, room);
        Assert.Equal(302, office.Status);
        Assert.Equal(paid, (await house.Everything()).All<Candidacy>().Select(c => c.Version).ToList());
        await office.Opens(room);
        Assert.Contains("100,000 元", office.Text, StringComparison.Ordinal);
    }
}
