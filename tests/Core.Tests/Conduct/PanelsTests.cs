using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Several panels: seats, the even division, sheets of one's own panel only; tracks apart.</summary>
public sealed class PanelsTests
{
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;

    [Fact]
    public void Every_panel_has_its_number_of_judges_and_nobody_sits_twice()
    {
        var world = Panels(2);
        Assert.Null(Seating.Seat(world, Reviewed.Office(), Reviewed.Stage, Reviewed.Seats(10, i => 1 + i / 5)).Refusal);
        Assert.Contains("第1评审组应为5名评委，选择了6名", Said(Reviewed.Seats(10, i => 1 + i / 6)));
        Assert.Contains("没有第3评审组", Said(Reviewed.Seats(11, i => 1 + i / 5)));
        var twice = Reviewed.Seats(10, i => 1 + i / 5);
        Assert.Contains("只能坐一个席位", Said(twice.SetItem(9, twice[0] with { Panel = 2 })));

        string Said(System.Collections.Immutable.ImmutableList<Seat> seats) =>
            Seating.Seat(world, Reviewed.Office(), Reviewed.Stage, seats).Refusal!.Sentence;
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Persons_are_divided_evenly_in_the_whole_and_within_each_track(int panels)
    {
        var world = Reviewed.InTracks();
        var stages = world.Notice.Stages.Select(s => s is ReviewStage r ? r with { Panels = panels } : s);
        world = world with { Notice = world.Notice with { Stages = [.. stages] } };
        world = Reviewed.Do(world, w => Seating.Divide(w, Reviewed.Stage));
        var review = (ReviewStage)world.Notice.Stage(Reviewed.Stage);
        var divided = s_people
            .Select(id =>
                (Panel: Seating.PanelOf(world, review, id)!.Value, Track: Reviewing.TrackOf(world, review, id))
            )
            .ToList();
        Assert.True(Spread(divided.Select(d => d.Panel)) <= 1);
        Assert.All(divided.GroupBy(d => d.Track), g => Assert.True(Spread(g.Select(d => d.Panel)) <= 1));
        Assert.Contains("没有等待分组", Seating.Divide(world, Reviewed.Stage).Refusal!.Sentence);

        int Spread(IEnumerable<int> of)
        {
            var counts = of.GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());
            var all = Enumerable.Range(1, panels).Select(p => counts.GetValueOrDefault(p)).ToList();
            return all.Max() - all.Min();
        }
    }

    [Fact]
    public void A_sheet_comes_from_ones_own_panel_and_the_ranking_covers_both()
    {
        var world = Reviewed.Seated(Panels(2));
        Assert.Contains("还没有分到评审组", Mark(world, 1, s_people[0]).Refusal!.Sentence);
        Assert.Contains("还没有分到评审组", Close(world).Refusal!.Sentence);
        world = Reviewed.Do(world, w => Seating.Divide(w, Reviewed.Stage));
        var review = (ReviewStage)world.Notice.Stage(Reviewed.Stage);
        var second = s_people.First(id => Seating.PanelOf(world, review, id) == 2);
        Assert.Contains("由第2评审组评审，您在第1评审组", Mark(world, 1, second).Refusal!.Sentence);
        Assert.Null(Mark(world, 6, second).Refusal);
        for (var n = 1; n <= 10; n++)
        {
            Assert.NotNull(Close(world).Refusal);
            world = Reviewed.Marks(world, n, id => 60 + s_people.TakeWhile(p => p != id).Count());
        }

        var closed = Assert.IsType<ReviewClosed>(Close(world).Happened);
        Assert.Equal(s_people.Reverse(), closed.Results.OrderBy(r => r.Rank).Select(r => r.Candidacy));
    }

    [Fact]
    public void An_absence_counts_against_the_quorum_of_its_own_panel()
    {
        var world = Reviewed.Seated(Panels(2));
        world = Absent(Absent(world, 1), 2);
        Assert.Contains("第1评审组到会评委将少于", Try(world, 3).Refusal!.Sentence);
        Assert.Null(Try(world, 6).Refusal);

        static World Absent(World w, int judge) => Reviewed.Do(w, x => Try(x, judge));

        static Core.Conduct.Decision Try(World w, int judge) =>
            Seating.Absent(w, Reviewed.Office("病假"), Reviewed.Stage, $"judge{judge}");
    }

    [Fact]
    public void Tracks_are_marked_by_their_own_indicators_and_ranked_apart()
    {
        var world = Reviewed.Seated(Reviewed.InTracks());
        for (var n = 1; n <= 5; n++)
        {
            world = Reviewed.Marks(world, n, id => 60 + s_people.TakeWhile(p => p != id).Count());
        }

        world = Reviewed.Do(world, w => Tallying.Close(w, Reviewed.Office(), Reviewed.Stage));
        var tracks = s_people.Select(world.Get<Candidacy>).GroupBy(c => Tracking.Of(world.Notice, c)).ToList();
        Assert.True(tracks.Count > 1);
        Assert.All(
            tracks,
            t =>
                Assert.Equal(
                    Enumerable.Range(1, t.Count()),
                    t.OrderByDescending(c => c.Score).Select(c => c.Rank!.Value)
                )
        );
    }

    [Fact]
    public void Without_a_determined_track_nobody_is_marked_and_it_is_said_who_determines_it()
    {
        var world = Reviewed.Seated(Reviewed.InTracks());
        var c = world.Get<Candidacy>(s_people[0]);
        world = world.With(c with { Determined = c.Determined.Remove("sector") });
        var refusal = Mark(world, 1, c.Id).Refusal!;
        Assert.Contains("“产业类别”还没有核定", refusal.Sentence);
        Assert.Contains("在“资格审查”环节", refusal.Sentence);
        Assert.NotNull(refusal.Clause);
        Assert.DoesNotContain("还没有核定", Mark(world, 1, s_people[1]).Refusal?.Sentence ?? "");
    }

    private static World Panels(int panels) => Reviewed.With(r => r with { Panels = panels });

    private static Core.Conduct.Decision Mark(World world, int judge, string id) =>
        Reviewing.Mark(world, Reviewed.Judge(judge), Reviewed.Stage, id, new Dictionary<string, decimal>());

    private static Core.Conduct.Decision Close(World world) => Tallying.Close(world, Reviewed.Office(), Reviewed.Stage);
}
