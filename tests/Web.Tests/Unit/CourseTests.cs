using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Units;

/// <summary>A county's whole course at its desk, by reading pages and filling in forms without script.</summary>
public sealed class CourseTests(County county) : IClassFixture<County>
{
    private const string Desk = $"/unit/{County.Edition}";

    [Fact]
    public async Task A_county_inspects_ranks_publicises_signs_and_reports()
    {
        using var union = await county.Clerk("county-union");
        using var hr = await county.Clerk("county-hr");
        await union.Get("/unit");
        Assert.Equal(Desk, union.Location);
        await union.Get(Desk);
        Assert.Contains("名额2–5，已荐0", union.Text, StringComparison.Ordinal);
        Assert.Contains("核对材料，作出考察结论", union.Text, StringComparison.Ordinal);

        await Inspects(union);
        var chosen = await Ranks(union, hr);
        await Publicises(union);

        // A week later everybody signs in anew.
        county.Clock.Move(TimeSpan.FromDays(6));
        using var later = await county.Clerk("county-union");
        using var bureau = await county.Clerk("county-hr");
        await Closes(later);
        await Signs(later, bureau, chosen);
        await Reports(bureau, chosen);
    }

    // All but one pass; that one fails, with the clause.
    private async Task Inspects(Browser clerk)
    {
        foreach (var id in county.Waiting.Skip(1))
        {
            var page = $"{Desk}/applications/{id}";
            await clerk.Get(page);
            Assert.Equal(200, clerk.Status);
            var judged = clerk
                .Page.QuerySelectorAll("input[name^='judged.'][value=yes]")
                .ToDictionary(i => i.GetAttribute("name")!, _ => "yes");
            Assert.True(judged.Count >= 7);
            await clerk.FillAndConfirm(
                $"{page}/inspect/unit-inspection",
                new(judged) { ["text"] = "到车间实地查看，材料属实。", ["pass"] = "yes" }
            );
            Assert.True(clerk.Location == $"{page}?done=inspected", clerk.Text);
        }

        var failing = $"{Desk}/applications/{county.Waiting[0]}";
        await clerk.Get(failing);
        await clerk.Fill($"{failing}/inspect/unit-inspection", new() { ["text"] = "材料不实。", ["pass"] = "no" });
        Assert.Equal(422, clerk.Status);
        Assert.Contains("须选择所依据的条款", clerk.Errors(), StringComparison.Ordinal);
        Assert.Equal("材料不实。", clerk.ValueOf("text"));
        await clerk.FillAndConfirm($"{failing}/inspect/unit-inspection", new() { ["rule"] = "belief" });
        Assert.Equal(302, clerk.Status);
        var world = await county.World();
        var outcome = world.Get<Candidacy>(county.Waiting[0]).Outcomes["unit-inspection"];
        Assert.Equal((StageResult.Failed, "通知四/（一）"), (outcome.Result, outcome.Clause));
    }

    private async Task<IReadOnlyList<string>> Ranks(Browser union, Browser hr)
    {
        var six = county.Waiting.Skip(1).Take(6).ToList();
        var rank = $"{Desk}/rank/unit-ranking";
        await hr.Get(rank);
        await union.Get(rank);
        var numbers = six.Select((id, i) => (Name: $"order.{id}", Value: $"{6 - i}"))
            .ToDictionary(n => n.Name, n => n.Value);
        var whys = Whys(union, six);

        // A sixth is refused with the clause, on the same page, with everything typed kept.
        await union.Fill(rank, new(numbers.Concat(whys)) { ["act"] = "decide" });
        Assert.Equal(422, union.Status);
        Assert.Contains("最多推荐5名", union.Errors(), StringComparison.Ordinal);
        Assert.Contains("通知二", union.Errors(), StringComparison.Ordinal);
        Assert.All(numbers, n => Assert.Equal(n.Value, union.ValueOf(n.Key)));

        // The draft of one clerk makes the page of the other stale; what that one typed is shown.
        await union.Fill(rank, new() { [$"order.{six[0]}"] = "", ["act"] = "save" });
        Assert.Equal($"{rank}?done=saved", union.Location);
        await hr.Fill(rank, new() { [$"order.{six[5]}"] = "3", ["act"] = "save" });
        Assert.Equal(409, hr.Status);
        var name = (await county.World()).Get<Candidacy>(six[5]).Name;
        Assert.Contains(name, hr.Text, StringComparison.Ordinal);

        await union.Get(rank);
        Assert.Contains("已荐5（拟定）", union.Text, StringComparison.Ordinal);
        var chosen = six.Skip(1).Reverse().ToList();
        var sent = await union.FillAndConfirm(rank, new(Whys(union, chosen)) { ["act"] = "decide" });
        Assert.True(union.Location == $"{rank}?done=decided", union.Text);
        await union.Again(rank, sent);
        Assert.Equal($"{rank}?done=decided", union.Location);
        var world = await county.World();
        var list = Assert.Single(Lists.Rounds(world, "unit-ranking", County.Longting));
        Assert.Equal(chosen, list.Items.Select(i => i.Candidacy));
        return chosen;
    }

    private async Task Publicises(Browser clerk)
    {
        var notice = $"{Desk}/notice/unit-notice";
        await clerk.Get(notice);
        await clerk.Fill(notice, new() { ["first"] = "2021-05-27" });
        Assert.Equal(422, clerk.Status);
        await clerk.FillAndConfirm(notice, new() { ["first"] = "2021-05-29", ["reach"] = "0000-8886002，公示栏旁" });
        Assert.Equal($"{notice}?done=published", clerk.Location);
        var list = (await county.World()).Get<Listing>(Listing.Of("unit-notice", County.Longting, 1));
        Assert.Equal((new DateOnly(2021, 5, 29), new DateOnly(2021, 6, 2)), (list.Period!.First, list.Period.Last));
        Assert.Equal("0000-8886002，公示栏旁", list.Reach);

        await clerk.Get(notice);
        Assert.Contains($"/e/{County.Edition}/notice/unit-notice/longting/1", clerk.Text, StringComparison.Ordinal);
        Assert.Contains("没有收到异议", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(clerk.Page.Forms, f => f.GetAttribute("action") == $"{notice}/1/close");
    }

    private async Task Closes(Browser clerk)
    {
        var notice = $"{Desk}/notice/unit-notice";
        await clerk.Get(notice);
        await clerk.Fill($"{notice}/1/close");
        Assert.Equal(422, clerk.Status);
        Assert.Contains("公示截图", clerk.Errors(), StringComparison.Ordinal);
        var upload = $"{notice}/1/file/unitNoticeShot";
        await clerk.Upload(upload, "截图.jpg", Pictures.Exe);
        Assert.Equal(422, clerk.Status);
        await clerk.Upload(upload, "截图.png", Pictures.Png);
        Assert.Equal(302, clerk.Status);
        await clerk.Get(notice);
        Assert.Contains("截图.png", clerk.Text, StringComparison.Ordinal);
        await clerk.FillAndConfirm($"{notice}/1/close");
        Assert.Equal($"{notice}?done=closed", clerk.Location);
        var list = (await county.World()).Get<Listing>(Listing.Of("unit-notice", County.Longting, 1));
        Assert.True(list.Closed);
        Assert.Equal("截图.png", Assert.IsType<FilesValue>(list.Answers["unitNoticeShot"]).Files[0].Name);
    }

    // The union signs one by itself with a stamped page and the rest together; the bureau all together.
    private async Task Signs(Browser union, Browser hr, IReadOnlyList<string> chosen)
    {
        var one = $"{Desk}/applications/{chosen[0]}";
        await hr.Get(one);
        Assert.Contains(
            "由县（区）总工会办理",
            hr.Text.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        await union.Get(one);
        await union.Upload($"{one}/scan/unit-union", "盖章页.pdf", Pictures.Pdf);
        Assert.True(union.Status == 302, union.Text);
        await union.Get(one);
        await union.Fill($"{one}/opinion/unit-union", new() { ["unit-union.signer"] = "" });
        Assert.Equal(422, union.Status);
        await union.FillAndConfirm($"{one}/opinion/unit-union", new() { ["unit-union.signer"] = "赵主席" });
        Assert.True(union.Location == $"{one}?done=signed", union.Text);

        foreach (var (clerk, stage, count) in new[] { (union, "unit-union", 4), (hr, "unit-hr", 5) })
        {
            var page = $"{Desk}/opinions/{stage}";
            await clerk.Get(page);
            Assert.Equal(count, clerk.Page.QuerySelectorAll("input[name=pick]").Length);
            var picked = clerk.Form(page).Fields(new() { [$"{stage}.signer"] = "钱局长" });
            await clerk.Again(page, picked);
            Assert.Equal(200, clerk.Status);
            await clerk.Fill(page);
            Assert.True(clerk.Location == $"{page}?done=signed", clerk.Text);
        }

        var world = await county.World();
        Assert.All(chosen, id => Assert.True(Standing.In(world.Notice, world.Get<Candidacy>(id), "report")));
        Assert.Equal("盖章页.pdf", world.Get<Candidacy>(chosen[0]).Opinions["unit-union"].Scan!.Name);
    }

    private async Task Reports(Browser clerk, IReadOnlyList<string> chosen)
    {
        var report = $"{Desk}/report/report";
        await clerk.Get(report);
        await clerk.Fill(report);
        Assert.Equal(422, clerk.Status);
        foreach (var fact in new[] { "unitReport", "unitSummaryScan" })
        {
            await clerk.Get(report);
            await clerk.Upload(
                $"{report}/file/{fact}",
                $"{fact}.pdf",
                Pictures.Pdf.Concat(System.Text.Encoding.ASCII.GetBytes(fact)).ToArray()
            );
            Assert.True(clerk.Status == 302, clerk.Text);
        }

        await clerk.Get(report);
        Assert.DoesNotContain("未具备", clerk.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var sent = await clerk.FillAndConfirm(report);
        Assert.True(clerk.Location == $"{report}?done=reported", clerk.Text);
        await clerk.Again(report, sent);
        Assert.Equal($"{report}?done=reported", clerk.Location);
        await clerk.Get(report);
        Assert.Contains("报送回执", clerk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(clerk.Page.Forms, f => f.GetAttribute("action") == report);
        var world = await county.World();
        Assert.Equal(chosen, Lists.Rounds(world, "report", County.Longting).Single().Items.Select(i => i.Candidacy));
        Assert.All(chosen, id => Assert.True(Standing.In(world.Notice, world.Get<Candidacy>(id), "audit")));
        var left = world.Get<Candidacy>(county.Waiting[1]);
        Assert.Equal(StageResult.NotListed, left.Outcomes["report"].Result);
    }

    private static Dictionary<string, string> Whys(Browser browser, IEnumerable<string> chosen) =>
        browser
            .Page.QuerySelectorAll("textarea[name^='why.']")
            .Select(t => t.GetAttribute("name")!)
            .Where(n => chosen.Any(id => n.StartsWith($"why.{id}.", StringComparison.Ordinal)))
            .ToDictionary(n => n, _ => "技艺突出，全市唯一。");
}
