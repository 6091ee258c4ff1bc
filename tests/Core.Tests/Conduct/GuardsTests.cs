using System.Globalization;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Where a person stands and whether it is time, in the sentences that many decisions share.</summary>
public sealed class GuardsTests
{
    private static readonly World s_before = LongCourse.Before((_, e) => e.What is Concluded { Stage: "same-level" });

    [Fact]
    public void Who_stands_elsewhere_is_told_where()
    {
        var world = KaifengRun.Before((_, e) => e.What is Submitted);
        var one = world.All<Candidacy>().First() with { Name = "钟石" };
        string Says(Candidacy c) => Stands(world.With(c), c.Id)!.Sentence;
        Assert.Equal(
            new Refusal("钟石的申报目前处于“申报”环节，不能办理“资格审查”。请刷新页面核对当前进度。", "通知五/（二）"),
            Stands(world.With(one), one.Id)
        );
        Assert.StartsWith("该申报目前处于“申报”环节，", Says(one with { Name = "" }));
        Assert.StartsWith("钟石的申报已撤回，不能办理“资格审查”。", Says(one with { Withdrawn = "另有安排" }));
        var failed = new Outcome(StageResult.Failed, DateTimeOffset.MinValue, "办公室");
        Assert.StartsWith(
            "钟石的申报已结束，不能办理“资格审查”。",
            Says(one with { Outcomes = one.Outcomes.SetItem("apply", failed) })
        );
        var two = one with { Outcomes = one.Outcomes.SetItem("apply", failed with { Result = StageResult.Passed }) };
        Assert.StartsWith(
            one.Channel == "unit" ? "钟石的申报目前处于“民主推荐”环节，" : "钟石的申报目前处于“推荐单位实地考察”环节，",
            Says(two)
        );
    }

    [Fact]
    public void A_stage_is_open_from_its_first_instant_to_just_before_its_closing()
    {
        var (opens, closes) = (Shanghai.StartOf(new(2021, 5, 20)), Shanghai.StartOf(new(2021, 6, 1)));
        var early = new Refusal("“乡镇推荐排序”自2021年5月20日起办理，现在还不能办理。", "通知二");
        Assert.Equal(early, InTime("town-ranking", opens.AddTicks(-1)));
        // The same instant elsewhere is the same day here.
        Assert.Null(InTime("town-ranking", opens.ToOffset(TimeSpan.Zero)));
        Assert.Null(InTime("town-ranking", closes.AddTicks(-1)));
        Assert.Equal(
            new Refusal(
                "“乡镇推荐排序”已于2021年5月31日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
                "通知二"
            ),
            InTime("town-ranking", closes)
        );
    }

    [Fact]
    public void A_review_has_a_window_and_none_but_its_own()
    {
        var (opens, closes) = (Shanghai.StartOf(new(2021, 7, 1)), Shanghai.StartOf(new(2021, 7, 3)));
        var review = (ReviewStage)LongCourse.Notice.Stage("live");
        Refusal? Untimely(Edition edition, DateTimeOffset at) => Reviewing.Untimely(s_before.With(edition), review, at);
        var both = s_before.Edition with
        {
            Opens = s_before.Edition.Opens.SetItem("live", opens),
            Closes = s_before.Edition.Closes.SetItem("live", closes),
        };
        Assert.Equal(
            new Refusal("“现场展示评分”自2021年7月1日起办理，现在还不能办理。", "通知五/（三）"),
            Untimely(both, opens.AddTicks(-1))
        );
        Assert.Null(Untimely(both, opens));
        Assert.Null(Untimely(both, closes.AddTicks(-1)));
        Assert.Equal(
            new Refusal(
                "“现场展示评分”已于2021年7月2日24时截止，不能再办理。已保存的内容仍然保留；如需延期，请联系领导小组办公室。",
                "通知五/（三）"
            ),
            Untimely(both, closes)
        );
        // The deadline of a later stage is none of its.
        var later = s_before.Edition with
        {
            Closes = s_before.Edition.Closes.SetItem("naming", closes),
        };
        Assert.Null(Untimely(later, closes));
        Assert.Equal(closes, Deadlines.Of(s_before.With(later), "live"));
    }

    /// <summary>town-ranking 5-31, town-report 6-1, unit-ranking none, report 6-25: a level of a cascade binds its own persons only.</summary>
    [Theory]
    [InlineData("apply", null, "2021-05-31")]
    [InlineData("apply", "town", "2021-05-31")]
    [InlineData("apply", "industry", "2021-06-25")]
    [InlineData("town-report", "town", "2021-06-01")]
    [InlineData("unit-ranking", "town", "2021-06-25")]
    [InlineData("unit-ranking", null, "2021-06-25")]
    [InlineData("report", null, "2021-06-25")]
    [InlineData("audit", null, null)]
    public void A_stage_without_a_deadline_closes_with_the_next_that_binds_the_person(
        string stage,
        string? group,
        string? last
    )
    {
        var person = group is null ? null : s_before.All<Candidacy>().First(c => c.UnitGroup == group);
        var closes = Deadlines.Of(s_before, stage, person);
        Assert.Equal(
            last,
            closes is { } c ? Deadlines.LastDay(c).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null
        );
    }

    [Fact]
    public void A_level_of_a_cascade_does_not_close_with_another_level()
    {
        var (first, second) = (Shanghai.StartOf(new(2021, 8, 1)), Shanghai.StartOf(new(2021, 9, 1)));
        var closes = s_before.Edition.Closes.Clear().Add("unit-ranking", first).Add("audit", second);
        var world = s_before.With(s_before.Edition with { Closes = closes });
        var town = world.All<Candidacy>().First(c => c.UnitGroup == "town");
        Assert.Equal(second, Deadlines.Of(world, "town-ranking"));
        Assert.Equal(second, Deadlines.Of(world, "town-ranking", town));
        Assert.Equal(first, Deadlines.Of(world, "unit-ranking"));
        Assert.Equal(first, Deadlines.Of(world, "apply", town));
        Assert.Equal(first, Deadlines.Of(world, "apply"));
    }

    private static Refusal? Stands(World world, string candidacy) =>
        Inspecting
            .Conclude(
                world,
                KaifengRun.Act(new DateOnly(2021, 6, 15)),
                candidacy,
                "audit",
                new Conclusion { Pass = true, Text = "符合" }
            )
            .Refusal;

    private static Refusal? InTime(string stage, DateTimeOffset at) =>
        Ranking
            .Draft(s_before, LongCourse.Act(new DateOnly(2021, 5, 1)) with { At = at }, stage, "lankao-east", [])
            .Refusal;
}
