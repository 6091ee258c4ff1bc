using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>Vetoes and recusals on the judge's sheet, and what of a sheet is not accepted.</summary>
public sealed class VetoTests(ReviewHouse house) : IClassFixture<ReviewHouse>
{
    [Fact]
    public async Task Three_judges_take_a_person_out_and_two_do_not()
    {
        var sitting = await house.Opens("veto", "veto");
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        for (var judge = 1; judge <= 5; judge++)
        {
            await sitting.Marked(
                judge,
                p[0].Id,
                [("craft", "10"), ("results", "10"), ("veto", judge <= 3 ? "专利证书系伪造" : "")]
            );
            await sitting.Marked(
                judge,
                p[1].Id,
                [("craft", "9.5"), ("results", "9"), ("veto", judge <= 2 ? "工龄存疑" : "")]
            );
            await sitting.Marked(judge, p[2].Id, ("craft", "9.1"), ("results", "9.2"));
            foreach (var (person, place) in p.Skip(3).Select((x, i) => (x.Id, i)))
            {
                await sitting.Marked(judge, person, ("craft", $"{7 - place}"), ("results", "5"));
            }

            await sitting.Submits(judge);
        }

        var ranking = await sitting.Closes();
        Assert.Equal(p.Count - 1, ranking.Count);
        Assert.Equal(new RankedLine(p[1].Name, "1", "9.30", "93/10"), ranking[0]);
        Assert.Equal(new RankedLine(p[2].Name, "2", "9.14", "457/50"), ranking[1]);
        var office = await sitting.Office;
        Assert.Contains($"{p[0].Name}不列入排名", office.Text, StringComparison.Ordinal);
        Assert.Contains("材料弄虚作假", office.Text, StringComparison.Ordinal);
        Assert.Contains("专利证书系伪造", office.Text, StringComparison.Ordinal);
        Assert.Contains("（否决：专利证书系伪造）", await sitting.Working(p[0].Name), StringComparison.Ordinal);
        Assert.Contains("（否决：工龄存疑）", await sitting.Working(p[1].Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_is_not_accepted_names_the_rule_and_loses_nothing_typed()
    {
        var sitting = await house.Opens("veto", "sheets");
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        (string, string)[] wrong =
        [
            ("9.55", "技艺应在0至10分之间，最小单位0.1分，填写的是9.55。（依据：通知四）"),
            ("11", "技艺应在0至10分之间，最小单位0.1分，填写的是11。（依据：通知四）"),
            ("九分", "技艺应填写数字"),
        ];
        foreach (var (typed, sentence) in wrong)
        {
            var judge = await sitting.Marks(1, p[0].Id, ("craft", typed), ("results", "8"), ("veto", "专利证书系伪造"));
            Assert.Equal(422, judge.Status);
            Assert.Contains(sentence, judge.Text, StringComparison.Ordinal);
            Assert.Equal([typed], judge.Boxes("m.craft"));
            Assert.Equal(["8"], judge.Boxes("m.results"));
            Assert.Equal("专利证书系伪造", judge.Page.QuerySelector("textarea")!.TextContent);
        }

        var browser = await sitting.Judge(1);
        // The scale of the notice is on the field, and its usual values on the buttons.
        var field = browser.Page.QuerySelector("input[name='m.craft']")!;
        Assert.Equal(
            ("0", "10", "0.1"),
            (field.GetAttribute("min"), field.GetAttribute("max"), field.GetAttribute("step"))
        );
        Assert.Equal(
            ["9.5", "8.5", "7.5"],
            browser.Page.QuerySelectorAll("button[data-for='m.craft']").Select(b => b.GetAttribute("data-set"))
        );
        Assert.Contains(
            "还有2项没有打分（技艺）",
            await browser.IsRefused($"{sitting.List}/submit", $"{sitting.List}/submit"),
            StringComparison.Ordinal
        );
        await browser.Opens($"{sitting.List}/{p[0].Id}");
        var open = browser.Page;
        await sitting.Recuses(1, p[0].Id, "亲属");
        await browser.Again(open, $"{sitting.List}/{p[0].Id}");
        Assert.Contains(browser.Status, new[] { 409, 422 });
        var office = await sitting.Office;
        await office.Opens(sitting.Panel);
        Assert.Contains("回避", office.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_who_recused_cannot_mark_and_a_veto_needs_a_rule()
    {
        var sitting = await house.Opens("median", "recused");
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        var judge = await sitting.Judge(1);
        Assert.Contains(
            "请填写回避原因（依据：通知四）",
            (await judge.IsRefused($"{sitting.List}/{p[0].Id}/recuse", $"{sitting.List}/{p[0].Id}/recuse")).Replace(
                "。",
                "",
                StringComparison.Ordinal
            ),
            StringComparison.Ordinal
        );
        await judge.Opens($"{sitting.List}/{p[0].Id}");
        var fields = Filled.Of(judge.Page, $"{sitting.List}/{p[0].Id}").Where(f => f.Item1 is not "_version").ToList();
        await sitting.Recuses(1, p[0].Id, "亲属");
        await judge.Multipart(
            $"{sitting.List}/{p[0].Id}",
            [
                .. fields.Where(f => !f.Item1.StartsWith("m.", StringComparison.Ordinal)),
                ("m.craft", "100"),
                ("m.results", "100"),
            ]
        );
        Assert.Equal(422, judge.Status);
        Assert.Contains("您已申请回避", judge.Text, StringComparison.Ordinal);
        await judge.Opens($"{sitting.List}/{p[1].Id}");
        await judge.Multipart(
            $"{sitting.List}/{p[1].Id}",
            [.. Filled.Of(judge.Page, $"{sitting.List}/{p[1].Id}"), ("veto", "不好")]
        );
        Assert.Equal(422, judge.Status);
        Assert.Contains("本次评审没有规定否决。（依据：通知四）", judge.Text, StringComparison.Ordinal);
    }
}
