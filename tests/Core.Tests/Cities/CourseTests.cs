using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>Courses of other cities: four levels, meetings, cultivation before the honour, yearly money, orders of publication.</summary>
public sealed class CourseTests
{
    private static readonly string[] s_levels = ["works", "town", "county", "industry"];
    private static readonly string[] s_rankings = ["works-ranking", "town-ranking", "ranking", "industry-ranking"];
    private static readonly string[] s_reports = ["works-report", "town-report", "report", "industry-report"];

    [Fact]
    public void Somebody_of_a_works_passes_four_levels_somebody_of_a_town_three()
    {
        var city = City.Of("cascade");
        var works = city.Named.First(c => c.UnitGroup == "works");
        Assert.Equal(s_levels, works.Chain.Select(r => r.Group));
        var times = s_reports.Select(s => works.Outcomes[s].At).ToList();
        Assert.Equal(times.Order(), times);
        var town = city.Named.First(c => c.UnitGroup == "town");
        Assert.Equal(s_reports.Skip(1), s_reports.Where(town.Outcomes.ContainsKey));
    }

    [Fact]
    public void Each_level_keeps_its_quota_and_its_deadline()
    {
        var city = City.Of("cascade");
        int[] quotas = [4, 6, 8, 7];
        foreach (var (ranking, i) in s_rankings.Select((r, i) => (r, i)))
        {
            var lists = city.End.All<Listing>().Where(l => l.Stage == ranking).ToList();
            Assert.NotEmpty(lists);
            Assert.All(lists, l => Assert.InRange(l.Items.Count, 1, quotas[i]));
            Assert.All(lists, l => Assert.Equal(s_levels[i], city.End.Edition.Unit(l.Holder).Group));
            var closes = city.Notice.Stage(ranking).Closes!.Value;
            Assert.All(lists, l => Assert.True(DateOnly.FromDateTime(l.DecidedAt!.Value.DateTime) <= closes));
            var late = Ranking.Draft(city.End, city.Act(closes.AddDays(1)), ranking, lists[0].Holder, []);
            Assert.Contains("截止", late.Refusal!.Sentence);
        }
    }

    [Fact]
    public void A_poll_needs_two_thirds_of_those_present()
    {
        var city = City.Of("resolutions");
        var given = city.Happened<OpinionGiven>().First();
        var before = city.Before(e => e.What == given);
        Refusal? Give(int present, int agreed) =>
            Opining
                .Give(
                    before,
                    city.Act(given.On),
                    given.Candidacy,
                    "poll",
                    given.AsGiven(),
                    given
                        .Answers.Known<Value>()
                        .SetItem("pollPresent", new NumberValue(present))
                        .SetItem("pollFor", new NumberValue(agreed))
                )
                .Refusal;
        Assert.Null(Give(99, 66));
        Assert.Contains("2/3", Give(100, 66)!.Sentence);
        Assert.Contains("pollMinutes", given.Answers.Keys);
    }

    [Fact]
    public void Meetings_make_the_lists_with_votes_that_carry()
    {
        var city = City.Of("resolutions");
        Assert.Empty(city.Happened<ReviewClosed>());
        foreach (var stage in new[] { "review", "proposal" })
        {
            var list = Lists.Rounds(city.End, stage, Lists.City)[0];
            Assert.False(string.IsNullOrEmpty(list.Note));
            Assert.True(2 * list.Votes!.For > (stage == "review" ? list.Votes.Members : list.Votes.Present));
        }

        Assert.InRange(Lists.Rounds(city.End, "review", Lists.City)[0].Items.Count, 8, 12);
        var lost = city.Run.Refusals.Where(r => r.What == "未达到规定票数的决议").ToList();
        Assert.True(lost.Count >= 2);
        Assert.All(lost, r => Assert.Equal("for", r.Refusal.Field));
    }

    [Fact]
    public void The_approving_meeting_needs_half_of_its_members_and_two_thirds_of_those_present()
    {
        var city = City.Of("resolutions");
        var before = city.Before(e => e.What is ListDecided { Stage: "approval" });
        var kept = Lists.StandingIn(before, before.Notice.Stage("approval"), Lists.City).Select(c => c.Id).ToList();
        Refusal? Decide(int members, int present, int agreed) =>
            Approving
                .Decide(
                    before,
                    city.Act(new(2024, 5, 6), "纪要1号"),
                    "approval",
                    kept,
                    ImmutableDictionary<string, string>.Empty,
                    new MeetingVotes(members, present, agreed)
                )
                .Refusal;
        Assert.Null(Decide(12, 6, 4));
        Assert.Equal("present", Decide(13, 6, 6)!.Field);
        Assert.Equal("for", Decide(12, 7, 4)!.Field);
    }

    [Fact]
    public void The_honour_is_given_only_after_a_year_of_cultivation_with_two_reports()
    {
        var city = City.Of("cultivation-first");
        var notice = city.Happened<NoticeClosed>().Count();
        Assert.True(notice >= 1);
        Assert.All(
            city.Named,
            c =>
            {
                var entered = DateOnly.FromDateTime(c.Outcomes["notice"].At.DateTime);
                Assert.True(Afterwards.NamedOn(city.End, c) >= entered.AddMonths(12));
                Assert.Equal(2, c.Reports.Count);
                Assert.NotNull(c.Certificate);
            }
        );
    }

    [Fact]
    public void Whoever_fails_the_assessment_is_not_named_and_frees_the_place()
    {
        var city = City.Of("cultivation-first");
        var world = city.Before(e => e.What is ReportFiled);
        var person = Lists.StandingIn(world, world.Notice.Stage("cultivation"), Lists.City)[0];
        var act = city.Act(Stewarding.Ends(world.Notice, person, "cultivation").AddDays(-1));
        Assert.Contains(
            "12个月",
            Stewarding.Assess(world, act, person.Id, "cultivation", true, "合格").Refusal!.Sentence
        );
        var failed = Stewarding.Assess(world, act, person.Id, "cultivation", false, "未带徒").Happened!;
        var after = world.Apply(Entry.Of("x", act, failed));
        Assert.Equal(Standing.Ended, after.Get<Candidacy>(person.Id).Stands);
        var proposal = world.Notice.Stage("proposal");
        Assert.Equal(1, Rounds.Free(after, proposal) - Rounds.Free(world, proposal));
        Assert.Null(after.Get<Candidacy>(person.Id).Certificate);
    }

    [Fact]
    public void The_allowance_comes_in_three_years_and_two_payers_share_each()
    {
        var city = City.Of("yearly-allowances");
        Assert.All(
            city.Named,
            c =>
            {
                var named = Afterwards.NamedOn(city.End, c)!.Value;
                Assert.Equal(["first", "second", "third"], c.Payments.Select(p => p.Instalment));
                Assert.All(
                    c.Payments.Select((p, year) => (p, year)),
                    p => Assert.True(p.p.On >= named.AddYears(p.year))
                );
                Assert.All(
                    c.Payments,
                    p =>
                        Assert.Equal(
                            [("city-finance", 6000m), ("county-finance", 4000m)],
                            p.Shares.Select(s => (s.Organ, s.Yuan))
                        )
                );
            }
        );
    }

    [Fact]
    public void The_third_allowance_is_not_paid_before_two_full_years()
    {
        var city = City.Of("yearly-allowances");
        var world = city.Before(e => e.What is Rewarded { Payment.Instalment: "third" });
        var person = world.All<Candidacy>().First(c => c.Tier is not null);
        var due = Afterwards.NamedOn(world, person)!.Value.AddYears(2);
        Refusal? Pay(DateOnly on) =>
            Rewarding.Pay(world, city.Act(due), person.Id, "reward", "third", on, "1号").Refusal;
        Assert.Contains("满2年", Pay(due.AddDays(-1))!.Sentence);
        Assert.Null(Pay(due));
    }

    [Fact]
    public void Lists_are_published_by_score_by_strokes_and_by_unit_with_its_ranking()
    {
        var city = City.Of("public-order");
        List<Candidacy> Order(string stage) =>
            [.. Lists.Rounds(city.End, stage, Lists.City)[0].Items.Select(i => city.End.Get<Candidacy>(i.Candidacy))];
        var scored = Order("first-notice");
        Assert.Equal(scored.OrderByDescending(c => c.Score), scored);
        var strokes = Order("notice");
        Assert.Equal(strokes.OrderBy(c => c.Name, SurnameStrokes.Read()), strokes);
        var units = city.End.Edition.Units.Select(u => u.Id).ToList();
        var nominated = Order("naming");
        Assert.Equal(nominated.OrderBy(c => units.IndexOf(c.Unit)).ThenBy(c => Lists.UnitRank(city.End, c)), nominated);
        Assert.Equal(
            3,
            new[] { scored, strokes, nominated }.DistinctBy(o => string.Join(',', o.Select(c => c.Id))).Count()
        );
    }
}
