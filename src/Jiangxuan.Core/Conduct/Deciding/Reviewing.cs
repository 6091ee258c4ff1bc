using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>What one judge does: marks, recusals, handing in (评委打分).</summary>
public static class Reviewing
{
    /// <summary>
    /// Saves a judge's marks for one person, with the judge's veto if there is one; a mark outside the scale is refused, a missing one is not.
    /// </summary>
    public static Decision Mark(
        World world,
        Act act,
        string stage,
        string candidacy,
        IReadOnlyDictionary<string, decimal> marks,
        string? veto = null
    )
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (s.Ends is ReviewEnd.Ballot)
        {
            return new Refusal("本环节以投票结束，没有打分。", source);
        }

        if (May(world, act, s, candidacy) is { } no)
        {
            return no;
        }

        var known = s.Marked(TrackOf(world, s, candidacy));
        foreach (var (id, mark) in marks)
        {
            if (known.FirstOrDefault(m => m.Key == id) is not { } indicator)
            {
                return new Refusal("评分表中没有这项指标，请刷新页面。", source);
            }

            if (mark < s.ScaleMin || mark > s.ScaleMax || (mark - s.ScaleMin) % s.ScaleStep != 0)
            {
                return new Refusal(
                    $"{indicator.Name}应在{s.ScaleMin:0.##}至{s.ScaleMax:0.##}分之间，最小单位{s.ScaleStep:0.##}分，填写的是{mark:0.####}。",
                    source,
                    $"m.{id}"
                );
            }
        }

        return Vetoed(s, veto) is { } unfounded
            ? unfounded
            : new MarksSaved(
                stage,
                act.Actor.Account,
                candidacy,
                marks.ToImmutableDictionary(),
                Secret.Perhaps(veto?.Trim(), act.Salt, "veto")
            );
    }

    /// <summary>Recuses from one person, with a reason; marks saved before are set aside.</summary>
    public static Decision Recuse(World world, Act act, string stage, string candidacy)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        if (May(world, act, s, candidacy) is { } no)
        {
            return no;
        }

        return Guards.Filled(act.Reason, "回避原因", "reason") is { } empty
            ? empty with
            {
                Clause = s.Source.ToString(),
            }
            : new Recused(stage, act.Actor.Account, candidacy, Secret.Of(act.Reason!, act.Salt, "why"));
    }

    /// <summary>Hands in all sheets at once; every person of the judge's panel must be fully marked or recused from.</summary>
    public static Decision Submit(World world, Act act, string stage)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var source = s.Source.ToString();
        if (Sits(world, act, s) is { } no)
        {
            return no;
        }

        if (s.Ends is ReviewEnd.Ballot)
        {
            return new Refusal("本环节以投票结束，请在选票上选择后提交。", source);
        }

        var scored = ImmutableList.CreateBuilder<string>();
        var before = 0;
        foreach (var c in Before(world, act.Actor.Account, s))
        {
            var sheet = world.Find<Sheet>(Sheet.Of(stage, act.Actor.Account, c.Id));
            if (sheet is { State: SheetState.Recused or SheetState.Submitted })
            {
                before += sheet.State is SheetState.Submitted ? 1 : 0;
                continue;
            }

            var missing = s.Marked(TrackOf(world, s, c.Id))
                .Where(i => sheet?.Marks.ContainsKey(i.Key) != true)
                .ToList();
            if (missing.Count > 0 || sheet is null)
            {
                return Tracking.Missing(world.Notice, s, c)
                    ?? new Refusal(
                        $"{c.Name}还有{missing.Count}项没有打分（{missing[0].Name}）。全部打分或回避后才能提交。",
                        source
                    );
            }

            scored.Add(c.Id);
        }

        return scored.Count == 0 && before > 0
            ? new Refusal("您的评分已经提交。", source)
            : new SheetsSubmitted(stage, act.Actor.Account, scored.ToImmutable());
    }

    /// <summary>The seats of all panels; empty before they were seated.</summary>
    public static ImmutableList<Seat> Seats(World world, string stage) =>
        world.Edition.Panels.GetValueOrDefault(stage, []);

    /// <summary>The persons before a judge: those of the judge's panel who stand in the review.</summary>
    public static IReadOnlyList<Candidacy> Before(World world, string judge, ReviewStage stage)
    {
        var panel = Seats(world, stage.Id).FirstOrDefault(x => x.Account == judge)?.Panel;
        return
        [
            .. Lists
                .StandingIn(world, stage, Lists.City)
                .Where(c => panel is not null && Seating.PanelOf(world, stage, c.Id) == panel),
        ];
    }

    /// <summary>The track in which a person is marked; null when the review has none, or it is not determined.</summary>
    public static string? TrackOf(World world, ReviewStage stage, string candidacy) =>
        stage.Tracks.Count == 0 ? null : Tracking.Of(world.Notice, world.Get<Candidacy>(candidacy));

    /// <summary>Whether the judge may still say something of this person.</summary>
    internal static Refusal? May(World world, Act act, ReviewStage stage, string candidacy) =>
        Sits(world, act, stage)
        ?? Guards.Stands(world, candidacy, stage.Id)
        ?? Locked(world, act, stage, candidacy)
        ?? Tracking.Missing(world.Notice, stage, world.Get<Candidacy>(candidacy))
        ?? Own(world, act, stage, candidacy);

    /// <summary>Why nobody may mark or vote at that time (评审起止时间); null when it is time.</summary>
    public static Refusal? Untimely(World world, ReviewStage stage, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(stage);
        return Guards.InWindow(world, stage, at);
    }

    /// <summary>Whether the judge has a seat and is there, and it is time.</summary>
    internal static Refusal? Sits(World world, Act act, ReviewStage stage) =>
        Seating.Marked(stage) ?? Seated(world, act, stage) ?? Untimely(world, stage, act.At);

    private static Refusal? Seated(World world, Act act, ReviewStage stage) =>
        Seats(world, stage.Id).FirstOrDefault(x => x.Account == act.Actor.Account) switch
        {
            null => new Refusal("您不在本次评审组中。", stage.Source.ToString()),
            { Absent: not null } => new Refusal("您已被登记为缺席，不能打分。", stage.Source.ToString()),
            _ => null,
        };

    /// <summary>A veto needs a rule that permits it, and a reason.</summary>
    internal static Refusal? Vetoed(ReviewStage stage, string? veto) =>
        veto is null ? null
        : stage.Veto is null ? new Refusal("本次评审没有规定否决。", stage.Source.ToString(), "veto")
        : Guards.Filled(veto, "否决的理由", "veto") is { } empty ? empty with { Clause = stage.Source.ToString() }
        : null;

    private static Refusal? Locked(World world, Act act, ReviewStage stage, string candidacy) =>
        world.Find<Sheet>(Sheet.Of(stage.Id, act.Actor.Account, candidacy)) switch
        {
            { State: SheetState.Submitted } => new Refusal("评分已经提交并锁定，不能修改。", stage.Source.ToString()),
            { State: SheetState.Recused } => new Refusal("您已对此人选申请回避，不能打分。", stage.Source.ToString()),
            _ => null,
        };

    private static Refusal? Own(World world, Act act, ReviewStage stage, string candidacy)
    {
        var own = Seats(world, stage.Id).First(x => x.Account == act.Actor.Account).Panel;
        var name = world.Get<Candidacy>(candidacy).Name;
        return Seating.PanelOf(world, stage, candidacy) switch
        {
            null => new Refusal($"{name}还没有分到评审组，请领导小组办公室先分组。", stage.Source.ToString()),
            { } panel when panel != own => new Refusal(
                $"{name}由{Seating.Name(stage, panel)}评审，您在{Seating.Name(stage, own)}。",
                stage.Source.ToString()
            ),
            _ => null,
        };
    }
}
