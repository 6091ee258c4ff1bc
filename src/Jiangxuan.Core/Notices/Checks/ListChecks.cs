using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Lists of the city say how they come about, how long they are and what a meeting needs.</summary>
internal static class ListChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) =>
        notice
            .Stages.Zip(Naming.Items(notice.Stages.Select(s => s.Id)))
            .SelectMany(s =>
                Faults(notice, s.First)
                    .Select(f => new Fault($"stages{s.Second}.{f.Member}", $"“{s.First.Label}”{f.Sentence}"))
            );

    private static IEnumerable<(string Member, string Sentence)> Faults(Notice notice, Stage stage) =>
        [
            .. stage is ProposeStage propose ? Propose(propose) : [],
            .. stage is NameStage name ? Name(notice, name) : [],
            .. Rule(stage) is { } rule ? Resolution(rule) : [],
            .. Order(notice, stage),
        ];

    private static IEnumerable<(string Member, string Sentence)> Propose(ProposeStage stage)
    {
        var shortlist = stage.Mode is ProposeMode.Shortlist;
        if (shortlist && stage.Size is null == stage.Ratio is null)
        {
            yield return ("size", "是入围名单，须写 size（人数上限）或 ratio（名额的倍数），且只写一个。");
        }
        if (stage.Size < 1 || stage.Ratio < 1)
        {
            yield return (stage.Size < 1 ? "size" : "ratio", "的入围人数至少为 1，倍数至少为 1。");
        }
        if (!shortlist && (stage.Size is not null || stage.Ratio is not null))
        {
            yield return ("size", "是候选人名单，人数由等次的名额决定，不写 size 和 ratio。");
        }
        if (stage.Way is ProposeHow.Rank && stage.RankedBy is null)
        {
            yield return ("rankedBy", "按排名产生，须写 rankedBy（按哪次评审排名）。");
        }
        if (stage.Way is ProposeHow.Resolution && stage.RankedBy is not null)
        {
            yield return ("rankedBy", "由会议决定，系统不排序，不写 rankedBy。");
        }
        if (stage.Way is ProposeHow.Rank && stage.Resolution is not null)
        {
            yield return ("resolution", "按排名产生，不经表决；表决规则写在会议决定或审定的环节。");
        }
        if (stage.Reserve < 0)
        {
            yield return ("reserve", "的递补人数不能小于 0。");
        }
        if (shortlist && stage.Tiers.Count > 0 && stage.Ratio is null)
        {
            yield return ("tiers", "是入围名单，只有按倍数（ratio）计人数时才写 tiers。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Name(Notice notice, NameStage stage)
    {
        if (stage.Tiers.Count == 0)
        {
            yield return ("tiers", "没有写授予哪些等次。");
        }
        if (stage.Tiers.Distinct().Count() < stage.Tiers.Count)
        {
            yield return ("tiers", "的同一等次写了两次。");
        }
        if (Root(notice, stage) is not { } root)
        {
            yield break;
        }
        if (root is ProposeStage { Mode: ProposeMode.Final } final)
        {
            var given = Places.Tiers(notice, final).Select(t => t.Id).ToList();
            foreach (var tier in notice.Tiers.Where(t => stage.Tiers.Contains(t.Id) && !given.Contains(t.Id)))
            {
                yield return ("tiers", $"授予“{tier.Label}”，而“{final.Label}”没有列入这个等次的人选。");
            }
        }
        else if (stage.Tiers.Count > 1)
        {
            yield return ("of", $"授予多个等次，而“{root.Label}”不是候选人名单（mode: final），不分等次。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Resolution(ResolutionRule rule)
    {
        if (rule.AtLeast is not null && rule.MoreThan is not null)
        {
            yield return ("resolution", "的表决规则中 atLeast（达到）与 moreThan（超过）只能写一个。");
        }
        if (rule is { Quorum: null, AtLeast: null, MoreThan: null })
        {
            yield return ("resolution", "写了表决规则，却没有法定人数，也没有票数要求。");
        }
        foreach (var part in new[] { rule.Quorum, rule.AtLeast, rule.MoreThan }.OfType<Portion>())
        {
            if (part.Share <= Rational.Zero || part.Share > Rational.One)
            {
                yield return ("resolution", $"的表决规则写了“{part}”，应大于 0，不超过全部。");
            }
        }
        if (rule.MoreThan is { } more && more.Share == Rational.One)
        {
            yield return ("resolution", "要求票数超过全部，没有决议能够通过。");
        }
    }

    private static IEnumerable<(string Member, string Sentence)> Order(Notice notice, Stage stage)
    {
        var order = stage switch
        {
            PubliciseStage s => s.Order,
            NameStage s => s.Order,
            _ => PublicOrder.List,
        };
        if (order is PublicOrder.Score && notice.Stages.OfType<ReviewStage>().All(r => r.Ends is ReviewEnd.Resolution))
        {
            yield return ("order", "按得分公布，而没有一个评审环节产生得分。");
        }
        if (stage is PubliciseStage { Of: null } && order is not PublicOrder.List)
        {
            yield return ("order", "公示的是个人，不分先后，不写 order。");
        }
    }

    private static ResolutionRule? Rule(Stage stage) =>
        stage switch
        {
            ProposeStage s => s.Resolution,
            ApproveStage s => s.Resolution,
            ReviewStage s => s.Resolution,
            _ => null,
        };

    /// <summary>The stage that makes the list; null where a reference on the way is broken, which another check says.</summary>
    private static Stage? Root(Notice notice, Stage stage)
    {
        var seen = new HashSet<string>();
        var at = stage;
        while (at is not null && Lists.Of(at) is { } of)
        {
            at = seen.Add(of) ? notice.Stages.FirstOrDefault(s => s.Id == of) : null;
        }
        return at;
    }
}
