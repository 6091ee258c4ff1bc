using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Judges: seats, absence, recusal, the recorded quorum of three.</summary>
public sealed class ReviewingTests
{
    private const string Stage = "live";
    private static readonly World s_seated = Kaifeng.Before((_, e) => e.What is JudgeAbsent);
    private static readonly IReadOnlyList<string> s_people =
    [
        .. s_seated.All<Candidacy>().Where(c => c.Stands == Stage).Select(c => c.Id),
    ];
    private static readonly DateOnly s_day = new(2021, 6, 21);

    [Fact]
    public void A_third_absence_would_leave_too_few()
    {
        var world = Do(s_seated, w => Seating.Absent(w, Office("病假"), Stage, "judge1"));
        world = Do(world, w => Seating.Absent(w, Office("病假"), Stage, "judge2"));
        Assert.Contains("法定人数3名", Seating.Absent(world, Office("病假"), Stage, "judge3").Refusal!.Sentence);
    }

    [Fact]
    public void An_absence_needs_a_reason() =>
        Assert.Equal("reason", Seating.Absent(s_seated, Office(null), Stage, "judge1").Refusal!.Field);

    [Fact]
    public void Too_many_recusals_from_one_person_stop_the_closing()
    {
        var world = s_seated;
        for (var n = 1; n <= 5; n++)
        {
            world = Score(world, n, n <= 3 ? s_people[0] : null);
        }

        var refusal = Tallying.Close(world, Office(null), Stage).Refusal;
        Assert.Contains(world.Get<Candidacy>(s_people[0]).Name, refusal!.Sentence);
        Assert.StartsWith("通知五/（三）", refusal.Clause);
    }

    [Fact]
    public void Two_recusals_leave_a_quorum_and_the_person_is_ranked()
    {
        var world = s_seated;
        for (var n = 1; n <= 5; n++)
        {
            world = Score(world, n, n <= 2 ? s_people[0] : null);
        }

        var closed = Assert.IsType<ReviewClosed>(Tallying.Close(world, Office(null), Stage).Happened);
        Assert.Equal(80, closed.Results.Single(r => r.Candidacy == s_people[0]).Score);
    }

    [Fact]
    public void It_is_not_closed_before_everybody_present_handed_in()
    {
        var world = Score(s_seated, 1, null);
        Assert.Contains("还没有提交评分", Tallying.Close(world, Office(null), Stage).Refusal!.Sentence);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(-1)]
    [InlineData(80.5)]
    public void A_mark_outside_the_scale_is_refused_at_its_field(double mark)
    {
        var refusal = Reviewing
            .Mark(s_seated, Judge(1), Stage, s_people[0], new Dictionary<string, decimal> { ["craft"] = (decimal)mark })
            .Refusal;
        Assert.Equal("m.craft", refusal!.Field);
    }

    [Fact]
    public void Handed_in_sheets_are_locked()
    {
        var world = Score(s_seated, 1, s_people[0]);
        Assert.Contains("锁定", Reviewing.Mark(world, Judge(1), Stage, s_people[1], All(world, 70)).Refusal!.Sentence);
        Assert.NotNull(Reviewing.Mark(world, Judge(1), Stage, s_people[0], All(world, 70)).Refusal);
    }

    [Fact]
    public void Somebody_off_the_panel_cannot_mark() =>
        Assert.NotNull(Reviewing.Mark(s_seated, Office(null), Stage, s_people[0], All(s_seated, 70)).Refusal);

    private static World Score(World world, int judge, string? recused)
    {
        foreach (var id in s_people)
        {
            world =
                id == recused
                    ? Do(world, w => Reviewing.Recuse(w, Judge(judge) with { Reason = "亲属" }, Stage, id))
                    : Do(world, w => Reviewing.Mark(w, Judge(judge), Stage, id, All(w, 80)));
        }

        return Do(world, w => Reviewing.Submit(w, Judge(judge), Stage));
    }

    private static ImmutableDictionary<string, decimal> All(World world, decimal mark) =>
        ((Core.Notices.ReviewStage)world.Notice.Stage(Stage)).Indicators.ToImmutableDictionary(i => i.Id, _ => mark);

    private static World Do(World world, Func<World, Core.Conduct.Decision> decide) =>
        world.Apply(Entry.Of("kaifeng-2020", Office(null), decide(world).Happened!));

    private static Act Office(string? reason) => Kaifeng.Act(s_day, reason);

    private static Act Judge(int n) => Kaifeng.Act(s_day, null, Kaifeng.Whole.Cast.Judges[n - 1]);
}
