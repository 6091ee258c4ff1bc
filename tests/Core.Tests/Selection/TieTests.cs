using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class TieTests
{
    private static PoolCandidate One(string id, decimal score, string sector = "A", params (string, string)[] more) =>
        Given.Candidate(id, score, [("sector", sector), .. more]);

    private static CompositionRule AtMost(int persons, string sector) =>
        Given.Rule("ceiling", RuleOp.AtMost, new CountLimit(persons), Predicate.Of("sector", sector));

    [Fact]
    public void A_tie_across_the_cut_needs_a_decision()
    {
        var pool = Given.Pool(2, [One("p", 90), One("r", 80), One("q", 80)], []);
        var tie = Assert.Single(Assert.IsType<TiesUndecided>(Selecting.Propose(pool)).OpenTies);
        Assert.Equal(["q", "r"], tie.Ids);
        Assert.True(tie.AcrossTheCut);
        Assert.Equal(
            "q、r得分同为80，先后决定谁能列入名单，已定的排序办法分不出先后，须由领导小组决定并记录理由。",
            tie.Sentence
        );
    }

    [Fact]
    public void A_tie_within_the_list_leaves_its_order_open_and_hides_no_tie_below()
    {
        var pool = Given.Pool(3, [One("a", 90), One("b", 90), One("c", 80), One("d", 80)], []);
        var ties = Assert.IsType<TiesUndecided>(Selecting.Propose(pool)).OpenTies;
        Assert.Equal([false, true], ties.Select(tie => tie.AcrossTheCut));
        Assert.Equal(["c", "d"], ties[1].Ids);
    }

    [Fact]
    public void A_tie_that_changes_nothing_stops_nothing()
    {
        var below = Given.Pool(1, [One("a", 90), One("b", 80), One("c", 80)], []);
        Assert.Equal(["a"], Given.Proposed(below).List);

        // Of b and c only c can be listed, whoever is taken first.
        var full = Given.Pool(2, [One("a", 90), One("b", 80), One("c", 80, "B")], [AtMost(1, "A")]);
        var proposal = Given.Proposed(full);
        Assert.Equal(["a", "c"], proposal.List);
        Assert.Equal("b", Assert.Single(proposal.Displaced).Id);
    }

    [Fact]
    public void Declared_steps_are_taken_in_order_and_logged()
    {
        var pool = Given.Pool(
            3,
            [
                One("a", 80, "A", ("level", "技师"), ("county", "是"), ("years", "9")),
                One("b", 80, "A", ("level", "高级技师"), ("county", "否"), ("years", "9.5")),
                One("c", 80, "A", ("level", "高级技师"), ("county", "否"), ("years", "10")),
                One("d", 80, "A", ("level", "高级技师"), ("county", "是"), ("years", "1")),
            ],
            []
        ) with
        {
            TieBreaks =
            [
                new TieBreak { Fact = "level", Order = ["高级技师", "技师"] },
                new TieBreak { Fact = "county" },
                new TieBreak { Fact = "years", HigherNumberFirst = true },
            ],
        };
        var proposal = Given.Proposed(pool);
        Assert.Equal(["d", "c", "b"], proposal.List);
        Assert.Equal(
            [
                "得分同为80，按“level”排序：b＝c＝d ＞ a。",
                "得分同为80，按“county”排序：d ＞ b＝c。",
                "得分同为80，按“years”排序：c ＞ b。",
            ],
            proposal.TieLog.Select(step => step.Sentence)
        );
    }

    [Fact]
    public void A_step_that_cannot_be_taken_is_not_skipped_for_a_later_one()
    {
        var pool = Given.Pool(1, [One("a", 80, "A", ("x", "是")), One("b", 80, "A", ("x", "否"), ("y", "3"))], []) with
        {
            TieBreaks = [new TieBreak { Fact = "y", HigherNumberFirst = true }, new TieBreak { Fact = "x" }],
        };
        var outcome = Assert.IsType<TiesUndecided>(Selecting.Propose(pool));
        Assert.Single(outcome.OpenTies);
        Assert.Contains("“a”的“y”缺失", Assert.Single(outcome.TieLog).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_recorded_decision_orders_the_tie_and_is_logged_with_its_reason()
    {
        var pool = Given.Pool(2, [One("p", 90), One("r", 80), One("q", 80)], []) with
        {
            TieDecisions = [new TieDecision(["r", "q"], "领导小组投票")],
        };
        var proposal = Given.Proposed(pool);
        Assert.Equal(["p", "r"], proposal.List);
        Assert.Equal(
            "得分同为80，按已记录的决定排序，理由：领导小组投票：r ＞ q。",
            Assert.Single(proposal.TieLog).Sentence
        );
    }

    [Theory]
    [InlineData("p", "q")]
    [InlineData("q", "r", "p")]
    [InlineData("q", "nobody")]
    public void A_decision_that_does_not_fit_the_tie_is_refused(params string[] ids)
    {
        var pool = Given.Pool(2, [One("p", 90), One("r", 80), One("q", 80)], []) with
        {
            TieDecisions = [new TieDecision(ids, "领导小组投票")],
        };
        var refusal = Assert.IsType<ProposalRefused>(Selecting.Propose(pool)).Refusal;
        Assert.Equal("tieDecisions[0]", refusal.Field);
    }

    [Fact]
    public void Ranks_tie_as_scores_do_and_a_rank_beside_a_score_orders_equal_scores()
    {
        PoolCandidate Ranked(string id, int rank, decimal? score = null) =>
            One(id, 0) with
            {
                Rank = rank,
                Score = score,
            };
        Assert.IsType<TiesUndecided>(Selecting.Propose(Given.Pool(1, [Ranked("a", 1), Ranked("b", 1)], [])));
        Assert.Equal(["b"], Given.Proposed(Given.Pool(1, [Ranked("a", 2, 80), Ranked("b", 1, 80)], [])).List);
    }
}
