using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>How other cities come to a ranking. Every figure is reckoned again from the sheets, in plain decimals.</summary>
public sealed class ReviewsTests
{
    private static IEnumerable<Sheet> Sheets(City city, string person) =>
        city.End.All<Sheet>().Where(s => s.Candidacy == person && s.State is SheetState.Submitted);

    private static List<decimal> Totals(City city, string person, decimal craft) =>
        [.. Sheets(city, person).Select(s => s.Marks["craft"] * craft + s.Marks["results"] * (1 - craft)).Order()];

    private static ReviewClosed Closed(City city) => Assert.Single(city.Happened<ReviewClosed>());

    private static decimal Rounded(decimal figure, int places) =>
        decimal.Round(figure, places, MidpointRounding.AwayFromZero);

    [Fact]
    public void Weighted_votes_are_a_fifth_of_the_total()
    {
        var city = City.Of("votes");
        var votes = city.Happened<VotesRecorded>().Single(v => v.Channel == "online").Counts;
        foreach (var result in Closed(city).Results)
        {
            var judges = Totals(city, result.Candidacy, 0.6m).Average();
            var figure = 100m * votes[result.Candidacy] / votes.Values.Max();
            Assert.Equal(Rounded(0.8m * judges + 0.2m * figure, 2), result.Score);
        }
    }

    [Fact]
    public void Votes_without_a_weight_change_nothing_and_those_with_one_are_waited_for()
    {
        var city = City.Of("votes");
        var before = city.Before(e => e.What is ReviewClosed);
        Decision Without(string channel)
        {
            var votes = before.Edition.Votes.Remove(OutsideVotes.Of("review", channel));
            return Tallying.Close(
                before.With(before.Edition with { Votes = votes }),
                city.Act(new(2024, 5, 6)),
                "review"
            );
        }

        Assert.Equal(Closed(city).Results, Assert.IsType<ReviewClosed>(Without("workers").Happened).Results);
        Assert.Contains("网络投票", Without("online").Refusal!.Sentence);
    }

    [Fact]
    public void The_highest_and_the_lowest_total_are_dropped()
    {
        var city = City.Of("trimmed-mean");
        foreach (var result in Closed(city).Results)
        {
            var totals = Totals(city, result.Candidacy, 0.7m);
            Assert.InRange(totals.Count, 5, 7);
            Assert.Equal(Rounded(totals.Skip(1).SkipLast(1).Average(), 3), result.Score);
        }

        Assert.Contains(Closed(city).Results, r => Rounded(Totals(city, r.Candidacy, 0.7m).Average(), 3) != r.Score);
    }

    [Fact]
    public void The_median_is_the_middle_total_or_the_mean_of_the_middle_two()
    {
        var city = City.Of("median");
        var odd = 0;
        foreach (var result in Closed(city).Results)
        {
            var totals = Totals(city, result.Candidacy, 0.5m);
            var middle = (totals[(totals.Count - 1) / 2] + totals[totals.Count / 2]) / 2;
            Assert.Equal(Rounded(middle, 2), result.Score);
            odd += totals.Count % 2;
        }

        Assert.InRange(odd, 1, Closed(city).Results.Count - 1);
    }

    [Fact]
    public void Ballots_are_full_and_only_more_than_half_of_them_keep_a_person_in()
    {
        var city = City.Of("ballot");
        var ballots = city.Happened<BallotCast>().ToList();
        Assert.All(ballots, b => Assert.Equal(16, b.Chosen.Count));
        var closed = Closed(city);
        (int For, int Of) Count(string person) =>
            (ballots.Count(b => b.Chosen.Contains(person)), ballots.Count(b => b.Listed.Contains(person)));

        Assert.All(closed.Results, r => Assert.True(Count(r.Candidacy) is var (yes, all) && 2 * yes > all));
        Assert.NotEmpty(closed.Out);
        Assert.All(closed.Out, o => Assert.True(Count(o.Candidacy) is var (yes, all) && 2 * yes <= all));
        Assert.All(
            closed.Results.Zip(closed.Results.Skip(1)),
            pair => Assert.True(pair.First.Rank <= pair.Second.Rank && pair.First.Score >= pair.Second.Score)
        );
        Assert.All(city.Named, c => Assert.Contains(closed.Results, r => r.Candidacy == c.Id));
    }

    [Fact]
    public void A_ballot_with_too_few_names_is_refused()
    {
        var city = City.Of("ballot");
        var before = city.Before(e => e.What is BallotCast);
        var cast = city.Happened<BallotCast>().First();
        var judge = city.Act(new(2024, 5, 6)) with
        {
            Actor = city.Run.Cast.Judges.Single(j => j.Account == cast.Judge),
        };
        Decision Cast(int number) =>
            Balloting.Cast(
                before,
                judge,
                "review",
                [.. cast.Chosen.Take(number)],
                System.Collections.Immutable.ImmutableDictionary<string, string>.Empty
            );
        Assert.Null(Cast(16).Refusal);
        Assert.NotNull(Cast(15).Refusal);
    }

    [Fact]
    public void A_defence_has_its_minutes_its_observers_and_exact_thirds()
    {
        var city = City.Of("live-defence");
        var review = (ReviewStage)city.Notice.Stage("review");
        Assert.Equal((ReviewMode.Live, 10), (review.Mode, review.Minutes));
        Assert.Equal(["deputies"], review.Observers);
        foreach (var result in Closed(city).Results)
        {
            var marks = Sheets(city, result.Candidacy).ToList();
            var sum = marks.Sum(s => s.Marks["craft"] + 2 * s.Marks["answers"]);
            Assert.Equal(Rounded(sum / (3 * marks.Count), 1), result.Score);
        }

        Assert.Contains(
            city.Found("minutes: 10", "minutes: 0"),
            f => f.Path.EndsWith(".minutes", StringComparison.Ordinal)
        );
        Assert.Contains(
            city.Found("mode: live", "mode: documents"),
            f => f.Path.EndsWith(".minutes", StringComparison.Ordinal)
        );
    }
}
