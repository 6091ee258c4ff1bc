using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.People;
using Jiangxuan.Core.Simulation.Reports;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;
using Naming = Jiangxuan.Core.Conduct.Deciding.Naming;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Several tiers from the choice of the numbers to the naming, by rank and by resolution.</summary>
public sealed class SeveralTiersTests
{
    private static readonly DateOnly s_day = new(2021, 6, 25);

    [Fact]
    public void The_best_ranked_are_gold_the_next_silver_and_nominees_come_after()
    {
        var list = Lists.Rounds(SeveralTiers.Ranked.World, "proposal", Lists.City)[0];
        var ranks = list.Items.ToLookup(i => i.Tier!, i => SeveralTiers.Ranked.World.Get<Candidacy>(i.Candidacy).Rank);
        Assert.Equal(6, ranks["gold"].Count());
        Assert.True(ranks["gold"].Max() < ranks["silver"].Min());
        Assert.InRange(ranks["nominee"].Count(), 1, 3);
        Assert.Equal(["gold", "silver", "nominee"], list.Items.Select(i => i.Tier).Distinct());
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(4UL)]
    [InlineData(7UL)]
    public void Rounds_never_give_more_places_than_there_are_and_nobody_twice(ulong seed)
    {
        foreach (var notice in new[] { SeveralTiers.ByRank, SeveralTiers.Resolved })
        {
            var world = SeveralTiers.Run(notice, seed).World;
            foreach (var tier in notice.Tiers)
            {
                var named = world.All<Candidacy>().Count(c => c.Tier == tier.Id);
                Assert.InRange(named, tier.Id == "nominee" ? 0 : 1, Places.Of(world, tier));
                Assert.True(
                    Lists.Kept(world, "proposal", Lists.City).Count(i => i.Tier == tier.Id) <= Places.Of(world, tier)
                );
            }

            var listed = Lists.Rounds(world, "proposal", Lists.City).SelectMany(l => l.Items).ToList();
            Assert.Equal(listed.Count, listed.DistinctBy(i => i.Candidacy).Count());
            Assert.All(
                world.All<Candidacy>().Where(c => c.Outcomes.Values.Any(o => o.Result is StageResult.NotListed)),
                c =>
                    Assert.All(
                        c.Outcomes.Values.Where(o => o.Result is StageResult.NotListed),
                        o => Assert.NotEmpty(o.Text!)
                    )
            );
            Assert.All(
                world.All<Candidacy>().Where(c => c.Tier is not null),
                c => Assert.Equal(c.ProposedTier, c.Tier)
            );
        }
    }

    [Fact]
    public void Only_gold_has_certificates_and_their_numbers_have_no_gap()
    {
        var named = SeveralTiers.Ranked.World.All<Candidacy>().Where(c => c.Tier is not null).ToList();
        Assert.All(named, c => Assert.Equal(c.Tier == "gold", c.Certificate is not null));
        var numbers = named.Select(c => c.Certificate).OfType<string>().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => $"KF2020-{n:000}"), numbers);
    }

    [Fact]
    public void Only_gold_is_inspected_again_and_who_fails_there_frees_a_place()
    {
        var world = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is Concluded { Stage: "gold-inspection" });
        Assert.All(
            Lists.StandingIn(world, world.Notice.Stage("gold-inspection"), Lists.City),
            c => Assert.Equal("gold", c.ProposedTier)
        );
        Assert.Contains(world.All<Candidacy>(), c => c.ProposedTier == "silver" && c.Stands == "naming");
        var one = Lists.StandingIn(world, world.Notice.Stage("gold-inspection"), Lists.City)[0];
        Assert.Contains(
            "名单全部办结后才能命名",
            Naming.Name(world, Kaifeng.Act(s_day.AddDays(60)), "naming", "1号", s_day).Refusal!.Sentence
        );
        var outcome = new Outcome(StageResult.Failed, DateTimeOffset.MinValue, "办公室");
        var failed = world.With(
            one with
            {
                Outcomes = one.Outcomes.SetItem("gold-inspection", outcome),
                Stands = "ended",
            }
        );
        Assert.Equal(
            1,
            Rounds.Free(failed, world.Notice.Stage("proposal")) - Rounds.Free(world, world.Notice.Stage("proposal"))
        );
        var open = Assert.IsType<RoundOpened>(Rounds.Open(failed, Kaifeng.Act(s_day, "空出"), "proposal").Happened);

        // Nobody moves up: silver stays silver, and the free place of gold goes to the next in rank who is on no tier.
        var next = failed.Apply(Entry.Of("x", Kaifeng.Act(s_day, "空出"), open));
        var filled = Assert.Single(Proposing.Compute(next, "proposal", []).List!.Items, i => i.Tier == "gold");
        Assert.Null(next.Get<Candidacy>(filled.Candidacy).ProposedTier);
        Assert.Contains(
            next.All<Candidacy>(),
            c => c.ProposedTier == "silver" && c.Rank < next.Get<Candidacy>(filled.Candidacy).Rank
        );
    }

    [Fact]
    public void Places_are_chosen_within_the_tolerance_with_minutes_and_not_after_the_list()
    {
        var before = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is ListDecided { Stage: "proposal" });
        Decision Choose(World w, int n, string? why = "纪要1号") =>
            Choosing.Number(w, Kaifeng.Act(s_day, why), "silver", n);
        Assert.IsType<PlacesChosen>(Choose(before, 10).Happened);
        Assert.IsType<PlacesChosen>(Choose(before, 14).Happened);
        Assert.Equal("places.silver", Choose(before, 15).Refusal!.Field);
        Assert.Equal("places.silver", Choose(before, 9).Refusal!.Field);
        Assert.Equal("reason", Choose(before, 10, null).Refusal!.Field);
        Assert.NotNull(Choosing.Number(before, Kaifeng.Act(s_day, "纪要"), "gold", 6).Refusal);
        Assert.Contains("不能再改", Choose(SeveralTiers.Ranked.World, 10).Refusal!.Sentence);
    }

    [Fact]
    public void The_named_of_a_tier_are_published_by_strokes()
    {
        var world = SeveralTiers.Ranked.World;
        foreach (var tier in Lists.Rounds(world, "naming", Lists.City)[0].Items.GroupBy(i => i.Tier))
        {
            var names = tier.Select(i => world.Get<Candidacy>(i.Candidacy).Name).ToList();
            Assert.Equal(names.Order(SurnameStrokes.Read()), names);
        }
    }

    [Fact]
    public void Reports_name_the_tiers_and_the_vote()
    {
        var files = SimulationReport.Files(SeveralTiers.Met).ToDictionary(f => f.Name, f => f.Text);
        Assert.Contains("金匠", files["public.md"]);
        Assert.Contains("银匠", files["proposal.md"]);
        Assert.Matches("应到\\d+人，到会\\d+人，同意\\d+人", files["proposal.md"]);
        Assert.Contains("\"tier\":\"gold\"", files["proposal.json"]);
        Assert.Contains("等次", SimulationReport.Files(SeveralTiers.Ranked).Single(f => f.Name == "ranking.csv").Text);
    }

    [Fact]
    public void A_vote_that_does_not_carry_was_refused()
    {
        var refused = SeveralTiers.Met.Refusals.Where(r => r.What == "未达到规定票数的决议").ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, r => Assert.Equal("for", r.Refusal.Field));
    }
}
