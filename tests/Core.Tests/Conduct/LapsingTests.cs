using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Units that stay silent at their reporting deadline.</summary>
public sealed class LapsingTests
{
    private const string Ranks = "unit-ranking";

    private static readonly World s_world = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "report" });

    private static readonly string s_silent = s_world
        .Edition.Units.First(u => Lapsing.IsSilent(s_world, u.Id) && Lapsing.People(s_world, u.Id).Count > 1)
        .Id;

    private static readonly DateTimeOffset s_last = new(2021, 6, 11, 23, 59, 59, Shanghai.Offset);

    private static Act Late => Kaifeng.Act(new DateOnly(2021, 6, 12));

    [Fact]
    public void A_silent_unit_waives_its_people_and_they_read_why()
    {
        var people = Lapsing.People(s_world, s_silent);
        var after = After(s_world, Lapsing.Record(s_world, Late, s_silent));
        foreach (var c in people.Select(c => after.Get<Candidacy>(c.Id)))
        {
            Assert.Equal(Standing.Ended, c.Stands);
            Assert.Equal(
                new Outcome(
                    StageResult.NotListed,
                    Late.At,
                    Late.Actor.Name,
                    1,
                    "推荐单位逾期未报送，视为放弃",
                    "通知六/报送"
                ),
                c.Outcomes["report"]
            );
            Assert.Contains("推荐单位逾期未报送，视为放弃", Course.Of(after.Notice, c).Sentence);
        }

        Assert.True(Lapsing.IsRecorded(after, s_silent));
        Assert.NotNull(Lapsing.May(after, Late.At, s_silent));
    }

    [Fact]
    public void Nobody_of_another_unit_is_touched()
    {
        var after = After(s_world, Lapsing.Record(s_world, Late, s_silent));
        Assert.All(
            s_world.All<Candidacy>().Where(c => c.Unit != s_silent),
            c => Assert.Same(c, after.Get<Candidacy>(c.Id))
        );
    }

    [Fact]
    public void The_last_second_of_the_deadline_is_too_early()
    {
        var refusal = Lapsing.Record(s_world, Late with { At = s_last }, s_silent).Refusal;
        Assert.Contains("2021年6月11日24时才截止", refusal!.Sentence);
        Assert.Equal("通知六/报送", refusal.Clause);
        Assert.Null(Lapsing.Record(s_world, Late with { At = s_last.AddSeconds(1) }, s_silent).Refusal);
    }

    [Fact]
    public void A_moved_deadline_is_waited_for()
    {
        var moved = After(
            s_world,
            Opening.MoveDeadline(s_world, Late with { Reason = "防汛" }, "report", new DateOnly(2021, 6, 20))
        );
        Assert.NotNull(Lapsing.Record(moved, Late, s_silent).Refusal);
        Assert.Null(Lapsing.Record(moved, Kaifeng.Act(new DateOnly(2021, 6, 21)), s_silent).Refusal);
    }

    [Fact]
    public void A_ranking_that_never_was_reported_is_no_report_and_those_ranked_end_with_the_others()
    {
        var unit = s_world
            .Edition.Units.First(u =>
                Ranking.Ranked(s_world, Ranks, u.Id).Count is > 0 and var n && Lapsing.People(s_world, u.Id).Count > n
            )
            .Id;
        var ranked = Ranking.Ranked(s_world, Ranks, unit);
        Assert.True(Lapsing.IsSilent(s_world, unit));
        var people = Lapsing.People(s_world, unit);
        Assert.Subset(people.Select(c => c.Id).ToHashSet(), ranked.Select(c => c.Id).ToHashSet());
        var after = After(s_world, Lapsing.Record(s_world, Late, unit));
        Assert.All(
            people.Select(c => after.Get<Candidacy>(c.Id)),
            c => Assert.Equal((Standing.Ended, Lapsing.Late), (c.Stands, c.Outcomes["report"].Text))
        );
        Assert.True(Lapsing.IsRecorded(after, unit));
        Assert.NotNull(Lapsing.Record(after, Late, unit).Refusal);
    }

    [Fact]
    public void Of_a_unit_that_gave_up_and_did_not_report_it_the_people_are_told_that_it_gave_up()
    {
        var inTime = Late with { At = s_last, Reason = "没有合适人选" };
        var gaveUp = After(s_world, Ranking.Decide(s_world, inTime, Ranks, s_silent, []));
        var people = Lapsing.People(gaveUp, s_silent);
        Assert.NotEmpty(people);
        var after = After(gaveUp, Lapsing.Record(gaveUp, Late, s_silent));
        Assert.All(
            people.Select(c => after.Get<Candidacy>(c.Id)),
            c => Assert.Equal((Standing.Ended, "推荐单位放弃推荐"), (c.Stands, c.Outcomes["report"].Text))
        );
        Assert.True(Lapsing.IsRecorded(after, s_silent));
    }

    /// <summary>Whatever it writes, and be it the very words that its people are told of a silence.</summary>
    [Theory]
    [InlineData("没有合适人选")]
    [InlineData(Lapsing.Waived)]
    [InlineData(Lapsing.Late)]
    public void A_unit_that_reported_in_time_that_it_gives_up_is_not_silent(string reason)
    {
        var inTime = Late with { At = s_last, Reason = reason };
        var gaveUp = After(s_world, Ranking.Decide(s_world, inTime, Ranks, s_silent, []));
        var reported = After(
            gaveUp,
            Reporting.Report(gaveUp, inTime, "report", s_silent, ImmutableDictionary<string, Value>.Empty)
        );
        Assert.Contains("不是逾期未报送", Lapsing.Record(reported, Late, s_silent).Refusal!.Sentence);
        Assert.False(Lapsing.IsRecorded(reported, s_silent));
    }

    [Fact]
    public void A_mere_draft_is_no_ranking()
    {
        var inTime = Late with { At = s_last, Reason = "没有合适人选" };
        var one = s_world.All<Candidacy>().First(c => c.Unit == s_silent && c.Stands == Ranks).Id;
        var drafted = After(s_world, Ranking.Draft(s_world, inTime, Ranks, s_silent, [one]));
        Assert.Equal(1, Ranking.Drafted(drafted, Ranks, s_silent));
        var lapsed = After(drafted, Lapsing.Record(drafted, Late, s_silent));
        Assert.Equal(Standing.Ended, lapsed.Get<Candidacy>(one).Stands);
        Assert.Equal(0, Ranking.Drafted(lapsed, Ranks, s_silent));
    }

    [Fact]
    public void A_unit_that_reported_is_not_silent()
    {
        var world = Kaifeng.Before((_, e) => e.What is Concluded { Stage: "audit" });
        var reported = world.All<Listing>().First(l => l is { Stage: "report", Decided: true }).Holder;
        Assert.NotNull(Lapsing.Record(world, Late, reported).Refusal);
        Assert.False(Lapsing.IsRecorded(world, reported));
    }

    private static World After(World world, Jiangxuan.Core.Conduct.Decision decision) =>
        world.Apply(Entry.Of("kaifeng-2020", Late, decision.Happened!));
}
