using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Rules as cities write them: caps per employer, absolute floors, shares of a part, parts inside parts.</summary>
public class OfficeCases
{
    private static PoolCandidate Worker(int place, string employer, string track, string trade, string post) =>
        Given.Candidate(
            Given.Number(place - 1),
            100 - place,
            ("employer", employer),
            ("track", track),
            ("trade", trade),
            ("post", post)
        );

    private static CompositionRule Rule(string says, RuleOp op, RuleLimit limit, Predicate predicate) =>
        Given.Rule(says, op, limit, predicate) with
        {
            Says = says,
            Source = "通知三",
        };

    private static readonly IReadOnlyList<PoolCandidate> Workers =
    [
        Worker(1, "机床厂", "产业", "制造业", "管理"),
        Worker(2, "机床厂", "产业", "制造业", "一线"),
        Worker(3, "机床厂", "产业", "建筑业", "一线"),
        Worker(4, "电力公司", "产业", "能源业", "管理"),
        Worker(5, "医院", "社会", "服务业", "一线"),
        Worker(6, "汽车厂", "产业", "制造业", "管理"),
        Worker(7, "剧团", "社会", "服务业", "一线"),
        Worker(8, "汽车厂", "产业", "制造业", "一线"),
    ];

    [Fact]
    public void A_cap_per_employer_passes_over_its_third_person_and_names_the_employer()
    {
        var cap = Rule("同一单位至多2人", RuleOp.AtMost, new CountLimit(2), Predicate.Everybody) with
        {
            GroupBy = "employer",
        };
        var proposal = Given.Proposed(Given.Pool(5, Workers, [cap]));
        Assert.Equal(["c01", "c02", "c04", "c05", "c06"], proposal.List);
        var third = Assert.Single(proposal.Displaced);
        Assert.Equal("同一单位至多2人（机床厂）：名单已有2人，上限2人（通知三）。", third.Sentence);
        // Employers whose persons could never pass the cap are reported all the same.
        Assert.Equal(5, proposal.Rules.Count);
        Assert.Contains(
            "同一单位至多2人（剧团）：名单有0人，上限2人，符合。",
            proposal.Rules.Select(rule => rule.Sentence)
        );
    }

    [Fact]
    public void An_absolute_floor_takes_the_last_places_for_those_it_protects()
    {
        var floor = Rule("一线职工不少于3人", RuleOp.AtLeast, new CountLimit(3), Predicate.Of("post", "一线"));
        var proposal = Given.Proposed(Given.Pool(4, Workers, [floor]));
        Assert.Equal(["c01", "c02", "c03", "c05"], proposal.List);
        Assert.Equal(
            "一线职工不少于3人：名单已有2人，下限3人，还须1人，余下名额1个（通知三）。",
            Assert.Single(proposal.Displaced).Sentence
        );
    }

    [Fact]
    public void A_share_of_the_industry_track_moves_with_the_track()
    {
        var share = Rule(
            "产业赛道中制造业不低于60%",
            RuleOp.AtLeast,
            new PercentLimit(60),
            new Predicate(
                new Dictionary<string, IReadOnlyList<string>> { ["track"] = ["产业"], ["trade"] = ["制造业"] }
            )
        ) with
        {
            Base = new PredicateBase(Predicate.Of("track", "产业")),
        };
        var proposal = Given.Proposed(Given.Pool(6, Workers, [share]));
        Assert.Equal(["c01", "c02", "c03", "c04", "c06", "c05"], proposal.List.OrderBy(id => id == "c05").ToArray());
        Assert.Equal((3, 5, 3), Figures(proposal.Rules[0]));
        var fewer = Given.Proposed(Given.Pool(4, Workers, [share]));
        Assert.Equal(["c01", "c02", "c03", "c05"], fewer.List);
        Assert.Equal((2, 3, 2), Figures(fewer.Rules[0]));
    }

    [Fact]
    public void Rules_inside_rules_and_across_them_are_weighed_together()
    {
        // Of the industry track half in manufacture, of the whole list half at the bench, two of an employer at most.
        CompositionRule[] rules =
        [
            Rule(
                "制造业不低于产业赛道的一半",
                RuleOp.AtLeast,
                new PercentLimit(50),
                Predicate.Of("trade", "制造业")
            ) with
            {
                Base = new PredicateBase(Predicate.Of("track", "产业")),
            },
            Rule("管理人员不超过三分之一", RuleOp.AtMost, new PercentLimit(33.4m), Predicate.Of("post", "管理")),
            Rule("同一单位至多2人", RuleOp.AtMost, new CountLimit(2), Predicate.Everybody) with
            {
                GroupBy = "employer",
            },
            Rule("社会赛道1人以上", RuleOp.AtLeast, new CountLimit(1), Predicate.Of("track", "社会")),
        ];
        var proposal = Given.Proposed(Given.Pool(6, Workers, rules));
        Assert.Equal(["c01", "c02", "c04", "c05", "c07", "c08"], proposal.List);
        Assert.Equal(["c03", "c06"], proposal.Displaced.Select(displaced => displaced.Id));
        Assert.Equal(["同一单位至多2人"], Names(proposal.Displaced[0]));
        Assert.Equal(["管理人员不超过三分之一"], Names(proposal.Displaced[1]));
        Assert.All(proposal.Rules, rule => Assert.True(rule.Met));
    }

    [Fact]
    public void Contradicting_rules_are_undone_one_way_or_another_in_their_own_words()
    {
        CompositionRule[] rules =
        [
            Rule("制造业不低于75%", RuleOp.AtLeast, new PercentLimit(75), Predicate.Of("trade", "制造业")),
            Rule("同一单位至多1人", RuleOp.AtMost, new CountLimit(1), Predicate.Everybody) with
            {
                GroupBy = "employer",
            },
        ];
        var outcome = Assert.IsType<NoFeasibleList>(Selecting.Propose(Given.Pool(4, Workers, rules)));
        Assert.Equal(
            [
                "不执行“制造业不低于75%”（通知三），即可排出名单。",
                "不执行“同一单位至多1人（机床厂）”（通知三），即可排出名单。",
                "不执行“同一单位至多1人（汽车厂）”（通知三），即可排出名单。",
                "“同一单位至多1人（汽车厂）”（通知三）多1人，即可排出名单。",
                "“同一单位至多1人（机床厂）”（通知三）多1人，即可排出名单。",
                "“制造业不低于75%”（通知三）少1人，即可排出名单。",
                "符合全部规则的名单最多2人，比名额少2人。",
            ],
            outcome.Relaxation.Sentences
        );
    }

    private static (int, int?, int) Figures(RuleStanding standing) => (standing.Count, standing.Base, standing.Limit);

    private static IEnumerable<string> Names(Displacement displaced) => displaced.By.Select(rule => rule.Rule.RuleId);
}
