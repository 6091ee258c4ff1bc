using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>Kaifeng's course with its review held in other ways: simulated to the proposal without a hitch.</summary>
public sealed class OtherReviewsTests
{
    [Fact]
    public void Two_panels_with_weighted_votes()
    {
        var entries = Run(r =>
            r with
            {
                Panels = 2,
                Votes =
                [
                    new VoteChannel
                    {
                        Id = "online",
                        Label = "网络投票",
                        Weight = Portion.Percent(10),
                        Says = "每人每天一票",
                        Source = r.Source,
                    },
                ],
            }
        );
        Assert.Equal([1, 2], Single<PanelSeated>(entries).Seats.Select(s => s.Panel).Distinct());
        var divided = Single<PersonsDivided>(entries).Panels;
        Assert.Equal(divided.Count, Single<ReviewClosed>(entries).Results.Count);
        Assert.Equal(divided.Count, Single<VotesRecorded>(entries).Counts.Count);
    }

    [Fact]
    public void A_ballot_with_a_threshold()
    {
        var entries = Run(r =>
            r with
            {
                Ends = ReviewEnd.Ballot,
                Ballot = new BallotRule
                {
                    Choose = 24,
                    Exactly = true,
                    MoreThan = Portion.Percent(50),
                },
                Marks = null,
                Indicators = [],
                TieBreak = [],
            }
        );
        var ballots = entries.Select(e => e.What).OfType<BallotCast>().ToList();
        Assert.Equal(4, ballots.Count);
        Assert.All(ballots, b => Assert.Equal(24, b.Chosen.Count));
        var closed = Single<ReviewClosed>(entries);
        Assert.Equal(30, closed.Results.Count + closed.Out.Count);
        Assert.All(closed.Results, r => Assert.True(r.Score > 50));
    }

    private static T Single<T>(IReadOnlyList<Entry> entries)
        where T : Happened => Assert.Single(entries.Select(e => e.What).OfType<T>());

    private static IReadOnlyList<Entry> Run(Func<ReviewStage, ReviewStage> change)
    {
        var stages = Kaifeng.Notice.Stages.Select(s => s is ReviewStage r ? change(r) : s);
        var options = new SimulationOptions
        {
            Edition = "kaifeng-2020",
            Units = Kaifeng.Units,
            StopBefore = "proposal",
        };
        return Simulating.Run(Kaifeng.Notice with { Stages = [.. stages] }, options).Entries;
    }
}
