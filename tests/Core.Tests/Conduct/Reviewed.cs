using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Kaifeng just before its panel was seated, with the review changed; and what judges and office do in few words.</summary>
internal static class Reviewed
{
    public const string Stage = "live";
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What is PanelSeated);
    private static readonly DateOnly s_day = new(2021, 6, 21);

    /// <summary>The persons, in order of id.</summary>
    public static IReadOnlyList<string> People { get; } =
    [.. s_before.All<Candidacy>().Where(c => c.Stands == Stage).Select(c => c.Id)];

    /// <summary>The state with another review, and the notice changed besides.</summary>
    public static World With(Func<ReviewStage, ReviewStage> review, Func<Notice, Notice>? notice = null)
    {
        var stages = s_before.Notice.Stages.Select(s => s is ReviewStage r ? review(r) : s);
        var changed = s_before.Notice with { Stages = [.. stages] };
        return s_before with { Notice = notice?.Invoke(changed) ?? changed };
    }

    /// <summary>A review that ends in ballots.</summary>
    public static ReviewStage Ballot(ReviewStage review, BallotRule rule) =>
        review with
        {
            Ends = ReviewEnd.Ballot,
            Ballot = rule,
            Marks = null,
            Indicators = [],
            TieBreak = [],
        };

    /// <summary>The review with a public vote beside its panel; without a weight it is advisory.</summary>
    public static ReviewStage Voted(ReviewStage review, Portion? weight, Source? source = null) =>
        review with
        {
            Votes =
            [
                new VoteChannel
                {
                    Id = "online",
                    Label = "网络投票",
                    Weight = weight,
                    Says = "每人每天一票",
                    Source = source ?? review.Source,
                },
            ],
        };

    /// <summary>Two tracks by sector: 传统支柱产业 by craft and results, everything else that was determined by innovation alone.</summary>
    public static World InTracks() =>
        With(
            r =>
                r with
                {
                    Indicators = [],
                    TieBreak = [],
                    Tracks =
                    [
                        Track("传统支柱产业", ("craft", 60), ("results", 40)),
                        .. s_before
                            .Notice.Scales.Single(s => s.Id == "sectors")
                            .Codes.Where(c => c != "传统支柱产业")
                            .Select(c => Track(c, ("innovation", 100))),
                    ],
                },
            n =>
                n with
                {
                    Tracks = new Tracks
                    {
                        Fact = "sector",
                        Plans = [],
                        Source = n.Stages[0].Source,
                    },
                }
        );

    /// <summary>The panels seated with the first judges of the cast.</summary>
    public static World Seated(World world)
    {
        var review = (ReviewStage)world.Notice.Stage(Stage);
        var seats = Seats(review.Judges * review.Panels, i => 1 + i / review.Judges);
        return Do(world, w => Seating.Seat(w, Office(), Stage, seats));
    }

    public static ImmutableList<Seat> Seats(int count, Func<int, int> panel) =>
        [.. Enumerable.Range(0, count).Select(i => new Seat($"judge{i + 1}", $"评委{i + 1}", null, panel(i)))];

    /// <summary>A judge marks everybody of the own panel alike, but for some, and hands in.</summary>
    public static World Marks(World world, int judge, Func<string, decimal> mark, Func<string, string?>? veto = null)
    {
        var review = (ReviewStage)world.Notice.Stage(Stage);
        foreach (var c in Reviewing.Before(world, $"judge{judge}", review))
        {
            var marks = review.Marked(Reviewing.TrackOf(world, review, c.Id)).ToDictionary(i => i.Key, _ => mark(c.Id));
            world = Do(world, w => Reviewing.Mark(w, Judge(judge), Stage, c.Id, marks, veto?.Invoke(c.Id)));
        }

        return Do(world, w => Reviewing.Submit(w, Judge(judge), Stage));
    }

    public static World Do(World world, Func<World, Core.Conduct.Decision> decide)
    {
        var decision = decide(world);
        if (decision.Refusal is { } no)
        {
            throw new InvalidOperationException(no.Sentence);
        }

        // As read back from the journal, so that every entry here is one that can be replayed.
        var entry = Entry.Of("kaifeng-2020", Office(), decision.Happened!);
        var beside = entry.Secrets.DistinctBy(s => s.Commitment).ToDictionary(s => s.Commitment);
        return world.Apply(Json.Read<Entry>(entry.Canonical()).Reveal(s => beside[s.Commitment]));
    }

    public static Act Office(string? reason = null) => Kaifeng.Act(s_day, reason);

    public static Act Judge(int n, string? reason = null) =>
        Kaifeng.Act(s_day, reason, new Actor($"judge{n}", $"评委{n}", Role.Judge));

    private static TrackIndicators Track(string track, params (string Id, int Weight)[] indicators) =>
        new()
        {
            Track = track,
            Indicators =
            [
                .. indicators.Select(i => new Indicator
                {
                    Id = i.Id,
                    Label = i.Id,
                    Weight = Portion.Percent(i.Weight),
                    Guide = "",
                }),
            ],
        };
}
