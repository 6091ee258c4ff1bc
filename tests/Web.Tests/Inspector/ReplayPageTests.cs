using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.Papers;
using Xunit;

namespace Jiangxuan.Web.Tests.Inspector;

/// <summary>The record of a person: what was written is read there, while it is not erased, though the canonical text has none of it.</summary>
public sealed class ReplayPageTests(OpinionHouse house) : IClassFixture<OpinionHouse>
{
    [Fact]
    public async Task The_texts_stand_beside_the_canonical_text_until_they_are_erased()
    {
        var (erased, other) = (house.World.All<Candidacy>().First(), house.World.All<Candidacy>().Last());
        using var inspector = await house.Sits(house.Cast.Inspector.Account);
        await Opens(inspector, erased);
        Assert.DoesNotContain(erased.Name, Canonical(inspector), StringComparison.Ordinal);
        Assert.Contains(
            Secrets(inspector),
            s =>
                s.StartsWith("actor.name（", StringComparison.Ordinal)
                && s.EndsWith(erased.Name, StringComparison.Ordinal)
        );
        var leaf = Leaf(inspector);

        var changed = await house.Database.AsOwner(
            $"update journal set secrets = '{{}}', actor_name = '', reason = null where about = array['{erased.Id}']",
            house.World.Notice.Identity.City
        );
        Assert.True(changed > 3);
        await Opens(inspector, erased);
        Assert.Equal(leaf, Leaf(inspector));
        Assert.NotEmpty(Secrets(inspector));
        Assert.All(Secrets(inspector), s => Assert.EndsWith("已清除", s, StringComparison.Ordinal));
        await inspector.Get($"/inspector/{PaperHouse.Edition}/candidacies/{erased.Id}");
        Assert.Contains("部分个人信息已从日志清除", inspector.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("请立即核查", inspector.Page.Body!.TextContent, StringComparison.Ordinal);
        await inspector.Get($"/inspector/{PaperHouse.Edition}/candidacies/{other.Id}");
        Assert.Contains("回放结果与现存数据一致", inspector.Page.Body!.TextContent, StringComparison.Ordinal);
        await Opens(inspector, other);
        Assert.Contains(Secrets(inspector), s => s.EndsWith(other.Name, StringComparison.Ordinal));
    }

    private static async Task Opens(Browser browser, Candidacy person)
    {
        await browser.Get($"/inspector/{PaperHouse.Edition}/candidacies/{person.Id}?at=1");
        Assert.Equal(200, browser.Status);
    }

    private static string Canonical(Browser browser) => browser.Page.QuerySelector("details > p > code")!.TextContent;

    private static string Leaf(Browser browser) =>
        browser.Page.QuerySelectorAll("details > p > code").ElementAt(1).TextContent;

    private static IReadOnlyList<string> Secrets(Browser browser) =>
        [
            .. browser
                .Page.QuerySelectorAll("details li")
                .Where(l => l.QuerySelector("code") is not null)
                .Select(l => l.TextContent.Trim()),
        ];
}
