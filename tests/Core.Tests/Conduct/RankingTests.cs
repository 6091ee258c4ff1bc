using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Units choose, rank and report.</summary>
public sealed class RankingTests
{
    private const string Stage = "unit-ranking";

    private static readonly World s_crowded = Kaifeng.Before(
        (w, e) => e.What is ListDrafted { Stage: Stage } d && Standing(w, d.Holder).Count > 5
    );

    private static readonly string s_unit = s_crowded
        .Edition.Units.First(u =>
            Standing(s_crowded, u.Id).Count > 5 && Lists.Rounds(s_crowded, Stage, u.Id).Count == 0
        )
        .Id;

    private static Act Act => Kaifeng.Act(new DateOnly(2021, 6, 1));

    [Fact]
    public void A_sixth_person_is_refused_with_the_clause()
    {
        var six = Standing(s_crowded, s_unit).Take(6).ToList();
        var refusal = Ranking.Draft(s_crowded, Act, Stage, s_unit, six).Refusal;
        Assert.StartsWith("通知二", refusal!.Clause);
        Assert.Contains("最多推荐5名", refusal.Sentence);
        Assert.Equal(
            5,
            Assert.IsType<ListDrafted>(Ranking.Draft(s_crowded, Act, Stage, s_unit, six[..5]).Happened).Items.Count
        );
    }

    [Fact]
    public void One_person_alone_needs_a_reason()
    {
        var one = Standing(s_crowded, s_unit).Take(1).ToList();
        Assert.Equal("reason", Ranking.Decide(s_crowded, Act, Stage, s_unit, one).Refusal!.Field);
        Assert.Null(Ranking.Decide(s_crowded, Act with { Reason = "宁缺毋滥" }, Stage, s_unit, one).Refusal);
    }

    [Fact]
    public void The_same_person_cannot_be_ranked_twice()
    {
        var one = Standing(s_crowded, s_unit)[0];
        Assert.Contains("两次", Ranking.Draft(s_crowded, Act, Stage, s_unit, [one, one]).Refusal!.Sentence);
    }

    [Fact]
    public void Another_units_person_is_refused()
    {
        var other = s_crowded.All<Candidacy>().First(c => c.Stands == Stage && c.Unit != s_unit).Id;
        Assert.NotNull(Ranking.Draft(s_crowded, Act, Stage, s_unit, [other]).Refusal);
    }

    [Fact]
    public void Ranking_ends_with_the_last_day_of_reporting()
    {
        var two = Standing(s_crowded, s_unit).Take(2).ToList();
        var last = new DateTimeOffset(2021, 6, 11, 23, 59, 59, Shanghai.Offset);
        Assert.Null(Ranking.Decide(s_crowded, Act with { At = last }, Stage, s_unit, two).Refusal);
        var late = Ranking.Decide(s_crowded, Act with { At = last.AddSeconds(1) }, Stage, s_unit, two).Refusal;
        Assert.Contains("已于2021年6月11日24时截止", late!.Sentence);
    }

    [Fact]
    public void Nobody_is_reported_while_one_is_still_on_the_way()
    {
        var world = Kaifeng.Before((_, e) => e.What is OpinionGiven { Stage: "unit-union" });
        var c = world.All<Candidacy>().First(x => x.Stands.StartsWith("unit-union", StringComparison.Ordinal));
        var refusal = Reporting
            .Report(world, Act, "report", c.Unit, new Dictionary<string, Core.Facts.Value>())
            .Refusal;
        Assert.Contains("全部人选办结后才能", refusal!.Sentence);
    }

    private static List<string> Standing(World world, string unit) =>
        [.. world.All<Candidacy>().Where(c => c.Unit == unit && c.Stands == Stage).Select(c => c.Id)];
}
