using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A later round of a review is ranked among the earlier ones.</summary>
public sealed class RejoiningTests
{
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;

    /// <summary>The last three come to the review after it was closed the first time.</summary>
    private static readonly string[] s_late = [.. s_people.TakeLast(3)];
    private static readonly string[] s_first = [.. s_people.SkipLast(3)];
    private static readonly World s_once = Once(Reviewed.Seated(Reviewed.With(r => r)));

    /// <summary>90; 80 twice, of whom the third is better by the indicator that breaks ties; 70; then one fewer each.</summary>
    private static decimal First(string id) =>
        Array.IndexOf(s_first, id) switch
        {
            0 => 90,
            1 or 2 => 80,
            3 => 70,
            var i => 60 - i,
        };

    [Fact]
    public void The_first_time_nobody_is_moved()
    {
        Assert.Equal([90m, 80, 80, 70], s_first.Take(4).Select(id => s_once.Get<Candidacy>(id).Score!.Value));
        Assert.Equal([1, 3, 2, 4, 5], s_first.Take(5).Select(id => s_once.Get<Candidacy>(id).Rank!.Value));
        var world = s_late.Aggregate(Marked(Reviewed.Seated(Reviewed.With(r => r))), Away);
        Assert.Null(Close(world).Moved);
    }

    [Fact]
    public void Totals_decide_among_all_and_equal_ones_of_two_rounds_share_a_rank()
    {
        var closed = Close(Again(s_once, 85, 80, 60));
        Assert.Equal(
            [(s_late[0], 85m, 2), (s_late[1], 80m, 3), (s_late[2], 60m, 5)],
            closed.Results.Select(r => (r.Candidacy, r.Score, r.Rank))
        );
        // The better of the two with 80 is third with the others; the first and the one with 70 stay where they were.
        Assert.Equal(
            s_first
                .Skip(4)
                .Select((id, i) => (id, 6 + i))
                .Prepend((s_first[2], 3))
                .OrderBy(m => m.Item1, StringComparer.Ordinal),
            closed.Moved!.Select(m => (m.Candidacy, m.Rank)).OrderBy(m => m.Candidacy, StringComparer.Ordinal)
        );
        Assert.Equal(80m, closed.Moved!.Single(m => m.Candidacy == s_first[2]).Score);
    }

    [Fact]
    public void Equal_totals_of_one_round_keep_its_order()
    {
        var closed = Close(Again(s_once, 85, 84, 83));
        var ranks = closed.Moved!.ToDictionary(m => m.Candidacy, m => m.Rank);
        Assert.Equal((6, 5), (ranks[s_first[1]], ranks[s_first[2]]));
        Assert.DoesNotContain(s_first[0], ranks.Keys);
    }

    [Fact]
    public void Whoever_left_failed_or_has_gone_on_to_a_later_review_has_no_rank_in_it()
    {
        var c = s_once.Get<Candidacy>(s_first[0]);
        Assert.Equal(2, Rank(s_once));
        Assert.Equal(1, Rank(s_once.With(c with { Withdrawn = "放弃" })));
        var failed = new Outcome(StageResult.Failed, DateTimeOffset.MinValue, "办公室");
        Assert.Equal(1, Rank(s_once.With(c with { Outcomes = c.Outcomes.SetItem("audit", failed) })));
        Assert.Equal(1, Rank(s_once.With(c with { Outcomes = c.Outcomes.SetItem(Reviewed.Stage, failed) })));
        Assert.Equal(1, Rank(s_once.With(c with { Rank = null })));
        Assert.Equal(1, Rank(s_once.With(c with { Score = null })));

        var stages = s_once.Notice.Stages.SelectMany(s =>
            s is ReviewStage r ? [r, r with { Id = "final", After = [r.Id] }] : new[] { s }
        );
        var two = s_once with { Notice = s_once.Notice with { Stages = [.. stages] } };
        Assert.Equal(2, Rank(two));
        var passed = new Outcome(StageResult.Passed, DateTimeOffset.MinValue, "办公室");
        Assert.Equal(1, Rank(two.With(c with { Outcomes = c.Outcomes.SetItem("final", passed) })));

        static int Rank(World world) =>
            Close(Again(world, 85, 50, 40)).Results.Single(r => r.Candidacy == s_late[0]).Rank;
    }

    [Fact]
    public void Tracks_are_joined_apart_and_the_results_come_track_by_track()
    {
        var world = Reviewed.Seated(Reviewed.InTracks());
        world = Reviewed.Do(Judged(s_late.Aggregate(world, Away), First), Finish);
        var closed = Close(Again(world, 99, 98, 97));
        string Track(string id) => Tracking.Of(world.Notice, world.Get<Candidacy>(id))!;
        Assert.Equal(
            s_late
                .GroupBy(Track)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g => g.Select((id, i) => (id, (string?)g.Key, i + 1))),
            closed.Results.Select(r => (r.Candidacy, r.Track, r.Rank))
        );
        var added = s_late.GroupBy(Track).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(
            s_first.Where(id => added.ContainsKey(Track(id))).Order(StringComparer.Ordinal),
            closed.Moved!.Select(m => m.Candidacy).Order(StringComparer.Ordinal)
        );
        Assert.All(
            closed.Moved!,
            m =>
            {
                Assert.Equal(Track(m.Candidacy), m.Track);
                Assert.Equal(world.Get<Candidacy>(m.Candidacy).Rank + added[m.Track!], m.Rank);
            }
        );
    }

    private static World Once(World world) => Reviewed.Do(Marked(s_late.Aggregate(world, Away)), Finish);

    private static Core.Conduct.Decision Finish(World world) =>
        Tallying.Close(world, Reviewed.Office(), Reviewed.Stage);

    private static ReviewClosed Close(World world) => Assert.IsType<ReviewClosed>(Finish(world).Happened);

    /// <summary>The late ones are let in and marked.</summary>
    private static World Again(World world, params int[] marks) =>
        Judged(s_late.Aggregate(world, Back), id => marks[Array.IndexOf(s_late, id)]);

    private static World Judged(World world, Func<string, decimal> mark) =>
        Enumerable.Range(1, 5).Aggregate(world, (w, n) => Reviewed.Marks(w, n, mark));

    /// <summary>Marked as above; the third is five better in craft (30%) and ten worse in leadership (15%).</summary>
    private static World Marked(World world)
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            foreach (var c in Reviewing.Before(world, $"judge{n}", (ReviewStage)world.Notice.Stage(Reviewed.Stage)))
            {
                var marks = new[] { "craft", "innovation", "leadership", "results", "presence" }.ToDictionary(
                    k => k,
                    _ => First(c.Id)
                );
                if (c.Id == s_first[2])
                {
                    (marks["craft"], marks["leadership"]) = (85, 70);
                }

                world = Reviewed.Do(world, w => Reviewing.Mark(w, Reviewed.Judge(n), Reviewed.Stage, c.Id, marks));
            }

            world = Reviewed.Do(world, w => Reviewing.Submit(w, Reviewed.Judge(n), Reviewed.Stage));
        }

        return world;
    }

    private static World Away(World world, string id)
    {
        var c = world.Get<Candidacy>(id);
        return world.With(c with { Outcomes = c.Outcomes.Remove("shortlist-approval") });
    }

    private static World Back(World world, string id)
    {
        var c = world.Get<Candidacy>(id);
        var passed = new Outcome(StageResult.Passed, DateTimeOffset.MinValue, "领导小组");
        return world.With(c with { Outcomes = c.Outcomes.SetItem("shortlist-approval", passed) });
    }
}
