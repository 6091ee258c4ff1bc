using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Panels of a review (评审组): who sits where, who is absent, which panel marks whom.</summary>
public static class Seating
{
    /// <summary>Seats the judges; exactly the number decided on each panel, and not after marks were saved.</summary>
    public static Decision Seat(World world, Act act, string stage, ImmutableList<Seat> seats)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (Marked(s) is { } no)
        {
            return no;
        }

        if (world.All<Sheet>().Any(x => x.Stage == stage))
        {
            return new Refusal("已经开始打分，不能更换评审组；评委缺席请作缺席登记。", source);
        }

        foreach (var panel in Panels(s))
        {
            var count = seats.Count(x => x.Panel == panel);
            if (count != s.Judges)
            {
                return new Refusal($"{Name(s, panel)}应为{s.Judges}名评委，选择了{count}名。", source, "seats");
            }
        }

        if (seats.FirstOrDefault(x => x.Panel < 1 || x.Panel > s.Panels) is { } beyond)
        {
            return new Refusal($"没有第{beyond.Panel}评审组，本次评审分{s.Panels}组。", source, "seats");
        }

        return seats.GroupBy(x => x.Account).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new Refusal($"{twice.First().Name}只能坐一个席位。", source, "seats")
            : new PanelSeated(
                stage,
                [
                    .. seats.Select(x => new SeatGiven(
                        x.Account,
                        Secret.Of(x.Name, act.Salt, $"seat/{x.Account}"),
                        x.Panel
                    )),
                ]
            );
    }

    /// <summary>Records a judge's absence from the whole review; refused when too few would be left on the panel.</summary>
    public static Decision Absent(World world, Act act, string stage, string judge)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        var seats = Reviewing.Seats(world, stage);
        if (seats.FirstOrDefault(x => x.Account == judge) is not { Absent: null } seat)
        {
            return new Refusal("该评委不在评审组中或已登记缺席。", source);
        }

        if (Guards.Filled(act.Reason, "缺席原因", "reason") is { } empty)
        {
            return empty with { Clause = source };
        }

        if (world.All<Sheet>().Any(x => x.Stage == stage && x.Judge == judge && x.State == SheetState.Submitted))
        {
            return new Refusal("该评委已经提交评分，不能登记为缺席。", source);
        }

        return seats.Count(x => x.Panel == seat.Panel && x.Absent is null) - 1 < s.Quorum
            ? new Refusal(
                $"{Name(s, seat.Panel)}到会评委将少于法定人数{s.Quorum}名，评审不能进行。请另行组织评审。",
                source
            )
            : new JudgeAbsent(stage, judge, Secret.Of(act.Reason!, act.Salt, "why"));
    }

    /// <summary>
    /// Divides the persons who have no panel yet. Each track is spread over the panels as evenly as it goes, and so is the whole: by track in
    /// the order of the notice, then by id, everybody joins the panel with the fewest of the track, then the fewest of all, then the first.
    /// </summary>
    public static Decision Divide(World world, string stage)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (s.Panels == 1)
        {
            return new Refusal("本次评审只有一个评审组，不需要分组。", source);
        }

        var waiting = Undivided(world, s);
        if (waiting.Count == 0)
        {
            return new Refusal("没有等待分组的人选。", source);
        }

        if (waiting.Select(c => Tracking.Missing(world.Notice, s, c)).FirstOrDefault(r => r is not null) is { } missing)
        {
            return missing;
        }

        var divided = Lists
            .StandingIn(world, s, Lists.City)
            .Select(c => (Track: Track(c), Panel: PanelOf(world, s, c.Id)))
            .Where(x => x.Panel is not null)
            .ToList();
        var added = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var c in waiting.OrderBy(Track).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var track = Track(c);
            var panel = Panels(s)
                .OrderBy(p => divided.Count(x => x.Panel == p && x.Track == track))
                .ThenBy(p => divided.Count(x => x.Panel == p))
                .First();
            divided.Add((track, panel));
            added[c.Id] = panel;
        }

        return new PersonsDivided(stage, added.ToImmutable());

        int Track(Candidacy c) => s.Tracks.TakeWhile(t => t.Track != Tracking.Of(world.Notice, c)).Count();
    }

    /// <summary>The panel that marks a person; null when the persons are not divided yet.</summary>
    public static int? PanelOf(World world, ReviewStage stage, string candidacy) =>
        stage.Panels == 1 ? 1
        : world.Edition.Divided.TryGetValue(stage.Id, out var panels) && panels.TryGetValue(candidacy, out var panel)
            ? panel
        : null;

    /// <summary>Persons standing in the review whom no panel marks yet.</summary>
    public static IReadOnlyList<Candidacy> Undivided(World world, ReviewStage stage) =>
        [.. Lists.StandingIn(world, stage, Lists.City).Where(c => PanelOf(world, stage, c.Id) is null)];

    /// <summary>Numbers of the panels.</summary>
    public static IEnumerable<int> Panels(ReviewStage stage) => Enumerable.Range(1, stage.Panels);

    /// <summary>A panel in words: 评审组, or 第2评审组 where there are several.</summary>
    public static string Name(ReviewStage stage, int panel) => stage.Panels == 1 ? "评审组" : $"第{panel}评审组";

    /// <summary>Refuses a review that ends in a resolution: its list is decided, not marked.</summary>
    internal static Refusal? Marked(ReviewStage stage) =>
        stage.Ends is ReviewEnd.Resolution
            ? new Refusal($"“{stage.Label}”以会议决议结束，没有打分和投票。", stage.Source.ToString())
            : null;
}
