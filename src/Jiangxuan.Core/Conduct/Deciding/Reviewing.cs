using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Panels, marks, recusals, and closing a review (评审).</summary>
public static class Reviewing
{
    /// <summary>Seats the judges; exactly the number decided, and not after marks were saved.</summary>
    public static Decision Seat(World world, string stage, ImmutableList<Seat> seats)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        if (world.All<Sheet>().Any(x => x.Stage == stage))
        {
            return new Refusal("已经开始打分，不能更换评审组；评委缺席请作缺席登记。", s.Source.ToString());
        }

        return seats.Select(x => x.Account).Distinct().Count() != s.Judges || seats.Count != s.Judges
            ? new Refusal($"评审组应为{s.Judges}名评委，选择了{seats.Count}名。", s.Source.ToString(), "seats")
            : new PanelSeated(stage, seats);
    }

    /// <summary>Records a judge's absence from the whole review; refused when too few would be left.</summary>
    public static Decision Absent(World world, Act act, string stage, string judge)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var seats = Seats(world, stage);
        if (seats.FirstOrDefault(x => x.Account == judge) is not { Absent: null })
        {
            return new Refusal("该评委不在评审组中或已登记缺席。", s.Source.ToString());
        }

        if (Guards.Filled(act.Reason, "缺席原因", "reason") is { } empty)
        {
            return empty with { Clause = s.Source.ToString() };
        }

        if (world.All<Sheet>().Any(x => x.Stage == stage && x.Judge == judge && x.State == SheetState.Submitted))
        {
            return new Refusal("该评委已经提交评分，不能登记为缺席。", s.Source.ToString());
        }

        return seats.Count(x => x.Absent is null) - 1 < s.Quorum
            ? new Refusal($"到会评委将少于法定人数{s.Quorum}名，评审不能进行。请另行组织评审。", s.Source.ToString())
            : new JudgeAbsent(stage, judge, act.Reason!);
    }

    /// <summary>Saves a judge's marks for one person; a mark outside the scale is refused, a missing one is not.</summary>
    public static Decision Mark(
        World world,
        Act act,
        string stage,
        string candidacy,
        IReadOnlyDictionary<string, decimal> marks
    )
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        if ((MayScore(world, act, s) ?? Guards.Stands(world, candidacy, stage)) is { } no)
        {
            return no;
        }

        if (Locked(world, act, stage, candidacy, s) is { } locked)
        {
            return locked;
        }

        foreach (var (id, mark) in marks)
        {
            if (s.Indicators.FirstOrDefault(i => i.Id == id) is not { } indicator)
            {
                return new Refusal("评分表中没有这项指标，请刷新页面。", s.Source.ToString());
            }

            if (mark < s.ScaleMin || mark > s.ScaleMax || (mark - s.ScaleMin) % s.ScaleStep != 0)
            {
                return new Refusal(
                    $"{indicator.Label}应在{s.ScaleMin:0.##}至{s.ScaleMax:0.##}分之间，最小单位{s.ScaleStep:0.##}分，填写的是{mark:0.####}。",
                    s.Source.ToString(),
                    $"m.{id}"
                );
            }
        }

        return new MarksSaved(stage, act.Actor.Account, candidacy, marks.ToImmutableDictionary());
    }

    /// <summary>Recuses from one person, with a reason; marks saved before are set aside.</summary>
    public static Decision Recuse(World world, Act act, string stage, string candidacy)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        if (
            (
                MayScore(world, act, s)
                ?? Guards.Stands(world, candidacy, stage)
                ?? Locked(world, act, stage, candidacy, s)
            ) is
            { } no
        )
        {
            return no;
        }

        return Guards.Filled(act.Reason, "回避原因", "reason") is { } empty
            ? empty with
            {
                Clause = s.Source.ToString(),
            }
            : new Recused(stage, act.Actor.Account, candidacy, act.Reason!);
    }

    /// <summary>Hands in all sheets at once; every person must be fully marked or recused from.</summary>
    public static Decision Submit(World world, Act act, string stage)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        if (MayScore(world, act, s) is { } no)
        {
            return no;
        }

        var scored = ImmutableList.CreateBuilder<string>();
        foreach (var c in Lists.StandingIn(world, s, Lists.City))
        {
            var sheet = world.Find<Sheet>(Sheet.Of(stage, act.Actor.Account, c.Id));
            if (sheet is { State: SheetState.Recused })
            {
                continue;
            }

            var missing = s.Indicators.Where(i => sheet?.Marks.ContainsKey(i.Id) != true).ToList();
            if (missing.Count > 0)
            {
                return new Refusal(
                    $"{c.Name}还有{missing.Count}项没有打分（{missing[0].Label}）。全部打分或回避后才能提交。",
                    s.Source.ToString()
                );
            }

            scored.Add(c.Id);
        }

        return world
            .All<Sheet>()
            .Any(x => x.Stage == stage && x.Judge == act.Actor.Account && x.State == SheetState.Submitted)
            ? new Refusal("您的评分已经提交。", s.Source.ToString())
            : new SheetsSubmitted(stage, act.Actor.Account, scored.ToImmutable());
    }

    /// <summary>Closes the review: every present judge has handed in, every person has a quorum; the ranking is computed.</summary>
    public static Decision Close(World world, string stage)
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        var persons = Lists.StandingIn(world, s, Lists.City);
        if (persons.Count == 0)
        {
            return new Refusal("没有等待评审的人选。", s.Source.ToString());
        }

        foreach (var seat in Seats(world, stage).Where(x => x.Absent is null))
        {
            if (
                persons.Any(c =>
                    world.Find<Sheet>(Sheet.Of(stage, seat.Account, c.Id)) is null or { State: SheetState.Draft }
                )
            )
            {
                return new Refusal($"评委{seat.Name}还没有提交评分。请催办或登记缺席后再汇总。", s.Source.ToString());
            }
        }

        var results = Tallying.Results(world, s, persons);
        return results.IsRefused ? results.Refusal : results.Value;
    }

    /// <summary>The panel's seats; empty before it was seated.</summary>
    public static ImmutableList<Seat> Seats(World world, string stage) =>
        world.Edition.Panels.GetValueOrDefault(stage, []);

    private static Refusal? MayScore(World world, Act act, ReviewStage s) =>
        Seats(world, s.Id).FirstOrDefault(x => x.Account == act.Actor.Account) switch
        {
            null => new Refusal("您不在本次评审组中。", s.Source.ToString()),
            { Absent: not null } => new Refusal("您已被登记为缺席，不能打分。", s.Source.ToString()),
            _ => null,
        };

    private static Refusal? Locked(World world, Act act, string stage, string candidacy, ReviewStage s) =>
        world.Find<Sheet>(Sheet.Of(stage, act.Actor.Account, candidacy)) switch
        {
            { State: SheetState.Submitted } => new Refusal("评分已经提交并锁定，不能修改。", s.Source.ToString()),
            { State: SheetState.Recused } => new Refusal("您已对此人选申请回避，不能打分。", s.Source.ToString()),
            _ => null,
        };
}
