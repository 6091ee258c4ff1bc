using System.Globalization;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The live show: a panel of five, one absent, one recused from one person; everybody else scores on tablets.</summary>
internal static class Judging
{
    private const string Panel = $"/office/{KaifengTown.Edition}/panel/live";
    private const string Sheets = $"/judge/{KaifengTown.Edition}/live";
    private static readonly string[] _indicators = ["craft", "innovation", "leadership", "results", "presence"];

    /// <summary>The office seats the panel and records that the last judge did not come.</summary>
    public static async Task Seats(Screen office)
    {
        await office.Open(Panel);
        foreach (var seat in await office.Page.Locator("main input[name=seats]").AllAsync())
        {
            await seat.CheckAsync();
        }

        await office.Shot("组成评审组");
        await office.Press("确定评审组");
        await office
            .Page.Locator("main select[name=judge]")
            .SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "评委戊" });
        await office.Type("_reason", "突发疾病，未到现场");
        await office.Press("登记缺席");
        await office.Confirms();
        await office.Reads("缺席");
        await office.Shot("登记缺席");
    }

    /// <summary>One judge scores everybody in the order of the list and hands in.</summary>
    /// <param name="judge">The judge's tablet.</param>
    /// <param name="base">Marks by candidacy before the judge's own leaning.</param>
    /// <param name="leaning">What this judge adds.</param>
    /// <param name="recused">Whom the judge may not score; null = nobody.</param>
    public static async Task Scores(Screen judge, IReadOnlyDictionary<string, int> @base, int leaning, string? recused)
    {
        await judge.Open(Sheets);
        await judge.Shot("评分名单");
        var hrefs = await judge.Links($"main table a[href^='{Sheets}/']");
        Assert.Equal(@base.Count, hrefs.Count);
        foreach (var (href, n) in hrefs.Select((h, n) => (h, n)))
        {
            await judge.Open(href);
            // An upright tablet has no room for both: the sheet is behind a tab.
            if (await judge.Page.Locator("label[for=pane-sheet]").IsVisibleAsync())
            {
                await judge.Page.Locator("label[for=pane-sheet]").ClickAsync();
            }

            var candidacy = href.Split('/')[^1];
            if (candidacy == recused)
            {
                await Recuses(judge);
                continue;
            }

            foreach (var indicator in _indicators)
            {
                await judge.Type($"m.{indicator}", (@base[candidacy] + leaning).ToString(CultureInfo.InvariantCulture));
            }

            if (n == 0)
            {
                await judge.Shot("打分");
            }

            await judge.Press("保存，下一位");
        }

        await judge.Open($"{Sheets}/submit");
        await judge.Shot("核对评分");
        await judge.Press("提交全部评分");
        await judge.Reads("已经提交");
    }

    /// <summary>The office adds up.</summary>
    public static async Task Closes(Screen office)
    {
        await office.Open(Panel);
        await office.Shot("评分进度");
        await office.Press("汇总评分");
        await office.Confirms();
        await office.Shot("评分排名");
        await office.Open($"{Panel}/working");
        await office.Shot("计算过程");
    }

    private static async Task Recuses(Screen judge)
    {
        await judge.Follow("申请回避");
        await judge.Type("_reason", "与该人选是师徒关系");
        await judge.Shot("申请回避");
        await judge.Press("确认回避");
    }
}
