using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class RefusalTests
{
    private static readonly CompositionRule Ceiling = Given.Rule(
        "ceiling",
        RuleOp.AtMost,
        new PercentLimit(50),
        Predicate.Of("sector", "A")
    );

    private static Refusal Refused(Pool pool) => Assert.IsType<ProposalRefused>(Selecting.Propose(pool)).Refusal;

    private static Pool Pool(params CompositionRule[] rules) => Given.Pool(2, Given.Ranked("AAB"), rules);

    [Fact]
    public void A_candidate_without_a_composition_fact_is_named_with_the_fact()
    {
        var candidates = Given.Ranked("AAB").Append(Given.Candidate("c04", 1, ("sector", ""))).ToList();
        var refusal = Refused(Given.Pool(2, candidates, [Ceiling]));
        Assert.Equal("候选人“c04”的“sector”尚未认定，“规则ceiling”无法计算，请先认定后再提出名单。", refusal.Sentence);
        Assert.Equal(("三", "candidates[3].facts.sector"), (refusal.Clause, refusal.Field));
    }

    [Fact]
    public void A_fact_of_a_base_or_of_a_grouping_is_needed_too()
    {
        var based = Ceiling with { Base = new PredicateBase(Predicate.Of("track", "x")) };
        Assert.Equal("candidates[0].facts.track", Refused(Pool(based)).Field);
        Assert.Equal("candidates[0].facts.unit", Refused(Pool(Ceiling with { GroupBy = "unit" })).Field);
        Assert.EndsWith("此类缺项共 3 处。", Refused(Pool(based)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_fault_of_a_pool_is_refused_at_its_field()
    {
        var pool = Pool(Ceiling);
        var one = pool.Candidates[0];
        Assert.Equal("seats", Refused(pool with { Seats = 0 }).Field);
        Assert.Equal("candidates", Refused(pool with { Candidates = [] }).Field);
        Assert.Equal("candidates[1].id", Refused(pool with { Candidates = [one, one] }).Field);
        Assert.Equal("candidates[0].id", Refused(pool with { Candidates = [one with { Id = " " }] }).Field);
        var unscored = pool.Candidates[1] with { Score = null };
        Assert.Equal("candidates[1].score", Refused(pool with { Candidates = [one, unscored] }).Field);
        var ranked = pool.Candidates.Select((candidate, i) => candidate with { Rank = 3 - i }).ToList();
        Assert.Contains(
            "名次却不在其前",
            Refused(pool with { Candidates = ranked }).Sentence,
            StringComparison.Ordinal
        );
        Assert.Equal("rules[1].id", Refused(Pool(Ceiling, Ceiling)).Field);
        Assert.Equal("rules[0].percent", Refused(Pool(Ceiling with { Limit = new PercentLimit(100.1m) })).Field);
        Assert.Equal("rules[0].count", Refused(Pool(Ceiling with { Limit = new CountLimit(-1) })).Field);
        Assert.Equal(
            "rules[0].predicate.sector",
            Refused(Pool(Ceiling with { Predicate = Predicate.Of("sector") })).Field
        );
        var unreasoned = new TieDecision(["c01", "c02"], " ");
        Assert.Equal("tieDecisions[0].reason", Refused(pool with { TieDecisions = [unreasoned] }).Field);
        var twice = new TieDecision(["c01", "c01"], "理由");
        Assert.Equal("tieDecisions[0].ids", Refused(pool with { TieDecisions = [twice] }).Field);
    }

    [Fact]
    public void Each_fault_of_a_pool_says_what_to_do()
    {
        var pool = Pool(Ceiling);
        var one = pool.Candidates[0];
        (Pool Pool, string Sentence)[] faults =
        [
            (pool with { Seats = 0 }, "名额是 0，至少应为 1，请改正名额。"),
            (pool with { Candidates = [] }, "没有候选人，无法提出名单，请先确定参加选择的候选人。"),
            (pool with { Candidates = [one, one with { Id = "" }] }, "第 2 名候选人没有编号，请补上。"),
            (pool with { Candidates = [one, one] }, "候选人编号“c01”出现了两次，请删去重复的一行。"),
            (Pool(Ceiling, Ceiling), "第 2 条构成规则的编号“ceiling”为空或重复，请改用不同的编号。"),
            (
                Pool(Ceiling with { Limit = new PercentLimit(100.1m) }),
                "“规则ceiling”的百分比不在 0 到 100 之间，请改正。"
            ),
            (Pool(Ceiling with { Limit = new CountLimit(-1) }), "“规则ceiling”的人数小于 0，请改正。"),
            (
                Pool(Ceiling with { Predicate = Predicate.Of("sector") }),
                "“规则ceiling”没有说明“sector”取哪些值，请至少列出一个。"
            ),
            (
                pool with
                {
                    TieDecisions = [new TieDecision(["c01"], "理由"), new TieDecision(["c02"], "")],
                },
                "第 2 项并列排序决定没有写明理由，请补上。"
            ),
            (
                pool with
                {
                    TieDecisions = [new TieDecision(["c01", "c02"], "理由")],
                },
                "并列排序决定中的人员（c01、c02）与现有并列人员不符，请撤回该决定，或按现有并列人员重新决定。"
            ),
        ];
        Assert.All(faults, fault => Assert.Equal(fault.Sentence, Refused(fault.Pool).Sentence));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void Nothing_and_all_are_percentages(int percent) =>
        Assert.IsType<Proposal>(
            Selecting.Propose(Given.Pool(1, Given.Ranked("AAB"), [Ceiling with { Limit = new PercentLimit(percent) }]))
        );

    /// <summary>Whoever lacked the rank would stand before everybody who has one, whatever the scores.</summary>
    [Fact]
    public void A_rank_or_score_that_only_some_have_is_refused()
    {
        var pool = Pool();
        var (a, b, c) = (pool.Candidates[0], pool.Candidates[1], pool.Candidates[2]);
        var refusal = Refused(pool with { Candidates = [a with { Rank = 1 }, b with { Rank = 2 }, c] });
        Assert.Equal("candidates[2].rank", refusal.Field);
        Assert.Contains("“c03”没有名次", refusal.Sentence, StringComparison.Ordinal);
        var tied = new[] { a with { Rank = 1, Score = null }, b with { Rank = 1 }, c with { Rank = 2, Score = null } };
        Assert.Equal("candidates[0].score", Refused(pool with { Candidates = tied }).Field);
    }
}
