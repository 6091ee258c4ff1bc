using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conditions;

public class EvaluatingTests
{
    private static readonly RowsValue NoHonours = new([]);

    private static readonly RowsValue Craftsman = new([
        new Dictionary<string, Value> { ["kind"] = new TextValue("工匠") },
    ]);

    private static Known Person(string? level, RowsValue? honours, bool? special, params (string Id, bool Yes)[] judged)
    {
        var values = new Dictionary<string, Value> { ["frontLine"] = new YesNoValue(false) };
        if (level is not null)
        {
            values["skillLevel"] = new TextValue(level);
        }
        if (honours is not null)
        {
            values["honours"] = honours;
        }
        if (special is { } s)
        {
            values["specialTalent"] = new YesNoValue(s);
        }
        return new Known
        {
            Notice = Kaifeng.Notice,
            On = new DateOnly(2021, 6, 1),
            Values = values,
            Judged = judged.ToDictionary(j => j.Id, j => j.Yes),
        };
    }

    private static Eligibility At(string stage, Known known) => Evaluating.Rules(Kaifeng.Notice, known, stage);

    [Fact]
    public void A_technician_with_a_craftsman_title_may_submit_although_not_on_the_front_line()
    {
        var eligibility = At("apply", Person("技师", Craftsman, false));

        Assert.Equal(EligibilityOutcome.MaySubmit, eligibility.Outcome);
        Assert.Equal(Verdict.Fails, eligibility.Rules.Single(r => r.Rule.Id == "front-line").Verdict);
    }

    [Fact]
    public void Below_technician_needs_a_justification_and_is_never_blocked()
    {
        var eligibility = At("apply", Person("高级工", Craftsman, false));

        Assert.Equal(EligibilityOutcome.WithJustification, eligibility.Outcome);
        Assert.Contains("二级（技师）", eligibility.Sentence, StringComparison.Ordinal);
        Assert.Contains("通知四", eligibility.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_base_honour_and_no_special_talent_blocks_with_the_clause()
    {
        var eligibility = At("apply", Person("技师", NoHonours, false));

        Assert.Equal(EligibilityOutcome.Blocked, eligibility.Outcome);
        var rule = eligibility.Rules.Single(r => r.Verdict == Verdict.Fails && r.Rule.Id == "base-honour");
        Assert.True(rule.OnOwnFacts);
        Assert.Contains("通知四", eligibility.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_special_talent_waits_for_the_people_who_judge_it()
    {
        Assert.Equal(EligibilityOutcome.NeedsPerson, At("apply", Person("技师", NoHonours, true)).Outcome);

        var agreed = At("apply", Person("技师", NoHonours, true, ("special-talent", true)));
        Assert.Equal(EligibilityOutcome.MaySubmit, agreed.Outcome);
        Assert.True(agreed.Rules.Single(r => r.Rule.Id == "base-honour").Waived);
    }

    [Fact]
    public void A_claim_that_people_deny_is_theirs_to_refuse_and_not_the_programs()
    {
        var denied = At("apply", Person("技师", NoHonours, true, ("special-talent", false)));

        Assert.Equal(EligibilityOutcome.NeedsPerson, denied.Outcome);
        Assert.False(denied.Rules.Single(r => r.Rule.Id == "base-honour").OnOwnFacts);
    }

    [Fact]
    public void An_empty_form_is_never_refused()
    {
        var empty = At("apply", Person(null, null, null));

        Assert.Equal(EligibilityOutcome.NeedsPerson, empty.Outcome);
        Assert.Equal(
            ["honours", "specialTalent"],
            empty.Rules.Single(r => r.Rule.Id == "base-honour").Tree.Missing.Where(m => m != "special-talent").Order()
        );
    }

    [Fact]
    public void Rules_are_looked_at_in_the_stages_they_name()
    {
        var applying = At("apply", Person("技师", Craftsman, false)).Rules.Select(r => r.Rule.Id);
        var auditing = At("audit", Person("技师", Craftsman, false)).Rules.Select(r => r.Rule.Id);

        Assert.Equal(["front-line", "skill-level", "base-honour"], applying);
        Assert.Equal(11, auditing.Count());
    }

    [Fact]
    public void A_rank_determined_by_the_office_fails_without_blocking_by_itself()
    {
        var person = Person("技师", Craftsman, false);
        var known = person with
        {
            Values = new Dictionary<string, Value>(person.Values) { ["cadreRank"] = new TextValue("县处级及以上") },
        };

        var verdict = Evaluating.Rule(Kaifeng.Notice.Rules.Single(r => r.Id == "no-leading-cadre"), known);

        Assert.Equal((Verdict.Fails, false), (verdict.Verdict, verdict.OnOwnFacts));
        Assert.Equal(EligibilityOutcome.NeedsPerson, At("audit", known).Outcome);
    }

    [Theory]
    [InlineData(true, Verdict.Fails, Verdict.Holds)]
    [InlineData(false, Verdict.Holds, Verdict.Fails)]
    [InlineData(null, Verdict.CannotTell, Verdict.CannotTell)]
    public void A_rule_binds_only_those_for_whom_its_when_holds(bool? special, Verdict verdict, Verdict applies)
    {
        var rule = Kaifeng.Notice.Rules.Single(r => r.Id == "skill-level") with
        {
            When = new Is { Fact = "specialTalent", Value = "是" },
        };
        var judged = Evaluating.Rule(rule, Person("高级工", Craftsman, special));

        Assert.Equal((verdict, applies), (judged.Verdict, judged.Applies));
    }
}
