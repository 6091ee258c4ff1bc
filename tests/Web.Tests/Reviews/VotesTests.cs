using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>Votes from outside beside the judges' sheets; the figures were reckoned by hand.</summary>
public sealed class VotesTests(ReviewHouse house) : IClassFixture<ReviewHouse>
{
    [Fact]
    public async Task Votes_of_the_public_are_a_fifth_of_the_total_and_those_without_a_weight_are_shown_only()
    {
        var sitting = await house.Opens("votes", "votes", 8, ("judges: 5", "judges: 3"));
        await sitting.Seats(3);
        var p = await sitting.Persons(1);
        (string, string?)[][] first = [Filled.Sheet("90", "80"), Filled.Sheet("80", "80"), Filled.Sheet("85", "95")]; // 86, 80, 89
        for (var judge = 1; judge <= 3; judge++)
        {
            await sitting.Marked(judge, p[0].Id, first[judge - 1]);
            await sitting.Marked(judge, p[1].Id, Filled.Sheet("80", "80"));
            await sitting.Marked(judge, p[2].Id, Filled.Sheet("100", "100"));
        }

        await sitting.Rest(p.Skip(3).Select(x => x.Id), [1, 2, 3], 30);
        for (var judge = 1; judge <= 3; judge++)
        {
            await sitting.Submits(judge);
        }

        (string, string?)[] Votes(string channel, params string[] counts) =>
            [
                ($"from.{channel}", "平台6月20日导出的统计表"),
                .. p.Select((x, i) => ($"v.{channel}.{x.Id}", (string?)(i < counts.Length ? counts[i] : "0"))),
            ];
        var office = await sitting.Office;
        var online = $"{sitting.Panel}/votes/online";
        Assert.Contains(
            "“网络投票”计入总分，还没有登记投票结果",
            await office.IsRefused(sitting.Panel, $"{sitting.Panel}/close/confirm"),
            StringComparison.Ordinal
        );
        var refusal = await office.IsRefused(sitting.Panel, online, Votes("online", "500", "", "0"));
        Assert.Contains($"缺{p[1].Name}的得票，没有得票请写0。（通知四）", refusal, StringComparison.Ordinal);
        Assert.Equal(["500"], office.Boxes($"v.online.{p[0].Id}"));
        Assert.Contains(
            "得票应为0到100亿的整数",
            await office.IsRefused(sitting.Panel, online, Votes("online", "-5", "1000")),
            StringComparison.Ordinal
        );
        await office.Opens(sitting.Panel);
        await office.Fill(online, Votes("online", "400", "1000", "0"));
        Assert.Equal(302, office.Status);
        Assert.Contains(
            "请填写更正投票结果的原因",
            await office.IsRefused(sitting.Panel, online, Votes("online", "500", "1000", "0")),
            StringComparison.Ordinal
        );
        await office.Opens(sitting.Panel);
        await office.Fill(online, [.. Votes("online", "500", "1000", "0"), ("_reason", "平台补计一天的票")]);
        Assert.Equal(302, office.Status);
        await office.Opens(sitting.Panel);
        await office.Fill($"{sitting.Panel}/votes/workers", Votes("workers", "9000"));
        Assert.Equal(302, office.Status);

        var ranking = await sitting.Closes();
        // 80 × 0.8 + 100 × 0.2; 100 × 0.8 + 0; 85 × 0.8 + 50 × 0.2; the workers' 9000 change nothing.
        Assert.Equal(new RankedLine(p[1].Name, "1", "84.00", "84"), ranking[0]);
        Assert.Equal(new RankedLine(p[2].Name, "2", "80.00", "80"), ranking[1]);
        Assert.Equal(new RankedLine(p[0].Name, "3", "78.00", "78"), ranking[2]);
        var working = await sitting.Working(p[0].Name);
        Assert.Contains(
            "网络投票：500 票，最高 1000 票，折算 50.00（50），权重 1/5，计入 10.00（10）",
            working,
            StringComparison.Ordinal
        );
        Assert.Contains("职工投票：9000 票", working, StringComparison.Ordinal);
        Assert.Contains("总分 = 85 × 4/5 + 10 = 78.00（78）", working, StringComparison.Ordinal);
    }
}
