using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Why an inspection or audit does not pass, or a form is not returned, word for word.</summary>
public sealed partial class InspectingRefusalTests
{
    private const string Audit = "通知五/（二）";
    private static readonly DateOnly s_day = new(2021, 6, 15);
    private static readonly Concluded s_passed = (Concluded)
        Kaifeng.Whole.Entries.First(e => e.What is Concluded { Stage: "audit", Pass: true }).What;
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What == s_passed);
    private static readonly Candidacy s_one = s_before.Get<Candidacy>(s_passed.Candidacy);
    private static readonly ImmutableDictionary<string, Value> s_determined = s_passed.Determined.Known<Value>();
    private static readonly Conclusion s_good = new()
    {
        Pass = true,
        Text = " 符合条件 ",
        Judged = s_passed.Judged,
        Determined = s_determined,
    };

    private static Decision Conclude(Conclusion conclusion, World? world = null, DateOnly? day = null) =>
        Inspecting.Conclude(world ?? s_before, Kaifeng.Act(day ?? s_day), s_one.Id, "audit", conclusion);

    private static World Answered(string fact, Value value)
    {
        var section = s_before.Notice.Form.Single(s => s.Facts.Contains(fact)).Key;
        var stored = s_before.Get<Section>(Section.Of(s_one.Id, section));
        return s_before.With(stored with { Values = stored.Values.SetItem(fact, value) });
    }

    private static World Justified(World world, string rule, bool? accepted = null)
    {
        var why = new Justification("能手", "推荐单位", accepted);
        return world.With(s_one with { Justifications = s_one.Justifications.SetItem(rule, why) });
    }

    private static Conclusion Accepting(string rule, bool accepted) =>
        s_good with
        {
            Accepted = new Dictionary<string, bool> { [rule] = accepted },
        };

    [Fact]
    public void What_is_concluded_carries_what_the_stage_judges_and_determines()
    {
        var posted = s_good with
        {
            Judged = new Dictionary<string, bool>(s_good.Judged) { ["none"] = true },
            Determined = new Dictionary<string, Value>(s_good.Determined) { ["name"] = new TextValue("别人") },
            Accepted = new Dictionary<string, bool> { ["skill-level"] = true },
        };
        var done = (Concluded)Conclude(posted).Happened!;
        Assert.Equal((s_one.Id, "audit", true, "符合条件"), (done.Candidacy, done.Stage, done.Pass, done.Text.Said()));
        Assert.Null(done.Clause);
        Assert.Equal(s_passed.Judged.OrderBy(j => j.Key), done.Judged.OrderBy(j => j.Key));
        Assert.Equal(["cadreRank", "enterpriseHead", "sector"], done.Determined.Keys.Order());
        Assert.Equal(["skill-level"], done.Accepted.Keys);
    }

    [Fact]
    public void Words_a_clause_and_time_are_needed_but_a_refusal_needs_no_determinations()
    {
        Assert.Equal(new Refusal("请填写结论。", Audit, "text"), Conclude(s_good with { Text = " " }).Refusal);
        var fails = new Conclusion { Pass = false, Text = "不符合" };
        var without = new Refusal("不通过须选择所依据的条款。", Audit, "rule");
        Assert.Equal(without, Conclude(fails).Refusal);
        Assert.Equal(without, Conclude(fails with { Rule = "none" }).Refusal);
        var done = (Concluded)Conclude(fails with { Rule = "belief" }).Happened!;
        Assert.Equal((false, "不符合", "通知四/（一）"), (done.Pass, done.Text.Said(), done.Clause));

        var closed = s_before.With(
            s_before.Edition with
            {
                Closes = s_before.Edition.Closes.SetItem("audit", Deadlines.EndOf(s_day)),
            }
        );
        Assert.Null(Conclude(s_good, closed).Refusal);
        Assert.Equal(
            new Refusal(
                "“资格审查”已于2021年6月15日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
                Audit
            ),
            Conclude(s_good, closed, s_day.AddDays(1)).Refusal
        );
    }

    [Fact]
    public void What_the_stage_determines_is_needed_to_pass() =>
        Assert.Equal(
            new Refusal("请填写产业类别。", Audit, "f.sector"),
            Conclude(s_good with { Determined = s_determined.Remove("sector") }).Refusal
        );

    [Fact]
    public void A_binding_rule_that_fails_refuses_unless_ones_own_answer_was_contested_and_that_accepted()
    {
        var cadre = s_good with { Determined = s_determined.SetItem("cadreRank", new TextValue("县处级及以上")) };
        var refused = new Refusal(
            "不能通过：县处级以上（含）领导干部除外。不得有以下情形：领导干部级别为县处级及以上。",
            "通知三",
            "rule.no-leading-cadre"
        );
        Assert.Equal(refused, Conclude(cadre).Refusal);
        // Determined by the office: contesting it does not help.
        var accepting = cadre with
        {
            Accepted = new Dictionary<string, bool> { ["no-leading-cadre"] = true },
        };
        Assert.Equal(refused, Conclude(accepting, Justified(s_before, "no-leading-cadre")).Refusal);

        var none = Answered("honours", new RowsValue([]));
        var honour = Conclude(s_good, none).Refusal!;
        Assert.StartsWith(
            "不能通过：须有县（区）、行业或企业的工匠或技术能手称号作为基础荣誉；绝招绝技人才除外。",
            honour.Sentence
        );
        Assert.Equal(("通知四", "rule.base-honour"), (honour.Clause, honour.Field));
        Assert.Equal(honour, Conclude(Accepting("base-honour", true), none).Refusal);
        var contested = Justified(none, "base-honour");
        Assert.Equal(honour, Conclude(s_good, contested).Refusal);
        Assert.Equal(honour, Conclude(Accepting("base-honour", false), contested).Refusal);
        Assert.Null(Conclude(Accepting("base-honour", true), contested).Refusal);
        Assert.Null(Conclude(s_good, Justified(none, "base-honour", accepted: true)).Refusal);
    }

    [Fact]
    public void An_exception_in_principle_needs_words_and_a_decision_in_the_audit()
    {
        const string Says = "一般要有二级（技师）或更高的职业资格、技能等级";
        var low = Answered("skillLevel", new TextValue("高级工"));
        Assert.Equal(
            new Refusal($"“{Says}”为原则性要求，尚无书面说明，请退回推荐单位补充。", "通知四", "rule.skill-level"),
            Conclude(s_good, low).Refusal
        );
        var open = new Refusal(
            $"“{Says}”为原则性要求，请对书面说明作出是否采纳的决定；不采纳则不能通过。",
            "通知四",
            "rule.skill-level"
        );
        var contested = Justified(low, "skill-level");
        Assert.Equal(open, Conclude(s_good, contested).Refusal);
        Assert.Equal(open, Conclude(Accepting("skill-level", false), contested).Refusal);
        // The decision of now, else the one of before.
        Assert.Equal(
            open,
            Conclude(Accepting("skill-level", false), Justified(low, "skill-level", accepted: true)).Refusal
        );
        Assert.Null(Conclude(s_good, Justified(low, "skill-level", accepted: true)).Refusal);
        Assert.Null(Conclude(Accepting("skill-level", true), contested).Refusal);
    }
}
