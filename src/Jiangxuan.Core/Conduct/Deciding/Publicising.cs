using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Public notices of lists (公示): the last day is computed from the official calendar, never typed.</summary>
public static class Publicising
{
    /// <summary>Most characters of a phone number and address.</summary>
    public const int MaxReach = 200;

    /// <summary>The days that count from that first day, on the edition's calendar, or why they cannot be told.</summary>
    public static Result<Period> Count(World world, PubliciseStage stage, DateOnly first)
    {
        return stage.Count(first, world.Edition.Calendar()).TryGet(out var period, out var refusal)
            ? period
            : refusal with
            {
                Clause = stage.Source.ToString(),
            };
    }

    /// <summary>The shortest stretch that begins on that day, or why it cannot be computed.</summary>
    public static Result<Span> Shortest(World world, PubliciseStage stage, DateOnly first) =>
        Count(world, stage, first).TryGet(out var period, out var refusal)
            ? new Span(first, period.Last, stage.MinDays)
            : refusal;

    /// <summary>工作日 or 天.</summary>
    public static string Unit(PubliciseStage stage) => stage.Days == DayCount.Working ? "个工作日" : "天";

    /// <summary>
    /// Publishes everybody who stands in the stage and is not published yet, tier by tier in the order the notice wants. Persons who come
    /// later have a full period of their own; taking somebody off changes no period.
    /// </summary>
    /// <param name="world">The edition.</param>
    /// <param name="act">Who publishes, and when.</param>
    /// <param name="stage">Publicity stage.</param>
    /// <param name="holder">Unit id or <c>city</c>.</param>
    /// <param name="first">First day, today or within 30 days.</param>
    /// <param name="reach">Phone and address at which objections are taken; null or empty leaves a blank on the printed notice.</param>
    public static Decision Publish(
        World world,
        Act act,
        string stage,
        string holder,
        DateOnly first,
        string? reach = null
    )
    {
        var s = (PubliciseStage)world.Notice.Stage(stage);
        if (Guards.InTime(world, stage, act.At) is { } late)
        {
            return late;
        }

        if (first < act.Day || first > act.Day.AddDays(30))
        {
            return new Refusal("公示起始日应为今天或今后30天内的日期。", s.Source.ToString(), "first");
        }

        if (reach?.Trim() is { Length: > MaxReach } much)
        {
            return new Refusal(
                $"受理电话和地址最多{MaxReach}字，现有{much.Length}字，请删减。",
                s.Source.ToString(),
                "reach"
            );
        }

        var waiting = Lists.StandingIn(world, s, holder).Select(c => c.Id).ToHashSet();
        foreach (var running in Lists.Rounds(world, stage, holder).Where(l => !l.Closed))
        {
            waiting.ExceptWith(running.Items.Select(i => i.Candidacy));
        }

        var listed = Lists.Rounds(world, s.Of!, holder).SelectMany(l => l.Items).Select(i => i.Candidacy);
        var order = Ordering.Of(world, [.. listed.Where(waiting.Contains).Distinct()], s.Order);
        if (order.Count == 0)
        {
            return new Refusal("没有等待公示的人选。", s.Source.ToString());
        }

        if (!Shortest(world, s, first).TryGet(out var period, out var refusal))
        {
            return refusal;
        }

        if (Deadlines.Of(world, stage) is { } closes && period.Last > Deadlines.LastDay(closes))
        {
            return new Refusal(
                $"公示期到{period.Last:yyyy年M月d日}届满，晚于报送截止日{Deadlines.LastDay(closes):yyyy年M月d日}，来不及报送。",
                s.Source.ToString(),
                "first"
            );
        }

        var round = Lists.CurrentRound(world, stage, holder);
        return new NoticePublished(
            Listing.Of(stage, holder, round),
            stage,
            holder,
            round,
            Approving.WithTiers(world, order),
            period,
            s.Media,
            string.IsNullOrWhiteSpace(reach) ? null : reach.Trim()
        );
    }

    /// <summary>What was printed as phone and address on the last notice of that holder, to begin with; empty before the first.</summary>
    public static string LastReach(World world, string holder) =>
        world.All<Listing>().Where(l => l.Holder == holder && l.Reach is not null).MaxBy(l => l.DecidedAt)?.Reach ?? "";

    /// <summary>What the notice will say of where objections are taken, before it goes up.</summary>
    public static string SaysReach(string? reach) =>
        reach is null ? "没有填写受理电话和地址，印出的公示上留空手写。" : $"异议受理电话和地址：{reach}。";

    /// <summary>Ends a public notice after its last day, once every objection has a written conclusion.</summary>
    public static Decision Close(World world, Act act, string listing, IReadOnlyDictionary<string, Value> answers)
    {
        var list = world.Get<Listing>(listing);
        var s = (PubliciseStage)world.Notice.Stage(list.Stage);
        if (list.Closed)
        {
            return new Refusal("本次公示已经办结。", s.Source.ToString());
        }

        if (act.Day <= list.Period!.Last)
        {
            return new Refusal($"公示期到{list.Period.Last:yyyy年M月d日}届满，次日起才能办结。", s.Source.ToString());
        }

        var open = world.All<Objection>().Count(o => o.Listing == listing && o.Upheld is null);
        if (open > 0)
        {
            return new Refusal($"还有{open}件异议没有出具核查结论，全部办结后才能结束公示。", s.Source.ToString());
        }

        return Asking.Missing(world.Notice, s.Asks, answers, act.Day) is { } gap
            ? gap with
            {
                Clause = s.Source.ToString(),
            }
            : new NoticeClosed(listing, Asking.Only(s.Asks, answers, act));
    }
}
