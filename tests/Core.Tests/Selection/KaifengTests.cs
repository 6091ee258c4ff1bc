using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Kaifeng 2020, clause 三: sectors are a partition, heads of enterprises overlap all of them.</summary>
public class KaifengTests
{
    private const string Advanced = "先进制造业";
    private const string Traditional = "传统支柱产业";
    private const string Craft = "传统手工艺";

    private static CompositionRule Percent(string id, RuleOp op, decimal percent, Predicate predicate, string says) =>
        Given.Rule(id, op, new PercentLimit(percent), predicate) with
        {
            Says = says,
        };

    private static IReadOnlyList<CompositionRule> Rules(RuleStrength heads = RuleStrength.InPrinciple) =>
        [
            Percent("advanced", RuleOp.AtLeast, 55, Predicate.Of("sector", Advanced), "先进产业"),
            Percent("traditional", RuleOp.AtMost, 25, Predicate.Of("sector", Traditional), "传统支柱产业"),
            Percent("craft", RuleOp.AtMost, 20, Predicate.Of("sector", Craft), "传统手工艺"),
            Percent("heads", RuleOp.AtMost, 10, Predicate.Of("head", "是"), "企业负责人") with
            {
                Strength = heads,
            },
        ];

    // Sectors by rank: T, C, A are the three of the notice, lower case is a head of an enterprise.
    private static List<PoolCandidate> Ranked(string sectors) =>
        [
            .. sectors.Select(
                (letter, i) =>
                    Given.Candidate(
                        Given.Number(i),
                        99.5m - i,
                        (
                            "sector",
                            char.ToUpperInvariant(letter) == 'T' ? Traditional
                            : char.ToUpperInvariant(letter) == 'C' ? Craft
                            : Advanced
                        ),
                        ("head", char.IsLower(letter) ? "是" : "否")
                    )
            ),
        ];

    private static IEnumerable<string> Numbers(int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(i => Given.Number(i - 1));

    [Fact]
    public void Twenty_of_sixty_keep_the_better_ranked_up_to_each_ceiling()
    {
        var pool = Given.Pool(20, Ranked("TTTTTTTAACCCCCC" + new string('A', 45)), Rules());
        var proposal = Given.Proposed(pool);
        Assert.Equal([.. Numbers(1, 5), .. Numbers(8, 13), .. Numbers(16, 24)], proposal.List);
        Assert.Equal(["c06", "c07", "c14", "c15"], proposal.Displaced.Select(displaced => displaced.Id));
        var first = proposal.Displaced[0];
        Assert.Equal(DisplacementKind.AnyOfThese, first.Kind);
        Assert.Equal("traditional", Assert.Single(first.By).Rule.RuleId);
        Assert.Equal("传统支柱产业：名单已有5人，上限25%×20=5人（三）。", first.Sentence);
    }

    [Fact]
    public void Two_full_ceilings_at_once_are_named_together()
    {
        var pool = Given.Pool(20, Ranked("TTTTTTTAACCCCCC" + new string('A', 45)), Rules());
        var craft = Given.Proposed(pool).Displaced[2];
        Assert.Equal(DisplacementKind.AllOfThese, craft.Kind);
        Assert.Equal(["advanced", "craft"], craft.By.Select(rule => rule.Rule.RuleId));
        Assert.Equal(
            "没有单独一条，而是以下各条合在一起使其不能列入："
                + "先进产业：名单已有2人，下限55%×20=11人，还须9人，余下名额9个（三）；"
                + "传统手工艺：名单已有4人，上限20%×20=4人（三）。",
            craft.Sentence
        );
    }

    [Fact]
    public void The_floor_displaces_those_outside_it_when_only_its_places_are_left()
    {
        // Nine of other sectors (the last two of neither ceiling's sector would do as well) leave eleven places.
        var rules = Rules().Where(rule => rule.Id != "craft").ToList();
        var pool = Given.Pool(20, Ranked("CCCCCCCCCCCC" + new string('A', 48)), rules);
        var proposal = Given.Proposed(pool);
        Assert.Equal([.. Numbers(1, 9), .. Numbers(13, 23)], proposal.List);
        Assert.Equal(
            "先进产业：名单已有0人，下限55%×20=11人，还须11人，余下名额11个（三）。",
            proposal.Displaced[0].Sentence
        );
    }

    [Fact]
    public void A_rare_sector_far_down_reserves_places_from_the_start()
    {
        // Eleven of the advanced sector exist, the last of them ranked 60th: all must be listed.
        var sectors = "AAAA" + new string('C', 4) + new string('T', 45) + "AAAAAAA";
        var proposal = Given.Proposed(Given.Pool(20, Ranked(sectors), Rules()));
        Assert.Equal([.. Numbers(1, 13), .. Numbers(54, 60)], proposal.List);
        Assert.Equal(40, proposal.Displaced.Count);
    }

    [Fact]
    public void Heads_over_ten_percent_displace_nobody_but_are_reported_with_the_list_if_they_did()
    {
        var pool = Given.Pool(20, Ranked("aaaaTCTCAAAA" + new string('A', 48)), Rules());
        var proposal = Given.Proposed(pool);
        Assert.Equal(Numbers(1, 20), proposal.List);
        Assert.Empty(proposal.Displaced);
        var heads = proposal.Rules.Single(rule => rule.Rule.RuleId == "heads");
        Assert.Equal((4, 20, 2, false), (heads.Count, heads.Base, heads.Limit, heads.Met));
        Assert.Equal("企业负责人：名单有4人，上限10%×20=2人，不符合。", heads.Sentence);
        Assert.Equal(["c21", "c22"], proposal.SoftBound!.Entering);
        Assert.Equal(["c03", "c04"], proposal.SoftBound.Leaving);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Sixty_candidates_agree_with_an_independent_table_of_reachable_counts(int seed)
    {
        var random = new Random(seed);
        var sectors = Enumerable.Range(0, 60).Select(_ => "TTCCAAAAXtca"[random.Next(12)]).ToArray();
        var candidates = Ranked(new string(sectors));
        for (var i = 0; i < 60; i++)
        {
            if (char.ToUpperInvariant(sectors[i]) == 'X')
            {
                candidates[i] = Given.Candidate(
                    candidates[i].Id,
                    candidates[i].Score!.Value,
                    ("sector", "其他"),
                    ("head", char.IsLower(sectors[i]) ? "是" : "否")
                );
            }
        }

        var expected = new SuffixTable(sectors).Best();
        Assert.NotNull(expected);
        var pool = Given.Pool(20, candidates, Rules(RuleStrength.Must));
        Assert.Equal(expected.Select(Given.Number), Given.Proposed(pool).List);
    }
}
