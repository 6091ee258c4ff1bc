using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

public class SelectingTests
{
    private static Predicate Sector(params string[] values) => Predicate.Of("sector", values);

    [Fact]
    public void Without_rules_the_best_are_listed()
    {
        var proposal = Given.Proposed(Given.Pool(2, Given.Ranked("ABC"), []));
        Assert.Equal(["c01", "c02"], proposal.List);
        Assert.Empty(proposal.Displaced);
        Assert.Null(proposal.SoftBound);
    }

    [Fact]
    public void The_order_of_the_file_never_matters()
    {
        var property = Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var pool = RandomPools.Of(seed);
                var shuffled = pool.Candidates.ToArray();
                new Random(seed + 1).Shuffle(shuffled);
                var first = Selecting.Propose(pool);
                var second = Selecting.Propose(pool with { Candidates = shuffled });
                return Told(first) == Told(second);
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tries.Of(300)).WithReplay(20_200_611, 31), property);
    }

    private static string Told(ProposalOutcome outcome) =>
        System.Text.Json.JsonSerializer.Serialize(outcome, outcome.GetType());

    [Fact]
    public void A_shorter_list_takes_the_share_of_itself_not_of_the_places()
    {
        // Half of the list must be A and only two are: four persons, though there are six places.
        var floor = Given.Rule("floor", RuleOp.AtLeast, new PercentLimit(50), Sector("A"));
        var pool = Given.Pool(6, Given.Ranked("BBBBBAA"), [floor], SizeMode.AtMost);
        var proposal = Given.Proposed(pool);
        Assert.Equal(["c01", "c02", "c06", "c07"], proposal.List);
        Assert.Equal(
            "符合全部规则的名单最多4人，空缺2个名额；不执行“规则floor”（三）时名单可以更长。",
            proposal.Unfilled!.Sentence
        );
        var ofSeats = Given.Pool(6, pool.Candidates, [floor with { Base = new SeatsBase() }], SizeMode.AtMost);
        Assert.IsType<NoFeasibleList>(Selecting.Propose(ofSeats));
    }

    [Fact]
    public void Too_few_candidates_fill_what_they_can_only_if_the_list_may_be_shorter()
    {
        var pool = Given.Pool(4, Given.Ranked("AB"), []);
        var relaxation = Assert.IsType<NoFeasibleList>(Selecting.Propose(pool)).Relaxation;
        Assert.Empty(relaxation.Drops);
        Assert.Equal(
            ["候选人只有2人，少于名额4人，不执行任何规则也排不满。", "符合全部规则的名单最多2人，比名额少2人。"],
            relaxation.Sentences
        );
        var proposal = Given.Proposed(pool with { Size = SizeMode.AtMost });
        Assert.Equal((2, "候选人只有2人，空缺2个名额。"), (proposal.Unfilled!.Seats, proposal.Unfilled.Sentence));
    }

    [Fact]
    public void A_grouped_rule_stands_once_per_value_and_is_named_with_it()
    {
        var perSector = Given.Rule("each", RuleOp.AtMost, new CountLimit(1), Predicate.Everybody) with
        {
            GroupBy = "sector",
        };
        var proposal = Given.Proposed(Given.Pool(3, Given.Ranked("AABBC"), [perSector]));
        Assert.Equal(["c01", "c03", "c05"], proposal.List);
        Assert.Equal(["A", "B", "C"], proposal.Rules.Select(rule => rule.Rule.Group));
        Assert.Equal("规则each（A）：名单已有1人，上限1人（三）。", proposal.Displaced[0].Sentence);
    }

    [Fact]
    public void A_share_of_a_track_counts_that_track_only()
    {
        // At least half of those in A or B must be A: B may come in only as A does.
        var share = Given.Rule("share", RuleOp.AtLeast, new PercentLimit(50), Sector("A")) with
        {
            Base = new PredicateBase(Sector("A", "B")),
        };
        var proposal = Given.Proposed(Given.Pool(4, Given.Ranked("BBBCCA"), [share]));
        Assert.Equal(["c01", "c04", "c05", "c06"], proposal.List);
        Assert.Equal(1, proposal.Displaced[0].By[0].MissedBy);
    }

    [Theory]
    [InlineData("33.333333333333333333333333", 3)]
    [InlineData("33.3333333333333333333333333", 3)]
    [InlineData("33.4", 4)]
    public void A_percentage_with_many_decimals_is_taken_exactly(string percent, int least)
    {
        var limit = new PercentLimit(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));
        var floor = Given.Rule("floor", RuleOp.AtLeast, limit, Sector("A")) with
        {
            Base = new PredicateBase(Sector("A", "B")),
        };
        var candidates = Given.Ranked("BBBBBBBBBAAAAA");
        var proposal = Given.Proposed(Given.Pool(9, candidates, [floor]));
        Assert.Equal(least, proposal.List.Count(id => string.CompareOrdinal(id, "c09") > 0));
    }

    [Fact]
    public void Relaxations_are_told_in_the_words_of_the_notice()
    {
        CompositionRule[] rules =
        [
            Given.Rule("floor", RuleOp.AtLeast, new CountLimit(3), Sector("A")) with
            {
                Says = "一线职工不少于3人",
            },
            Given.Rule("ceiling", RuleOp.AtMost, new PercentLimit(25), Sector("A", "B")) with
            {
                Says = "同一系统不超过25%",
                Source = "四/（二）",
            },
        ];
        var outcome = Selecting.Propose(Given.Pool(4, Given.Ranked("AAABCCCC"), rules));
        var relaxation = Assert.IsType<NoFeasibleList>(outcome).Relaxation;
        Assert.Equal(2, relaxation.Drops.Count);
        Assert.Equal(
            [
                "不执行“一线职工不少于3人”（三），即可排出名单。",
                "不执行“同一系统不超过25%”（四/（二）），即可排出名单。",
                "“同一系统不超过25%”（四/（二））多2人，即可排出名单。",
                "“一线职工不少于3人”（三）少1人、“同一系统不超过25%”（四/（二））多1人，即可排出名单。",
                "“一线职工不少于3人”（三）少2人，即可排出名单。",
                "任何人数的名单都不能符合全部规则。",
            ],
            relaxation.Sentences
        );
    }
}
