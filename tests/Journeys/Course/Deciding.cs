using System.Globalization;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>Shortlist, proposal, inspection, the leading group's decisions.</summary>
internal static class Deciding
{
    private const string Office = $"/office/{KaifengTown.Edition}";
    private const string Leaders = $"/leaders/{KaifengTown.Edition}";

    /// <summary>The office proposes whom to hear.</summary>
    public static async Task Shortlists(Screen office, IEnumerable<string> chosen)
    {
        await office.Open($"{Office}/shortlist/shortlist");
        foreach (var candidacy in chosen)
        {
            await office.Type("chosen", candidacy);
        }

        await office.Press("提出入围名单");
        await office.Shot("确认入围名单");
        await office.Confirms();
        await office.Shot("入围名单");
    }

    /// <summary>The leading group agrees to everybody proposed.</summary>
    public static async Task Approves(Screen leader, string stage, string minutes)
    {
        await leader.Open($"{Leaders}/{stage}");
        await leader.Type("_reason", minutes);
        await leader.Shot($"审定-{stage}");
        await leader.Press("审定，进入确认");
        await leader.Shot($"确认审定-{stage}");
        await leader.Confirms();
        await leader.Reads("已审定");
    }

    /// <summary>The proposal under the composition rules, with a reason for everybody displaced.</summary>
    public static async Task Proposes(Screen office, string name, string reads)
    {
        await office.Open($"{Office}/proposal/proposal");
        await office.Reads(reads);
        await office.Shot(name);
        await office.Press("提出候选人名单");
        await office.Confirms();
        await office.Shot($"{name}-已提出");
    }

    /// <summary>Inspects everybody who waits for it; the last of the first round fails.</summary>
    public static async Task Inspects(Screen office, bool oneFails)
    {
        await office.Open($"{Office}/inspection/inspection");
        await office.Shot("考察名单");
        var waiting = await office
            .Page.Locator("main tbody tr")
            .Filter(new() { HasText = "待考察" })
            .Locator("a[href*='/inspection/inspection/']")
            .EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.getAttribute('href')))]");
        Assert.NotEmpty(waiting);
        foreach (var (href, n) in waiting.Select((h, n) => (h, n)))
        {
            var fails = oneFails && n == waiting.Length - 1;
            await office.Open(href);
            await office.Type("pass", fails ? "no" : "yes");
            await office.Type("text", fails ? "考察期间发现在岗时间与申报不符。" : "到单位走访，核对原件，情况属实。");
            if (fails)
            {
                await office.Type("rule", "devotion");
                await office.Shot("考察不通过");
            }

            await office.Press("进入确认");
            await office.Confirms();
        }

        await office.Open($"{Office}/inspection/inspection");
        await office.Reads("待考察 0 人");
        await office.Shot("考察结论");
    }

    /// <summary>Opens the second round after the failure.</summary>
    public static async Task OpensRound(Screen office)
    {
        await office.Open($"{Office}/proposal/proposal");
        await office.Type("_reason", "一名人选考察不通过，按名次递补");
        await office.Press("启动下一轮");
        await office.Confirms();
        await office.Shot("第二轮");
    }

    /// <summary>Names everybody whose notice has ended without an upheld objection.</summary>
    public static async Task Names(Screen union, Screen office)
    {
        await union.Open($"{Office}/naming/naming");
        await union.Type("document", "汴总发〔2021〕58号");
        await union.Shot("命名");
        await union.Press("命名，进入确认");
        await union.Confirms();
        await union.Reads("KF2020-001");
        await union.Shot("已命名");
        await office.Open($"{Office}/rewards/reward");
        foreach (var box in await office.Page.Locator("main input[name=pick]").AllAsync())
        {
            await box.CheckAsync();
        }

        await office.Type("voucher", "2021-记-0731");
        await office.Press("登记发放");
        await office.Confirms();
        await office.Reads(
            100_000.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", "", StringComparison.Ordinal)[..3]
        );
        await office.Shot("发放奖金");
    }
}
