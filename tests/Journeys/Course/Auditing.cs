using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The office's audit of everybody who was reported in, one after the other; one is found wanting.</summary>
internal static class Auditing
{
    private const string Root = $"/office/{KaifengTown.Edition}/audit/audit";
    private static readonly string[] _sectors = ["传统手工艺", "先进制造业", "现代服务业", "战略新兴产业"];

    /// <summary>Audits all; the sector determined for everybody who passed, by candidacy.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Whole(Screen office, string mine)
    {
        await office.Open(Root);
        await office.Shot("审查队列");
        var waiting = await office.Links("main table a[href*='/audit/audit/']");
        Assert.True(waiting.Count > 25, $"only {waiting.Count} wait for the audit");
        var sectors = new Dictionary<string, string>();
        var failed = false;
        foreach (var href in waiting)
        {
            var candidacy = href.Split('/')[^1];
            var sector = candidacy == mine ? "先进制造业" : _sectors[sectors.Count % _sectors.Length];
            await office.Open(href);
            await Answers(office, sector);
            if (candidacy == mine)
            {
                await office.Shot("资格审查");
            }

            if (candidacy != mine && !failed)
            {
                await Fails(office);
                failed = true;
                continue;
            }

            await office.Press("通过，看下一位");
            Assert.DoesNotContain("/pass", office.Path, StringComparison.Ordinal);
            sectors[candidacy] = sector;
        }

        await office.Open(Root);
        await office.Reads("待审查 0 人");
        return sectors;
    }

    private static async Task Answers(Screen office, string sector)
    {
        await office.TickAll("judged.", "yes");
        await office.TickAll("accept.", "yes");
        await office.Type("f.sector", sector);
        await office.Type("f.enterpriseHead", "否");
        await office.Type("f.cadreRank", "非领导干部");
        await office.Type("text", "材料齐全，符合条件。");
    }

    private static async Task Fails(Screen office)
    {
        await office.Type("text", "走访核实，近三年没有主要业绩，材料与事实不符。");
        await office.Page.Locator("summary").Filter(new() { HasText = "不通过" }).Last.ClickAsync();
        await office.Type("rule", "results");
        await office.Press("不通过，进入确认");
        await office.Shot("审查不通过");
        await office.Confirms();
    }
}
