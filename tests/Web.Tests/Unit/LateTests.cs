using Xunit;

namespace Jiangxuan.Web.Tests.Units;

/// <summary>After the reporting deadline.</summary>
public sealed class LateTests(County county) : IClassFixture<County>
{
    private const string Desk = $"/unit/{County.Edition}";

    [Fact]
    public async Task After_the_deadline_nothing_is_done_and_the_page_says_so()
    {
        // Ten minutes before 24:00 of 11 June 2021.
        county.Clock.Move(new DateTimeOffset(2021, 6, 11, 23, 50, 0, TimeSpan.FromHours(8)) - county.Clock.GetUtcNow());
        using var union = await county.Clerk("county-union");
        var rank = $"{Desk}/rank/unit-ranking";
        var page = $"{Desk}/applications/{county.Waiting[0]}";
        await union.Get(page);
        var inspect = union
            .Form($"{page}/inspect/unit-inspection")
            .Fields(new() { ["text"] = "属实", ["pass"] = "yes" });
        await union.Get(rank);
        var forgo = union.Form(rank).Fields(new() { ["_reason"] = "没有合适人选", ["act"] = "decide" });

        county.Clock.Move(TimeSpan.FromMinutes(10));
        foreach (var (action, fields) in new[] { ($"{page}/inspect/unit-inspection", inspect), (rank, forgo) })
        {
            await union.Again(action, [.. fields, new("_confirmed", "yes")]);
            Assert.Equal(422, union.Status);
            Assert.Contains("2021年6月11日24时截止", union.Errors(), StringComparison.Ordinal);
            Assert.Contains("通知", union.Errors(), StringComparison.Ordinal);
        }

        await union.Get(rank);
        Assert.DoesNotContain(union.Page.Forms, f => f.GetAttribute("action") == rank);
        Assert.Contains("已过报送截止时间", union.Text, StringComparison.Ordinal);
    }
}
