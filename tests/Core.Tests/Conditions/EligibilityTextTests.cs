using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>The verdicts as people read them, every branch once, and what each outcome says.</summary>
public sealed class EligibilityTextTests
{
    private static readonly IReadOnlyList<Rule> Rules =
    [
        Rule("both", All(Least("level", "初级工"), Least("n", "2"))),
        Rule("level", Least("level", "技师"), RuleStrength.InPrinciple) with
        {
            Says = "一般为技师以上。",
        },
        Rule("senior", Least("n", "9")) with
        {
            When = Least("level", "技师"),
        },
        Rule("waived", Least("n", "5")) with
        {
            WaivedBy = Eq("atWork", "是"),
        },
        Rule("both-ways", Least("n", "1")) with
        {
            WaivedBy = Eq("atWork", "是"),
        },
        Rule("five", Least("n", "5"), RuleStrength.InPrinciple),
        Rule("belief", Judged("belief", "office", "nobody")),
        Rule("rank", Not(Eq("rank", "处级"))),
        Rule("told", Exists("story"), RuleStrength.Prefer),
        Rule("free", Not(Listed("bans")), RuleStrength.Emphasis),
        Rule("later", Exists("story")) with
        {
            At = ["audit"],
        },
        Rule("last", Exists("story")) with
        {
            At = ["audit"],
        },
    ];

    private static Known Person =>
        With(
            ("level", new TextValue("高级工")),
            ("n", new NumberValue(2)),
            ("atWork", new YesNoValue(true)),
            ("rank", new TextValue("科级")),
            ("story", new TextValue("一\n二"))
        ) with
        {
            Notice = Small.Notice with { Rules = Rules, Registers = [Register("bans", "限制申报")] },
            Determined = new HashSet<string> { "rank" },
        };

    private const string Golden = """
        结论：可以提交，须附书面说明。以下一般性要求未达到，可以提交，但须附书面说明，由审核人员决定：一般为技师以上（通知四）；条件five（通知四）。
        环节：个人申报（按2021年6月1日的情况判断）

        【条件】

        √符合  [必须] 条件both（通知四，both）
          √ 须同时具备：
            √ 技术等级为高级工，不低于初级工
            √ 专利为2，不少于2
          用到：技术等级＝高级工（申报人）；专利＝2（申报人）

        ×不符合  [原则上] 一般为技师以上。（通知四，level）
          × 技术等级为高级工，未满足“不低于技师”
          用到：技术等级＝高级工（申报人）

        －不适用  [必须] 条件senior（通知四，senior）
          不适用：只对符合下列情形的人要求
          × 技术等级为高级工，未满足“不低于技师”
          用到：技术等级＝高级工（申报人）

        √不受限  [必须] 条件waived（通知四，waived）
          √ 前一项为条件，后一项为不受此限的情形：
            × 专利为2，未满足“不少于5”
            √ “一线岗位”为“是”
          不受限制的依据：“一线岗位”为“是”
          用到：一线岗位＝是（申报人）

        √符合  [必须] 条件both-ways（通知四，both-ways）
          √ 前一项为条件，后一项为不受此限的情形：
            √ 专利为2，不少于1
            √ “一线岗位”为“是”
          不受限制的依据：“一线岗位”为“是”
          用到：专利＝2（申报人）；一线岗位＝是（申报人）

        ×不符合  [原则上] 条件five（通知四，five）
          × 专利为2，未满足“不少于5”
          用到：专利＝2（申报人）

        ？待认定  [必须] 条件belief（通知四，belief）
          ？ 须由审核人员认定：认定belief
          还缺：认定belief（开封工匠选树工作领导小组办公室、nobody认定）

        √符合  [必须] 条件rank（通知四，rank）
          √ 不得有以下情形：
            × 级别为科级，不是处级
          用到：级别＝科级（核定）

        【优先与重点（不影响能否申报）】

        √符合  [优先] 条件told（通知四，told）
          √ 说明已填写
          用到：说明＝一／二（申报人）

        ？待认定  [重点] 条件free（通知四，free）
          ？ 不得有以下情形：
            ？ 尚未核对“限制申报”名册
          还缺：限制申报名册（办公室核对）

        另有2条在其他环节判断：later、last

        """;

    private static string TextOf(Known known) =>
        EligibilityText.Of(Evaluating.Rules(known.Notice, known, "apply"), known, Apply);

    private static Stage Apply => Kaifeng.Stage("apply") with { Label = "个人申报" };

    private static Notice Kaifeng => Core.Tests.Notices.Kaifeng.Notice;

    [Fact]
    public void Each_rule_stands_with_its_clause_its_tree_what_it_used_and_what_it_lacks() =>
        Assert.Equal(Golden.ReplaceLineEndings("\n"), TextOf(Person));

    [Fact]
    public void Sections_without_rules_are_left_out() =>
        Assert.Equal(
            "结论：可以提交。按所填内容，目前各项条件均已满足。\n环节：个人申报（按2021年6月1日的情况判断）\n",
            TextOf(With())
        );

    private static Eligibility Of(Known known, params Rule[] rules) =>
        Evaluating.Rules(known.Notice with { Rules = rules }, known, "apply");

    [Fact]
    public void A_refusal_names_the_rules_that_fail_and_no_others()
    {
        var refused = Of(
            Person,
            Rule("a", Least("n", "3")),
            Rule("b", Least("n", "4"), RuleStrength.InPrinciple),
            Rule("c", Least("n", "5"), RuleStrength.Prefer),
            Rule("d", Least("n", "2")),
            Rule("e", Least("n", "6"))
        );
        Assert.Equal(EligibilityOutcome.Blocked, refused.Outcome);
        Assert.Equal("不能提交", EligibilityText.Word(refused.Outcome));
        Assert.Equal(
            "按所填内容不符合以下必备条件，不能提交：条件a（通知四）；条件e（通知四）。如认为判断有误，可写明理由交审核人员处理。",
            refused.Sentence
        );
    }

    [Fact]
    public void What_fails_on_what_others_say_goes_to_a_person()
    {
        var failed = Of(Person, Rule("a", Eq("rank", "处级")), Rule("b", Least("n", "4"), RuleStrength.InPrinciple));
        Assert.Equal(EligibilityOutcome.NeedsPerson, failed.Outcome);
        Assert.Equal("须由工作人员判断", EligibilityText.Word(failed.Outcome));
        Assert.Equal("以下必备条件经核定未满足，由审核人员作出结论：条件a（通知四）。", failed.Sentence);
    }

    [Fact]
    public void What_cannot_be_told_is_named_when_it_binds()
    {
        var open = Of(
            With(),
            Rule("a", Least("n", "3")),
            Rule("b", Least("n", "4"), RuleStrength.InPrinciple),
            Rule("c", Least("n", "5"), RuleStrength.Prefer),
            Rule("d", Least("n", "5"), RuleStrength.Emphasis)
        );
        Assert.Equal("尚有条件无法自动判断，由审核人员认定：条件a（通知四）；条件b（通知四）。", open.Sentence);
        Assert.Equal(EligibilityOutcome.NeedsPerson, open.Outcome);
    }

    [Fact]
    public void A_rule_that_does_not_apply_is_neither_waived_nor_failed()
    {
        var rule = Rule("a", Least("n", "9")) with { When = Eq("atWork", "否") };
        var verdict = Evaluating.Rule(rule, Person);
        Assert.Equal(
            (Verdict.Holds, Verdict.Fails, false, false),
            (verdict.Verdict, verdict.Applies, verdict.Waived, verdict.OnOwnFacts)
        );
    }

    [Fact]
    public void A_rule_with_a_waiver_says_both() =>
        Assert.Equal(
            "专利为2，未满足“不少于5”；不受此限的情形：“一线岗位”为“是”",
            Evaluating.Rule(Rules[3], Person).Tree.Sentence
        );

    /// <summary>Only what rests on the applicant's own answers alone may refuse them.</summary>
    [Fact]
    public void One_fact_of_another_among_ones_own_is_enough_not_to_refuse()
    {
        bool Own(Rule rule, Known known)
        {
            var verdict = Evaluating.Rule(rule, known);
            Assert.Equal(Verdict.Fails, verdict.Verdict);
            return verdict.OnOwnFacts;
        }

        var five = Rule("a", Least("n", "5"));
        Assert.True(Own(five, Person));
        Assert.True(Own(five with { When = Eq("atWork", "是") }, Person));
        Assert.False(Own(five with { When = Eq("rank", "科级") }, Person));
        Assert.False(Own(five, Person with { Determined = new HashSet<string> { "n" } }));
        Assert.False(Own(Rule("a", Eq("merited", "是")), Person));
        var channel = With(("channel", new TextValue("self")));
        Assert.True(Own(Rule("a", Eq("channel", "unit")), channel));
        Assert.Equal(EligibilityOutcome.Blocked, Of(channel, Rule("a", Eq("channel", "unit"))).Outcome);
        var weighed = With(("n", new NumberValue(2)), ("w", new NumberValue(1)));
        var sum = Rule("a", Least("sum", "9"));
        Assert.True(Own(sum, weighed));
        Assert.False(Own(sum, weighed with { Determined = new HashSet<string> { "w" } }));
    }
}
