using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>Ballots, cast on the judge's pages: how they count, and what is not accepted.</summary>
public sealed class BallotTests(ReviewHouse house) : IClassFixture<ReviewHouse>
{
    [Fact]
    public async Task More_than_half_of_the_ballots_keep_a_person_in()
    {
        var sitting = await house.Opens("ballot", "ballot", 8, Filled.SmallBallot);
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        Assert.True(p.Count >= 5, $"{p.Count} persons");
        await sitting.Recuses(4, p[0].Id, "师徒关系");
        await sitting.Casts(1, Filled.Ticks(p, 0, 1, 2));
        await sitting.Casts(2, Filled.Ticks(p, 0, 1, 3));
        await sitting.Casts(3, Filled.Ticks(p, 0, 2, 3));
        await sitting.Casts(4, Filled.Ticks(p, 1, 2, 4));
        var office = await sitting.Office;
        Assert.Contains(
            "还没有提交评分",
            await office.IsRefused(sitting.Panel, $"{sitting.Panel}/close/confirm"),
            StringComparison.Ordinal
        );
        await sitting.Casts(5, Filled.Ticks(p, 0, 1, 4));

        var ranking = await sitting.Closes();
        Assert.Equal(
            [
                new RankedLine(p[0].Name, "1", "100.00%", "1"), // 4 of the 4 who did not recuse
                new RankedLine(p[1].Name, "2", "80.00%", "4/5"),
                new RankedLine(p[2].Name, "3", "60.00%", "3/5"),
            ],
            ranking
        );
        Assert.All(p.Skip(3), x => Assert.Contains($"{x.Name}不列入排名", office.Text, StringComparison.Ordinal));
        Assert.Contains("超过1/2的列入", office.Text, StringComparison.Ordinal);
        await office.Opens($"{sitting.Panel}/working");
        var lines = office
            .Page.QuerySelectorAll("main tbody tr")
            .Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(td => td.TextContent.Trim())))
            .ToList();
        Assert.Equal(p.Count, lines.Count);
        Assert.Equal($"{p[0].Name} 1 100.00% 1 4 4 赞成 赞成 赞成 回避 赞成", lines[0]);
        Assert.Contains($"{p[3].Name} 不列入 40.00% 2/5 2 5 未选 赞成 赞成 未选 未选", lines);
    }

    [Fact]
    public async Task A_ballot_that_is_not_accepted_names_the_rule_and_loses_no_tick()
    {
        var sitting = await house.Opens("ballot", "faults", 8, Filled.SmallBallot);
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        var judge = await sitting.Judge(1);
        var refusal = await judge.IsRefused(sitting.Ballot, $"{sitting.Ballot}/confirm", Filled.Ticks(p, 0, 1, 2, 3));
        Assert.Contains("应选3名，选了4名。（依据：通知四）", refusal, StringComparison.Ordinal);
        Assert.Equal(4, judge.Page.QuerySelectorAll("input[name='chosen'][checked]").Length);
        refusal = await judge.IsRefused(sitting.Ballot, $"{sitting.Ballot}/confirm", Filled.Ticks(p, 0, 1));
        Assert.Contains("应选3名，选了2名。（依据：通知四）", refusal, StringComparison.Ordinal);

        // Whoever goes back from the second look finds the ballot as it was.
        await judge.Opens(sitting.Ballot);
        await judge.Fill($"{sitting.Ballot}/confirm", Filled.Ticks(p, 1, 2, 3));
        Assert.Contains("您选择了 3 名", judge.Text, StringComparison.Ordinal);
        await judge.Multipart(
            $"{sitting.Ballot}/confirm",
            [.. Filled.Of(judge.Page, sitting.Ballot), ("again", "yes")]
        );
        Assert.Equal(
            p.Skip(1).Take(3).Select(x => x.Id),
            judge.Page.QuerySelectorAll("input[name='chosen'][checked]").Select(i => i.GetAttribute("value"))
        );

        await sitting.Recuses(1, p[0].Id, "同单位");
        await judge.Opens(sitting.Ballot);
        Assert.DoesNotContain(p[0].Id, judge.Boxes("chosen"));
        await judge.Fill($"{sitting.Ballot}/confirm", Filled.Ticks(p, 0, 1, 2));
        Assert.Equal(422, judge.Status);
        Assert.Contains("选了不在您选票上的人选", judge.Text, StringComparison.Ordinal);
        await judge.Opens($"{sitting.List}/{p[0].Id}");
        Assert.Contains("您已申请回避", judge.Text, StringComparison.Ordinal);

        await judge.Opens(sitting.Ballot);
        var open = judge.Page;
        await sitting.Casts(1, Filled.Ticks(p, 1, 2, 3));
        await judge.Again(open, $"{sitting.Ballot}/confirm");
        Assert.Equal(422, judge.Status);
        Assert.Contains("您已经投票", judge.Text, StringComparison.Ordinal);
    }
}
