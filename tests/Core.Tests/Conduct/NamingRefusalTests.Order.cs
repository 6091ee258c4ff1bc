using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Who is named in which order and under which number.</summary>
public sealed partial class NamingRefusalTests
{
    [Fact]
    public void A_naming_carries_persons_by_rank_numbers_without_gap_and_those_who_waited_for_a_place()
    {
        var named = (Named)Name(document: " 汴总发1号 ", days: -1).Happened!;
        Assert.Equal(
            ("naming/city/1", "naming", 1, "汴总发1号", s_day.AddDays(-1)),
            (named.Listing, named.Stage, named.Round, named.Document, named.On)
        );
        var byRank = s_ready.OrderBy(c => c.Rank).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        Assert.Equal(20, byRank.Count);
        Assert.Equal(byRank.Select((c, i) => new ListItem(c.Id, i + 1, Tier: "craftsman")), named.Items);
        Assert.Equal(
            byRank.Select((c, i) => (c.Id, $"KF2020-{i + 1:000}")).Order(),
            named.Certificates.Select(n => (n.Key, n.Value)).Order()
        );
        var waiting = s_before.All<Candidacy>().Where(c => c.Stands == "proposal").Select(c => c.Id);
        Assert.NotEmpty(named.Dropped);
        Assert.Equal(waiting, named.Dropped.Keys.Order());
        Assert.All(named.Dropped.Values, why => Assert.Equal("名额已满，未列入命名名单", why.Said()));
    }

    [Fact]
    public void A_list_that_people_made_is_named_in_its_own_order_and_numbers_go_on_from_those_given()
    {
        var resolved = Changed(
            s_before,
            s => s is ProposeStage { Mode: ProposeMode.Final } p ? p with { How = ProposeHow.Resolution } : s
        );
        var listed = Lists
            .Rounds(s_before, "proposal", Lists.City)
            .SelectMany(l => l.Items)
            .Select(i => i.Candidacy)
            .Where(id => s_ready.Any(c => c.Id == id))
            .ToList();
        Assert.Equal(listed, ((Named)Name(resolved).Happened!).Items.Select(i => i.Candidacy));

        var before = s_before.All<Candidacy>().First(c => c.Stands == "ended");
        var elsewhere = s_before.With(before with { Certificate = "KF2020-001" });
        var numbers = ((Named)Name(elsewhere).Happened!).Certificates;
        Assert.Equal("KF2020-002", numbers[s_ready.OrderBy(c => c.Rank).First().Id]);
        Assert.Equal("KF2020-021", numbers.Values.Max());
    }

    [Fact]
    public void Equal_ranks_come_by_id_no_rank_last_and_tracks_leave_the_order_of_the_list()
    {
        IReadOnlyList<string> Order(World world) => [.. ((Named)Name(world).Happened!).Items.Select(i => i.Candidacy)];
        var ids = Order(s_before);
        var tied = s_before.With(s_before.Get<Candidacy>(ids[1]) with { Rank = 1 });
        Assert.Equal(ids.Take(2).Order(StringComparer.Ordinal), Order(tied).Take(2));
        var turned = tied.With(tied.Get<Candidacy>(ids[0]) with { Rank = 2 });
        Assert.Equal([ids[1], ids[0]], Order(turned).Take(2));
        var unranked = s_before.With(s_before.Get<Candidacy>(ids[0]) with { Rank = null });
        Assert.Equal([.. ids.Skip(1), ids[0]], Order(unranked));
        var tracks = turned with
        {
            Notice = turned.Notice with
            {
                Tracks = new Tracks
                {
                    Fact = "sector",
                    Plans = [],
                    Source = turned.Notice.Stages[0].Source,
                },
            },
        };
        var listed = Lists.Rounds(s_before, "proposal", Lists.City).SelectMany(l => l.Items).Select(i => i.Candidacy);
        Assert.Equal(listed.Where(ids.Contains), Order(tracks));
        // Who stands for no tier is named in the only one there is.
        var plain = s_before.With(s_before.Get<Candidacy>(ids[0]) with { ProposedTier = null });
        Assert.Equal("craftsman", ((Named)Name(plain).Happened!).Items[0].Tier);
    }

    [Fact]
    public void Who_is_named_already_does_not_hold_others_up_and_only_who_rests_on_a_decided_list_is_left_out()
    {
        var passed = new Outcome(StageResult.Passed, DateTimeOffset.MinValue, "办公室");
        var one = s_ready[0];
        var given = s_before.With(one with { Tier = "craftsman", Outcomes = one.Outcomes.SetItem("naming", passed) });
        Assert.Equal(19, ((Named)Name(given).Happened!).Items.Count);

        var waiting = s_before.All<Candidacy>().Where(c => c.Stands == "proposal").Take(3).ToList();
        World Back(World world, Candidacy c, params string[] stages) =>
            world.With(c with { Outcomes = c.Outcomes.RemoveRange(stages) });
        var world = Back(s_before, waiting[0], "live", "shortlist-approval", "shortlist");
        world = Back(world, waiting[1], "live", "shortlist-approval", "shortlist", "audit");
        world = Back(world, waiting[2], "live");
        var dropped = ((Named)Name(world).Happened!).Dropped;
        Assert.Contains(waiting[0].Id, dropped.Keys);
        Assert.DoesNotContain(waiting[1].Id, dropped.Keys);
        Assert.DoesNotContain(waiting[2].Id, dropped.Keys);
    }
}
