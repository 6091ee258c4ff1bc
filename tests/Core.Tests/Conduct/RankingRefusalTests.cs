using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What a unit reads when it may not rank or report, and what its lists carry.</summary>
public sealed class RankingRefusalTests
{
    private const string Stage = "unit-ranking";
    private const string Clause = "通知附件2/注";
    private static readonly World s_crowded = Kaifeng.Before(
        (w, e) => e.What is ListDrafted { Stage: Stage } d && Standing(w, d.Holder).Count > 5
    );
    private static readonly Unit s_unit = s_crowded.Edition.Units.First(u =>
        Standing(s_crowded, u.Id).Count > 5 && Lists.Rounds(s_crowded, Stage, u.Id).Count == 0
    );
    private static readonly List<string> s_people = Standing(s_crowded, s_unit.Id);

    [Fact]
    public void Drafts_and_decisions_refuse_alike()
    {
        var other = s_crowded.All<Candidacy>().First(c => c.Stands == Stage && c.Unit != s_unit.Id).Id;
        var early = s_crowded.Get<Candidacy>(s_people[5]);
        var inspected = s_crowded.With(early with { Outcomes = early.Outcomes.Remove("unit-inspection") });
        Same(new("同一人选被排了两次，请检查推荐顺序。", Clause, "order"), s_people[0], s_people[1], s_people[0]);
        Same(new("所选人选不属于本单位。", Clause, "order"), s_people[0], other);
        Same(
            new($"超出名额：{s_unit.Name}最多推荐5名，现有6名。请减少1名。", "通知二", "order"),
            [.. s_people.Take(6)]
        );

        Assert.Equal(
            new Refusal(
                $"{early.Name}的申报目前处于“推荐单位实地考察”环节，不能办理“择优排序”。请刷新页面核对当前进度。",
                Clause
            ),
            Draft([early.Id], inspected).Refusal
        );

        static void Same(Refusal expected, params string[] order)
        {
            Assert.Equal(expected, Draft(order).Refusal);
            Assert.Equal(expected, Decide(order, "理由").Refusal);
        }
    }

    [Fact]
    public void The_order_given_is_kept_with_its_ranks_and_reason()
    {
        string[] order = [.. s_people.Take(5).Reverse()];
        var drafted = Assert.IsType<ListDrafted>(Draft(order).Happened);
        Assert.Equal(
            (Listing.Of(Stage, s_unit.Id, 1), Stage, s_unit.Id, 1),
            (drafted.Listing, drafted.Stage, drafted.Holder, drafted.Round)
        );
        Assert.Equal(order.Select((id, i) => new ListItem(id, i + 1)), drafted.Items);
        var decided = Assert.IsType<ListDecided>(Decide(order, null).Happened);
        Assert.Equal(
            (drafted.Listing, Stage, s_unit.Id, 1, null),
            (decided.Listing, decided.Stage, decided.Holder, decided.Round, decided.Note)
        );
        Assert.Equal(drafted.Items, decided.Items);
        Assert.Empty(decided.Dropped);
    }

    [Theory]
    [InlineData(0, "没有选择任何人选即为放弃推荐，请写明理由。")]
    [InlineData(1, "名额下限为2名，现有1名。少于下限请写明理由。")]
    [InlineData(2, null)]
    [InlineData(5, null)]
    public void Fewer_than_the_lower_bound_are_decided_with_a_reason(int count, string? sentence)
    {
        string[] order = [.. s_people.Take(count)];
        Assert.Equal(sentence is null ? null : new Refusal(sentence, "通知二", "reason"), Decide(order, " ").Refusal);
        Assert.Equal("宁缺毋滥", Assert.IsType<ListDecided>(Decide(order, "宁缺毋滥").Happened).Note!.Read<string>());
        Assert.Null(Draft(order).Refusal);
    }

    [Fact]
    public void A_rule_in_principle_is_justified_first()
    {
        var rule = new Rule
        {
            Id = "front",
            Source = s_crowded.Notice.Rules[0].Source,
            Strength = RuleStrength.InPrinciple,
            Says = "一线职工",
            Condition = new Is { Fact = "channel", Value = "nobody" },
        };
        var notice = s_crowded.Notice with { Rules = [rule] };
        string[] two = [.. s_people.Take(2)];
        var c = s_crowded.Get<Candidacy>(two[0]);
        var no = new Refusal($"{c.Name}不符合原则性要求“一线职工”，须先书写推荐说明。", "通知三", "reason.front");
        var world = Justified(s_crowded with { Notice = notice }, two[1], "传承人");
        Assert.Equal(no, Decide(two, null, world).Refusal);
        Assert.Equal(no, Decide(two, null, Justified(world, two[0], " ")).Refusal);
        Assert.Null(Decide(two, null, Justified(world, two[0], "绝技")).Refusal);
        // A draft does not ask it yet.
        Assert.Null(Draft(two, world).Refusal);

        static World Justified(World w, string id, string text)
        {
            var c = w.Get<Candidacy>(id);
            return w.With(
                c with
                {
                    Justifications = c.Justifications.SetItem("front", new Justification(text, "单位")),
                }
            );
        }
    }

    [Fact]
    public void A_unit_that_recommends_nobody_reports_that_without_papers()
    {
        var act = Kaifeng.Act(new(2021, 6, 1), "没有合适人选");
        var gaveUp = s_crowded.Apply(Entry.Of("kaifeng-2020", act, Decide([], "没有合适人选").Happened!));
        var made = Assert.IsType<ListDecided>(Reporting.Report(gaveUp, act, "report", s_unit.Id, s_nothing).Happened);
        Assert.Empty(made.Items);
        Assert.Superset(s_people.ToHashSet(), made.Dropped.Keys.ToHashSet());
        Assert.All(made.Dropped.Values, why => Assert.Equal("推荐单位放弃推荐", why.Read<string>()));
        // A mere draft of nobody gives nothing up.
        var drafted = s_crowded.Apply(Entry.Of("kaifeng-2020", act, Draft([]).Happened!));
        Assert.Equal(
            "没有可以报送的人选：请先确定推荐排序。",
            Reporting.Report(drafted, act, "report", s_unit.Id, s_nothing).Refusal!.Sentence
        );
    }

    private static readonly ImmutableDictionary<string, Value> s_nothing = ImmutableDictionary<string, Value>.Empty;

    private static Decision Draft(string[] order, World? world = null) =>
        Ranking.Draft(world ?? s_crowded, Kaifeng.Act(new(2021, 6, 1)), Stage, s_unit.Id, order);

    private static Decision Decide(string[] order, string? reason, World? world = null) =>
        Ranking.Decide(world ?? s_crowded, Kaifeng.Act(new(2021, 6, 1), reason), Stage, s_unit.Id, order);

    private static List<string> Standing(World world, string unit) =>
        [.. world.All<Candidacy>().Where(c => c.Unit == unit && c.Stands == Stage).Select(c => c.Id)];
}
