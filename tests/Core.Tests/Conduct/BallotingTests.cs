using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Ballots: how many may be chosen, the threshold, the rank, what is left out.</summary>
public sealed class BallotingTests
{
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;
    private static readonly ImmutableDictionary<string, string> s_noVeto = ImmutableDictionary<string, string>.Empty;

    [Theory]
    [InlineData(2, true, 1, "应选2名，选了1名")]
    [InlineData(2, true, 3, "应选2名，选了3名")]
    [InlineData(2, false, 3, "最多选2名，选了3名")]
    [InlineData(2, false, 1, null)]
    [InlineData(2, true, 2, null)]
    [InlineData(null, false, 3, null)]
    public void A_ballot_has_as_many_as_the_rule_permits(int? choose, bool exactly, int chosen, string? says)
    {
        var world = Voting(new BallotRule { Choose = choose, Exactly = exactly });
        var refusal = Cast(world, 1, [.. s_people.Take(chosen)]).Refusal;
        if (says is null)
        {
            Assert.Null(refusal);
        }
        else
        {
            Assert.Contains(says, refusal!.Sentence, StringComparison.Ordinal);
            Assert.Equal("chosen", refusal.Field);
        }
    }

    [Fact]
    public void Votes_are_counted_against_the_threshold_and_rank()
    {
        var world = Voting(new BallotRule { AtLeast = Portion.Read("3/5") });
        // Of five: the first gets 5, the second 4, the third 3, the fourth 2; nobody else any.
        for (var n = 1; n <= 5; n++)
        {
            var judge = n;
            world = Reviewed.Do(world, w => Cast(w, judge, [.. s_people.Take(4).Where((_, i) => i + judge <= 5)]));
        }

        var closed = Close(world);
        Assert.Equal(
            [(s_people[0], 100m, 1), (s_people[1], 80m, 2), (s_people[2], 60m, 3)],
            closed.Results.Select(r => (r.Candidacy, r.Score, r.Rank))
        );
        Assert.Equal(s_people.Count - 3, closed.Out.Count);
        Assert.Contains("得赞成票2票，投票5人", closed.Out.Single(o => o.Candidacy == s_people[3]).Why.Said());
        var after = Reviewed.Do(world, w => Tallying.Close(w, Reviewed.Office(), Reviewed.Stage));
        Assert.Equal(StageResult.NotListed, after.Get<Candidacy>(s_people[3]).Outcomes[Reviewed.Stage].Result);
        Assert.Equal(
            (80m, 2),
            (after.Get<Candidacy>(s_people[1]).Score, after.Get<Candidacy>(s_people[1]).Rank!.Value)
        );
        Assert.DoesNotContain("scored", after.Get<Candidacy>(s_people[3]).Stands);
    }

    [Fact]
    public void More_than_half_is_not_reached_by_exactly_half()
    {
        Assert.Single(Out(new BallotRule { MoreThan = Portion.Percent(50) }), s_people[0]);
        Assert.DoesNotContain(s_people[0], Out(new BallotRule { AtLeast = Portion.Percent(50) }));

        // One judge recuses: two of four choose the first, everybody chooses the others.
        IReadOnlyList<string> Out(BallotRule rule)
        {
            var world = Voting(rule);
            world = Reviewed.Do(
                world,
                w => Reviewing.Recuse(w, Reviewed.Judge(5, "师徒"), Reviewed.Stage, s_people[0])
            );
            for (var n = 1; n <= 5; n++)
            {
                var judge = n;
                world = Reviewed.Do(world, w => Cast(w, judge, [.. s_people.Skip(judge > 2 ? 1 : 0)]));
            }

            return [.. Close(world).Out.Select(o => o.Candidacy)];
        }
    }

    [Fact]
    public void A_ballot_is_cast_once_and_only_for_those_on_it()
    {
        var world = Voting(new BallotRule());
        world = Reviewed.Do(world, w => Reviewing.Recuse(w, Reviewed.Judge(1, "亲属"), Reviewed.Stage, s_people[0]));
        Assert.Contains("不在您选票上", Cast(world, 1, [s_people[0]]).Refusal!.Sentence);
        world = Reviewed.Do(world, w => Cast(w, 1, [s_people[1]]));
        Assert.NotNull(Cast(world, 1, [s_people[1]]).Refusal);
        Assert.Null(Cast(world, 2, [s_people[1]]).Refusal);
        Assert.NotNull(Reviewing.Recuse(world, Reviewed.Judge(1, "亲属"), Reviewed.Stage, s_people[1]).Refusal);
    }

    [Fact]
    public void Marks_and_ballots_do_not_mix()
    {
        var ballot = Voting(new BallotRule());
        Assert.Contains(
            "以投票结束",
            Reviewing.Mark(ballot, Reviewed.Judge(1), Reviewed.Stage, s_people[0], s_marks).Refusal!.Sentence
        );
        Assert.Contains("以投票结束", Reviewing.Submit(ballot, Reviewed.Judge(1), Reviewed.Stage).Refusal!.Sentence);
        var scores = Reviewed.Seated(Reviewed.With(r => r));
        Assert.Contains("以打分结束", Cast(scores, 1, []).Refusal!.Sentence);
    }

    [Fact]
    public void A_review_that_ends_in_a_resolution_is_not_marked_seated_or_closed()
    {
        var world = Reviewed.With(r =>
            Reviewed.Ballot(r, new BallotRule()) with
            {
                Ends = ReviewEnd.Resolution,
                Ballot = null,
            }
        );
        Assert.Contains(
            "决议",
            Seating.Seat(world, Reviewed.Office(), Reviewed.Stage, Reviewed.Seats(5, _ => 1)).Refusal!.Sentence
        );
        Assert.Contains("决议", Tallying.Close(world, Reviewed.Office(), Reviewed.Stage).Refusal!.Sentence);
        Assert.Contains("决议", Cast(world, 1, []).Refusal!.Sentence);
    }

    private static readonly Dictionary<string, decimal> s_marks = new() { ["craft"] = 80 };

    private static World Voting(BallotRule rule) => Reviewed.Seated(Reviewed.With(r => Reviewed.Ballot(r, rule)));

    private static Core.Conduct.Decision Cast(World world, int judge, IReadOnlyCollection<string> chosen) =>
        Balloting.Cast(world, Reviewed.Judge(judge), Reviewed.Stage, chosen, s_noVeto);

    private static ReviewClosed Close(World world) =>
        Assert.IsType<ReviewClosed>(Tallying.Close(world, Reviewed.Office(), Reviewed.Stage).Happened);
}
