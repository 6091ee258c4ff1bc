using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Xunit;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>Several titles in one notice, runners-up, shortlists in a ratio.</summary>
public sealed class TiersTests
{
    private static string Sector(Candidacy person) => ((TextValue)person.Determined["sector"].Value).Text;

    private static List<Candidacy> Listed(City city, string tier) =>
        [
            .. Lists
                .Rounds(city.End, "proposal", Lists.City)[0]
                .Items.Where(i => i.Tier == tier)
                .Select(i => city.End.Get<Candidacy>(i.Candidacy)),
        ];

    private static List<Candidacy> Ranked(City city) => [.. city.End.All<Candidacy>().Where(c => c.Rank is not null)];

    [Fact]
    public void The_higher_title_is_given_first_and_passes_over_a_second_of_one_sector()
    {
        var city = City.Of("several-titles");
        var masters = Listed(city, "master");
        Assert.Equal(3, masters.Count);
        Assert.All(masters.GroupBy(Sector), g => Assert.Single(g));
        var better = Ranked(city).Where(c => c.Rank < masters.Max(m => m.Rank)).Except(masters).ToList();
        Assert.NotEmpty(better);
        Assert.All(better, c => Assert.Contains(masters, m => m.Rank < c.Rank && Sector(m) == Sector(c)));
    }

    [Fact]
    public void Nobody_has_two_titles_and_the_ratio_binds_both_together()
    {
        var city = City.Of("several-titles");
        var all = Listed(city, "master").Concat(Listed(city, "craftsman")).ToList();
        Assert.Equal(11, all.DistinctBy(c => c.Id).Count());
        Assert.Equal(11, all.Count);
        Assert.InRange(all.Count(c => Sector(c) == "传统手工"), 0, 4);
    }

    [Fact]
    public void Runners_up_come_behind_without_certificate_and_outside_the_ratio()
    {
        var city = City.Of("runner-up");
        var craftsmen = Listed(city, "craftsman");
        var nominees = Listed(city, "nominee");
        Assert.Equal((8, 4), (craftsmen.Count, nominees.Count));
        Assert.InRange(craftsmen.Count(c => Sector(c) == "制造"), 4, 8);
        var rest = Ranked(city).Except(craftsmen).Except(nominees);
        Assert.All(rest, c => Assert.True(c.Rank > nominees.Max(n => n.Rank)));
        Assert.All(city.Named, c => Assert.Equal(c.Tier == "craftsman", c.Certificate is not null));
    }

    [Fact]
    public void Runners_up_get_their_own_prize_and_not_the_laureates()
    {
        var city = City.Of("runner-up");
        Assert.Equal(2, city.Named.DistinctBy(c => c.Tier).Count());
        Assert.All(
            city.Named,
            c => Assert.Equal([c.Tier == "nominee" ? 1000m : 10000m], c.Payments.Select(p => p.Yuan))
        );
    }

    [Fact]
    public void One_and_a_half_times_the_places_are_shortlisted_by_rank_and_only_they_go_on()
    {
        var city = City.Of("shortlist-ratio");
        var list = Lists.Rounds(city.End, "shortlist", Lists.City)[0];
        Assert.Equal(10, list.Items.Count);
        var ranking = city.Happened<ReviewClosed>().Single(r => r.Stage == "review").Results;
        Assert.True(ranking.Count > 10);
        Assert.Equal(
            ranking.OrderBy(r => r.Rank).Take(10).Select(r => r.Candidacy).Order(),
            list.Items.Select(i => i.Candidacy).Order()
        );
        var live = city.Happened<ReviewClosed>().Single(r => r.Stage == "live").Results;
        Assert.Equal(list.Items.Select(i => i.Candidacy).Order(), live.Select(r => r.Candidacy).Order());
        Assert.All(city.Named, c => Assert.Contains(live, r => r.Candidacy == c.Id));
    }

    /// <summary>Somebody who is shortlisted later is marked alone: the first of one is not the first of all.</summary>
    [Fact]
    public void A_later_round_of_a_review_is_ranked_among_those_of_the_earlier()
    {
        var city = City.Of("shortlist-ratio");
        var world = city.Before(e => e.What is ListDecided { Stage: "proposal" });
        var act = city.Act(new(2024, 7, 1), "空出");
        void Do(Core.Conduct.Decision decision, Actor? actor = null)
        {
            Assert.Null(decision.Refusal);
            world = world.Apply(
                Entry.Of(city.Name, actor is null ? act : act with { Actor = actor }, decision.Happened!)
            );
        }

        var before = world.All<Candidacy>().Where(c => c.Outcomes.ContainsKey("live")).OrderBy(c => c.Rank).ToList();
        Do(Applying.Withdraw(world, act, before[^1].Id));
        Do(Rounds.Open(world, act, "shortlist"));
        Do(Proposing.Propose(world, act, "shortlist", []));
        var newcomer = Assert.Single(Lists.StandingIn(world, world.Notice.Stage("live"), Lists.City));
        // A whole mark strictly between two of the earlier round.
        decimal Below(int i) => Math.Ceiling(before[i].Score!.Value) - 1;
        var at = Enumerable.Range(0, before.Count - 2).First(i => Below(i) > before[i + 1].Score);
        foreach (var seat in Reviewing.Seats(world, "live").Where(s => s.Absent is null))
        {
            var judge = new Actor(seat.Account, seat.Name, Role.Judge);
            var marks = new Dictionary<string, decimal> { ["show"] = Below(at) };
            Do(Reviewing.Mark(world, act with { Actor = judge }, "live", newcomer.Id, marks), judge);
            Do(Reviewing.Submit(world, act with { Actor = judge }, "live"), judge);
        }

        Do(Tallying.Close(world, act, "live"));
        var expected = before.SkipLast(1).Select(c => c.Id).ToList();
        expected.Insert(at + 1, newcomer.Id);
        Assert.Equal(Enumerable.Range(1, expected.Count), expected.Select(id => world.Get<Candidacy>(id).Rank!.Value));
        Assert.EndsWith($"第{at + 3}名", world.Get<Candidacy>(before[at + 1].Id).Outcomes["live"].Text);
        var list = Proposing.Compute(world, "proposal", []).List!.Items.Select(i => i.Candidacy);
        Assert.Equal(expected.Take(7), list);
    }

    [Theory]
    [InlineData(7, 10)]
    [InlineData(8, 12)]
    [InlineData(9, 13)]
    public void An_unfinished_part_of_the_ratio_is_dropped(int places, int size)
    {
        var world = City.Of("shortlist-ratio").End;
        var tiers = new[] { world.Notice.Tiers[0] with { Places = places } };
        Assert.Equal(
            size,
            Places.Size(world with { Notice = world.Notice with { Tiers = tiers } }, world.Notice.Stage("shortlist"))
        );
    }
}
