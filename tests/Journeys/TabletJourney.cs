using Jiangxuan.Journeys.Given;
using Jiangxuan.Web.Demo;
using Microsoft.Playwright;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>A judge with a tablet in the hall: marks by tapping, notes of one's own, and a network that comes and goes.</summary>
public sealed class TabletJourney(JudgingTown town) : IClassFixture<JudgingTown>
{
    /// <summary>Fingers need that many pixels (WCAG 2.5.5).</summary>
    private const int Finger = 44;

    private const string List = "/judge/votes/review";

    [Fact]
    public async Task Marks_are_tapped_kept_without_a_network_and_sent_when_it_is_back()
    {
        await using var tablet = await Screen.Of(town, "平板", 1024, 768);
        await tablet.SignIn("judge4", DemoPlan.Password);
        await tablet.Open(List);
        var first = (await tablet.Links("main tbody a"))[0];
        await OpensSheet(tablet, first);
        var small = await tablet
            .Page.Locator(".judge-sheet button:visible, .judge-sheet input:visible, .judge-sheet a.btn:visible")
            .EvaluateAllAsync<string[]>(
                $"all => all.filter(e => e.getBoundingClientRect().height < {Finger}).map(e => e.outerHTML)"
            );
        Assert.Empty(small);

        await tablet.Page.Locator("#note").FillAsync("现场提问对答如流");
        await tablet.Page.Locator("button[data-for='m.craft']").First.TapAsync();
        await tablet.Page.Locator("button[data-for='m.results']").Nth(1).TapAsync();
        // 95 × 60 % + 85 × 40 %
        await tablet.Reads("91.00", ".score-total");
        await tablet.Reads("已全部评分", ".score-total");
        await tablet.Page.Locator("[data-saved]").Filter(new() { HasText = "已暂存在本机" }).WaitForAsync();

        await tablet.Page.Context.SetOfflineAsync(true);
        await tablet.Page.Locator(".score-total button").TapAsync();
        await tablet.Reads("现在没有网络，内容暂存在本机", ".score-total");
        await tablet.Shot("没有网络");
        Assert.Equal(first, tablet.Path);

        // The tablet is switched off and on again.
        await tablet.Page.Context.SetOfflineAsync(false);
        await OpensSheet(tablet, first);
        await tablet.Page.Locator(".judge-sheet .note").Filter(new() { HasText = "未能上传的内容" }).WaitForAsync();
        await tablet.Shot("恢复");
        await tablet.Page.Locator("button").Filter(new() { HasText = "恢复" }).TapAsync();
        await tablet.Reads("91.00", ".score-total");
        Assert.Equal("现场提问对答如流", await tablet.Page.Locator("#note").InputValueAsync());
        await tablet.Press("保存，下一位");
        Assert.NotEqual(first, tablet.Path);
        await tablet.Open(List);
        await tablet.Reads("91.00");
        await OpensSheet(tablet, first);
        Assert.Equal(0, await tablet.Page.Locator(".judge-sheet .note").CountAsync());
        Assert.Equal("现场提问对答如流", await tablet.Page.Locator("#note").InputValueAsync());

        // Notes are nobody else's: they are gone when the judge has left.
        await tablet.Press("退出", "header");
        await tablet.SignIn("judge4", DemoPlan.Password);
        await OpensSheet(tablet, first);
        Assert.Equal("", await tablet.Page.Locator("#note").InputValueAsync());
        Assert.Empty(tablet.Errors);
    }

    [Fact]
    public async Task A_ballot_counts_while_it_is_ticked_refuses_too_few_and_keeps_the_ticks()
    {
        await using var tablet = await Screen.Of(town, "选票", 1024, 768);
        await tablet.SignIn("judge8", DemoPlan.Password);
        var wrong = new List<string>();
        (int, int)[] sizes = [(1024, 768), (768, 1024)];
        await tablet.Visits("/judge/ballot/review/ballot", sizes, wrong);
        await tablet.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var boxes = await tablet.Page.Locator("main input[name=chosen]").AllAsync();
        await tablet.Reads($"还应选 {boxes.Count} 名", ".score-total");
        foreach (var box in boxes.SkipLast(1))
        {
            await box.CheckAsync();
        }

        await tablet.Reads($"{boxes.Count - 1} 名", ".score-total");
        await tablet.Reads("还应选 1 名", ".score-total");
        await tablet.Press("核对选票");
        await tablet.Reads($"应选{boxes.Count}名，选了{boxes.Count - 1}名");
        await tablet.Looks("refused", "少选一名", sizes, wrong);
        await tablet.Page.Locator("main input[name=chosen]").Last.CheckAsync();
        await tablet.Reads("已选满", ".score-total");
        await tablet.Press("核对选票");
        await tablet.Reads($"您选择了 {boxes.Count} 名");
        await tablet.Looks("read again", "核对", sizes, wrong);
        await tablet.Press("返回重选");
        Assert.Equal(boxes.Count, await tablet.Page.Locator("main input[name=chosen]:checked").CountAsync());
        wrong.AddRange(tablet.Errors.Where(e => !e.Contains("422", StringComparison.Ordinal)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Opens a sheet and waits until the page's modules have done their part; notes show themselves when they are there.</summary>
    private static async Task OpensSheet(Screen tablet, string sheet)
    {
        await tablet.Open(sheet);
        await tablet.Page.Locator("#note").WaitForAsync();
        await tablet.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
