using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>How many a unit may recommend in other cities, and how many may share a value.</summary>
public sealed class QuotasTests
{
    private const string Unit = "west";
    private static readonly DateOnly s_day = new(2024, 4, 1);

    /// <summary>The state before the unit ranks, and its people.</summary>
    private static (World World, ImmutableList<string> People) Waiting(string name)
    {
        var world = City.Of(name).Before(e => e.What is ListDrafted { Stage: "ranking", Holder: Unit });
        var people = Lists.StandingIn(world, world.Notice.Stage("ranking"), Unit).Select(c => c.Id).ToImmutableList();
        Assert.True(people.Count >= 5);
        return (world, people);
    }

    private static Refusal? May(World world, IEnumerable<string> people, string? reason = null) =>
        Ranking.MayDecide(world, s_day, "ranking", Unit, [.. people], reason);

    private static World Answered(World world, string person, string section, string fact, Value value)
    {
        var saved = world.Get<Section>(Section.Of(person, section));
        return world.With(saved with { Values = saved.Values.SetItem(fact, value) });
    }

    [Fact]
    public void A_minimum_alone_asks_a_reason_below_and_nothing_above()
    {
        var (world, people) = Waiting("quota-minimum");
        Assert.Equal("不少于3", Ranking.Quota(world, Unit).Words);
        var few = May(world, people.Take(2));
        Assert.Equal(("reason", "通知三"), (few!.Field, few.Clause));
        Assert.Null(May(world, people.Take(2), "没有合适人选"));
        Assert.Null(May(world, people.Take(3)));
        Assert.Null(May(world, people));
    }

    [Fact]
    public void Where_recommending_is_optional_nobody_is_enough_with_a_reason_and_their_people_are_told()
    {
        var (world, people) = Waiting("quota-optional");
        Assert.Null(May(world, people.Take(1)));
        Assert.Equal("order", May(world, people.Take(3), "理由")!.Field);
        Assert.Equal("reason", May(world, [])!.Field);
        var act = City.Of("quota-optional").Act(s_day, "本县本届放弃推荐");
        world = world.Apply(Entry.Of("x", act, Ranking.Decide(world, act, "ranking", Unit, []).Happened!));
        var none = ImmutableDictionary<string, Value>.Empty;
        var report = Assert.IsType<ListDecided>(Reporting.Report(world, act, "report", Unit, none).Happened);
        Assert.Empty(report.Items);
        Assert.Equal(people.Order(), report.Dropped.Keys.Order());
        Assert.All(report.Dropped.Values, why => Assert.Equal("推荐单位放弃推荐", why.Said()));
        Assert.NotNull(Reporting.Report(world, act, "report", "north", none).Refusal);
    }

    [Fact]
    public void One_more_for_an_outstanding_person_needs_a_reason_and_two_more_are_too_many()
    {
        var (world, people) = Waiting("quota-over");
        Assert.Null(May(world, people.Take(2)));
        Assert.Contains("特别突出的人选", May(world, people.Take(3))!.Sentence);
        Assert.Null(May(world, people.Take(3), "获国家级一等奖"));
        Assert.Equal("order", May(world, people.Take(4), "获国家级一等奖")!.Field);
    }

    [Fact]
    public void One_more_is_for_a_migrant_worker_only_and_without_a_reason()
    {
        var (world, people) = Waiting("quota-conditional");
        World With(int migrants) =>
            people
                .Select((id, i) => (id, Value: new YesNoValue(i < migrants)))
                .Aggregate(world, (w, p) => Answered(w, p.id, "work", "migrant", p.Value));
        Assert.Equal("order", May(With(0), people.Take(3), "理由")!.Field);
        Assert.Null(May(With(1), people.Take(3)));
        Assert.Equal("order", May(With(4), people.Take(4), "理由")!.Field);
    }

    [Fact]
    public void A_quota_by_members_rounds_up_between_its_bounds_and_a_unit_may_have_its_own()
    {
        var world = City.Of("quota-formula").End;
        Assert.Equal([3, 5, 1, 4], world.Edition.Units.Select(u => Ranking.Quota(world, u.Id).Max!.Value));
        foreach (var unit in world.Edition.Units)
        {
            Assert.True(Ranking.Taken(world, "ranking", unit.Id) <= Ranking.Quota(world, unit.Id).Max);
        }
    }

    [Fact]
    public void Two_of_one_employer_are_not_recommended()
    {
        var (world, people) = Waiting("caps");
        Assert.Null(May(world, people.Take(2)));
        var same = people
            .Take(2)
            .Aggregate(world, (w, p) => Answered(w, p, "person", "employer", new TextValue("一厂")));
        var refusal = May(same, people.Take(2), "理由");
        Assert.Equal("order", refusal!.Field);
        Assert.Contains("“一厂”有2人", refusal.Sentence);
    }

    [Fact]
    public void The_shortlist_may_pass_its_bound_in_principle_with_a_reason_the_final_list_never()
    {
        var city = City.Of("caps");
        var world = city.Before(e => e.What is ListDecided { Stage: "shortlist" });
        var people = Lists.StandingIn(world, world.Notice.Stage("shortlist"), Lists.City).Select(c => c.Id).ToList();
        world = people.Aggregate(world, (w, p) => Answered(w, p, "person", "occupation", new TextValue("焊工")));
        Decision Shortlist(int number, string? reason) =>
            Approving.Shortlist(world, city.Act(new(2024, 5, 6), reason), "shortlist", [.. people.Take(number)]);
        Assert.Null(Shortlist(4, null).Refusal);
        Assert.Equal("reason", Shortlist(5, null).Refusal!.Field);
        Assert.Null(Shortlist(5, "焊接是本市支柱产业").Refusal);

        var listed = Lists.Rounds(city.End, "proposal", Lists.City)[0].Items;
        var trades = listed.GroupBy(i => city.Text(city.End.Get<Candidacy>(i.Candidacy), "occupation"));
        Assert.All(trades, g => Assert.InRange(g.Count(), 1, 3));
    }

    [Fact]
    public void A_cap_counts_whom_it_is_about_and_says_what_they_share_by_its_label()
    {
        var (world, people) = Waiting("self-nominees");
        var unit = people.Aggregate(world, (w, p) => w.With(w.Get<Candidacy>(p) with { Channel = "unit" }));
        Assert.Null(May(unit, people.Take(3)));
        var self = people.Take(2).Aggregate(unit, (w, p) => w.With(w.Get<Candidacy>(p) with { Channel = "self" }));
        Assert.Null(May(self, people.Skip(1).Take(3)));
        var refusal = May(self, people.Take(3), "理由");
        Assert.Equal(("order", "通知三"), (refusal!.Field, refusal.Clause));
        Assert.StartsWith("每县自荐至多 1 名：申报渠道“个人自荐”有2人（", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cap_on_units_names_the_unit_on_the_list_by_rank_too()
    {
        var city = City.Of("self-nominees");
        var world = city.Before(e => e.What is ListDecided { Stage: "proposal" });
        var items = Lists
            .StandingIn(world, world.Notice.Stage("proposal"), Lists.City)
            .Select((c, i) => new ListItem(c.Id, i + 1))
            .ToList();
        var balance = Balance
            .Of(world, world.Notice.Stage("proposal"), items)
            .Where(b => b.Rule.Id == "one-county")
            .ToList();
        var names = world.Edition.Units.Select(u => u.Name).ToHashSet();
        Assert.NotEmpty(balance);
        Assert.All(balance, b => Assert.Contains(b.Group!, names));
        Assert.Equal(items.Count, balance.Sum(b => b.Count));
        var listed = Lists.Rounds(city.End, "proposal", Lists.City)[0].Items;
        Assert.All(
            listed.GroupBy(i => city.End.Get<Candidacy>(i.Candidacy).Unit),
            g => Assert.InRange(g.Count(), 1, 3)
        );
    }
}
