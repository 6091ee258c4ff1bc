using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What an audit may conclude, whatever is posted to it.</summary>
public sealed class InspectingTests
{
    private static readonly Concluded s_passed = (Concluded)
        Kaifeng.Whole.Entries.First(e => e.What is Concluded { Stage: "audit", Pass: true }).What;
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What == s_passed);
    private static readonly Conclusion s_conclusion = new()
    {
        Pass = true,
        Text = s_passed.Text.Said(),
        Judged = s_passed.Judged,
        Determined = s_passed.Determined.Known<Value>(),
        Accepted = s_passed.Accepted,
    };
    private static readonly Act s_act = Kaifeng.Act(
        Kaifeng.DayOf(Kaifeng.Whole.Entries.First(e => e.What == s_passed))
    );

    private static Decision Conclude(World world, Conclusion conclusion) =>
        Inspecting.Conclude(world, s_act, s_passed.Candidacy, "audit", conclusion);

    private static World Answered(string fact, Value value) =>
        Kaifeng.Answered(s_before, s_passed.Candidacy, fact, value);

    [Fact]
    public void What_the_stage_does_not_determine_carries_no_verdict()
    {
        var world = Answered("honours", new RowsValue([]));
        var refused = Conclude(world, s_conclusion).Refusal!;
        Assert.StartsWith("rule.", refused.Field);
        var rows = Knowing.Values(s_before, s_before.Get<Candidacy>(s_passed.Candidacy))["honours"];
        var posted = s_conclusion with
        {
            Determined = new Dictionary<string, Value>(s_conclusion.Determined) { ["honours"] = rows },
        };
        Assert.Equal(refused, Conclude(world, posted).Refusal);
    }

    [Fact]
    public void An_exception_is_not_accepted_before_anybody_wrote_why()
    {
        var world = Answered("skillLevel", new TextValue("高级工"));
        var accepted = s_conclusion with { Accepted = new Dictionary<string, bool> { ["skill-level"] = true } };
        Assert.Contains("尚无书面说明", Conclude(world, accepted).Refusal!.Sentence);
        var c = world.Get<Candidacy>(s_passed.Candidacy);
        var why = new Justification("能手", "推荐单位");
        world = world.With(c with { Justifications = c.Justifications.SetItem("skill-level", why) });
        Assert.Null(Conclude(world, accepted).Refusal);
    }

    [Fact]
    public void What_is_determined_here_is_no_longer_the_applicants_own()
    {
        var facts = s_before.Notice.Facts.Select(f => f.Key == "cadreRank" ? f with { From = Supplier.Applicant } : f);
        var world = s_before with { Notice = s_before.Notice with { Facts = [.. facts] } };
        bool Own(Conclusion conclusion) =>
            Inspecting
                .Preview(world, s_passed.Candidacy, "audit", conclusion, s_act.Day)
                .Rules.Single(r => r.Tree.Uses.SequenceEqual(["cadreRank"]))
                .OnOwnFacts;
        Assert.Contains("cadreRank", s_conclusion.Determined.Keys);
        Assert.False(Own(s_conclusion));
        Assert.True(Own(new Conclusion { Pass = true, Text = "" }));
    }
}
