using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>The reasons as the displaced and the leading group read them, each counted by hand.</summary>
public sealed class WordingTests
{
    private static CompositionRule Rule(string id, RuleOp op, RuleLimit limit, params string[] sectors) =>
        Given.Rule(id, op, limit, Predicate.Of("sector", sectors));

    private static string Why(Pool pool, int nth = 0) => Given.Proposed(pool).Displaced[nth].Sentence;

    [Fact]
    public void A_ceiling_that_is_reached_says_so_and_no_more()
    {
        var pool = Given.Pool(3, Given.Ranked("AAABB"), [Rule("a", RuleOp.AtMost, new CountLimit(2), "A")]);
        Assert.Equal("规则a：名单已有2人，上限2人（三）。", Why(pool));
        Assert.Equal(
            "规则a：名单已有1人，上限40%×4取整为1人（三）。",
            Why(Given.Pool(4, Given.Ranked("AABBB"), [Rule("a", RuleOp.AtMost, new PercentLimit(40), "A")]))
        );
    }

    [Fact]
    public void A_floor_that_needs_all_places_left_says_how_many()
    {
        // Two of B are needed for the two places that are left after the first.
        var pool = Given.Pool(3, Given.Ranked("AABB"), [Rule("b", RuleOp.AtLeast, new CountLimit(2), "B")]);
        Assert.Equal("规则b：名单已有0人，下限2人，还须2人，余下名额2个（三）。", Why(pool));
        var half = Given.Pool(4, Given.Ranked("ABAABB"), [Rule("b", RuleOp.AtLeast, new PercentLimit(70), "B")]);
        Assert.Equal("规则b：名单已有1人，下限70%×4取整为3人，还须2人，余下名额2个（三）。", Why(half));
    }

    [Fact]
    public void A_share_of_a_class_says_that_its_base_moves_and_by_how_many_it_would_be_missed()
    {
        // Of those in A or B at least half must be A; no A is left, so every B is one too many for a floor.
        var floor = Rule("share", RuleOp.AtLeast, new PercentLimit(50), "A") with
        {
            Base = new PredicateBase(Predicate.Of("sector", "A", "B")),
        };
        Assert.Equal(
            "规则share：名单已有0人，下限50%×0=0人（基数为名单中已有的人数），余下名额2个；列入此人且其余规则照旧时，至少还差1人（三）。",
            Why(Given.Pool(2, Given.Ranked("BCC"), [floor]))
        );
        var ceiling = floor with { Op = RuleOp.AtMost, Limit = new PercentLimit(20) };
        Assert.Equal(
            "规则share：名单已有0人，上限20%×0=0人（基数为名单中已有的人数），余下名额2个；列入此人且其余规则照旧时，至少超出1人（三）。",
            Why(Given.Pool(2, Given.Ranked("ACC"), [ceiling]))
        );
    }

    [Fact]
    public void Each_of_several_rules_and_all_of_them_together_are_told_apart()
    {
        var candidates = Given
            .Ranked("AAB")
            .Select(
                (c, i) => c with { Facts = new Dictionary<string, string>(c.Facts) { ["head"] = i < 2 ? "是" : "否" } }
            )
            .ToList();
        var each = Given.Pool(
            2,
            candidates,
            [
                Rule("a", RuleOp.AtMost, new CountLimit(1), "A"),
                Given.Rule("h", RuleOp.AtMost, new CountLimit(1), Predicate.Of("head", "是")),
            ]
        );
        Assert.Equal(
            "没有单独一条，而是以下各条合在一起使其不能列入：规则a：名单已有1人，上限1人（三）；规则h：名单已有1人，上限1人（三）。",
            Why(each)
        );
        var any = Given.Pool(
            2,
            Given.Ranked("AAB"),
            [Rule("a", RuleOp.AtMost, new CountLimit(1), "A"), Rule("b", RuleOp.AtLeast, new CountLimit(1), "B")]
        );
        Assert.Equal(DisplacementKind.AllOfThese, Given.Proposed(any).Displaced[0].Kind);
    }

    [Fact]
    public void A_tie_that_only_orders_the_list_says_that()
    {
        var pool = Given.Pool(2, [.. Given.Ranked("AA").Select(c => c with { Score = null, Rank = 3 })], []);
        var tie = Assert.Single(Assert.IsType<TiesUndecided>(Selecting.Propose(pool)).OpenTies);
        Assert.Equal(
            "c01、c02名次同为第3，先后决定名单次序，已定的排序办法分不出先后，须由领导小组决定并记录理由。",
            tie.Sentence
        );
        var placed = pool with { Candidates = [.. pool.Candidates.Select(c => c with { Place = "“产业”第2" })] };
        Assert.StartsWith(
            "c01、c02名次同为“产业”第2，",
            Assert.IsType<TiesUndecided>(Selecting.Propose(placed)).OpenTies[0].Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Equals_that_a_step_does_not_part_are_logged_as_equal_in_it()
    {
        var pool = Given.Pool(
            1,
            [Given.Candidate("a", 80, ("x", "是"), ("y", "1")), Given.Candidate("b", 80, ("x", "是"), ("y", "2"))],
            []
        ) with
        {
            TieBreaks = [new TieBreak { Fact = "x" }, new TieBreak { Fact = "y", HigherNumberFirst = true }],
        };
        Assert.Equal(
            ["得分同为80，“x”相同：a＝b。", "得分同为80，按“y”排序：b ＞ a。"],
            Given.Proposed(pool).TieLog.Select(step => step.Sentence)
        );
    }

    private static string Soft(string sectors, int seats, params CompositionRule[] rules) =>
        Given
            .Proposed(
                Given.Pool(
                    seats,
                    Given.Ranked(sectors),
                    [.. rules.Select(r => r with { Strength = RuleStrength.InPrinciple })]
                )
            )
            .SoftBound!.Sentence;

    [Fact]
    public void What_soft_rules_would_change_is_said_in_one_sentence()
    {
        Assert.Equal(
            "原则性规则均已符合，作为硬性规则名单不变。",
            Soft("AB", 2, Rule("a", RuleOp.AtMost, new CountLimit(1), "A"))
        );
        Assert.Equal(
            "若原则性规则作为硬性规则，没有符合全部规则的名单。",
            Soft("AA", 2, Rule("a", RuleOp.AtMost, new CountLimit(1), "A"))
        );
        Assert.Equal(
            "若原则性规则作为硬性规则，名单改为：列入c04、c05，不列入c02、c03，共3人。",
            Soft("AAABB", 3, Rule("a", RuleOp.AtMost, new CountLimit(1), "A"))
        );
    }

    [Fact]
    public void A_shorter_list_under_soft_rules_only_loses_persons()
    {
        var pool = Given.Pool(
            3,
            Given.Ranked("AAA"),
            [Rule("a", RuleOp.AtMost, new CountLimit(1), "A") with { Strength = RuleStrength.InPrinciple }],
            SizeMode.AtMost
        );
        Assert.Equal(
            "若原则性规则作为硬性规则，名单改为：不列入c02、c03，共1人。",
            Given.Proposed(pool).SoftBound!.Sentence
        );
    }

    [Fact]
    public void Soft_rules_whose_list_hangs_on_an_undecided_tie_say_so()
    {
        // With at most one A the second place is between the equals c04 and c05, which the real list never reaches.
        var candidates = Given.Ranked("AABB").Select((c, i) => i < 2 ? c : c with { Score = 50 }).ToList();
        var soft = Rule("a", RuleOp.AtMost, new CountLimit(1), "A") with { Strength = RuleStrength.InPrinciple };
        Assert.Equal(
            "若原则性规则作为硬性规则，名单取决于尚未决定先后的并列人员。",
            Given.Proposed(Given.Pool(2, candidates, [soft])).SoftBound!.Sentence
        );
    }

    [Fact]
    public void A_budget_that_ends_says_how_far_it_came()
    {
        var pool = Given.Pool(2, Given.Ranked("ABAB"), [Rule("b", RuleOp.AtLeast, new CountLimit(2), "B")]);
        Assert.Equal(
            "计算步数（0步）用完，未能确定是否有符合全部规则的名单，请增加步数后重算。",
            Assert.IsType<ProofUnfinished>(Selecting.Propose(pool, 0)).Sentence
        );
        var outcomes = Enumerable.Range(1, 60).Select(steps => (steps, Selecting.Propose(pool, steps))).ToList();
        var (some, part) = outcomes.First(o => o.Item2 is ProofUnfinished { StoppedAt: not null });
        Assert.Equal(
            $"计算步数（{some}步）用完，算到“c01”为止；此前的结论已经证明，此后的没有结论，请增加步数后重算。",
            ((ProofUnfinished)part).Sentence
        );
        var lines = PoolText.Lines(
            PoolAnswer.To(
                new ProofUnfinished
                {
                    ProvedListed = ["c01"],
                    ProvedPassedOver = ["c02"],
                    StoppedAt = "c03",
                    Sentence = "没有算完。",
                    TieLog = [],
                }
            )
        );
        Assert.Equal(["没有算完。", "已经证明可以列入的：", "  c01", "已经证明不能列入的：", "  c02"], lines);
    }

    [Fact]
    public void Two_rules_that_have_to_go_together_are_named_together()
    {
        var pool = Given.Pool(
            2,
            Given.Ranked("AA"),
            [Rule("a", RuleOp.AtMost, new CountLimit(1), "A"), Rule("b", RuleOp.AtMost, new CountLimit(1), "A", "B")]
        );
        var relaxation = Assert.IsType<NoFeasibleList>(Selecting.Propose(pool)).Relaxation;
        Assert.Equal("同时不执行“规则a”（三）、“规则b”（三），即可排出名单。", relaxation.Sentences[0]);
        var unfinished = Enumerable
            .Range(1, 60)
            .Select(steps => Selecting.Propose(pool, steps))
            .OfType<NoFeasibleList>()
            .First(none => none.Relaxation.LargestSize is null);
        Assert.Equal("计算步数用完，未能确定符合全部规则的名单最多有几人。", unfinished.Relaxation.Sentences[^2]);
    }
}
