using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Opinions, and the employer's own public notice (单位意见与公示).</summary>
public static class Opining
{
    /// <summary>Gives an opinion together with the facts the stage asks.</summary>
    public static Decision Give(
        World world,
        Act act,
        string candidacy,
        string stage,
        Opinion opinion,
        IReadOnlyDictionary<string, Value> answers
    )
    {
        var s = (OpineStage)world.Notice.Stage(stage);
        if (
            (
                Guards.Stands(world, candidacy, stage)
                ?? Guards.InTime(world, stage, act.At, world.Get<Candidacy>(candidacy))
            ) is
            { } no
        )
        {
            return no;
        }

        if (
            (
                Guards.Filled(opinion.Text, "意见", $"{stage}.text")
                ?? Guards.Filled(opinion.Signer, "负责人姓名", $"{stage}.signer")
                ?? Asking.Missing(world.Notice, s.Asks, answers, act.Day)
            ) is
            { } gap
        )
        {
            return gap with { Clause = s.Source.ToString() };
        }

        if (opinion.Agree && s.Poll is { } poll && Reaches(world.Notice, poll, answers) is { } few)
        {
            return few with { Clause = s.Source.ToString() };
        }

        return opinion.On > act.Day
            ? new Refusal("意见日期不能晚于今天。", s.Source.ToString(), $"{stage}.on")
            : new OpinionGiven(
                candidacy,
                stage,
                opinion.Agree,
                Secret.Of(opinion.Text, act.Salt, "text"),
                Secret.Of(opinion.Signer, act.Salt, "signer"),
                opinion.On,
                Secret.Perhaps(opinion.Scan, act.Salt, "scan"),
                Asking.Only(s.Asks, answers, act)
            );
    }

    /// <summary>Why nobody may agree on such a poll; compared exactly, no percentage is rounded.</summary>
    private static Refusal? Reaches(Notice notice, Poll poll, IReadOnlyDictionary<string, Value> answers)
    {
        if (
            answers.GetValueOrDefault(poll.Present) is not NumberValue { Number: > 0 } present
            || answers.GetValueOrDefault(poll.For) is not NumberValue agreed
        )
        {
            return new Refusal(
                $"同意须有推荐测评结果，请填写{notice.Fact(poll.Present).Label}和{notice.Fact(poll.For).Label}。",
                null,
                $"f.{poll.Present}"
            );
        }

        if (agreed.Number > present.Number)
        {
            return new Refusal(
                $"{notice.Fact(poll.For).Label}{agreed.Number:0.##}多于{notice.Fact(poll.Present).Label}{present.Number:0.##}，请核对。",
                null,
                $"f.{poll.For}"
            );
        }

        var part = Rational.From(agreed.Number) / Rational.From(present.Number);
        var bound =
            poll.AtLeast is { } least && part < least.Share ? $"达到{least}"
            : poll.MoreThan is { } more && part <= more.Share ? $"超过{more}"
            : null;
        return bound is null
            ? null
            : new Refusal(
                $"{notice.Fact(poll.Present).Label}{present.Number:0.##}，{notice.Fact(poll.For).Label}{agreed.Number:0.##}，没有{bound}，不能签署同意。",
                null,
                $"f.{poll.For}"
            );
    }

    /// <summary>Records the employer's own public notice of one person; its days are counted here, not believed.</summary>
    public static Decision Publicise(
        World world,
        Act act,
        string candidacy,
        string stage,
        DateOnly first,
        DateOnly last,
        string media,
        IReadOnlyDictionary<string, Value> answers
    )
    {
        var s = (PubliciseStage)world.Notice.Stage(stage);
        if (
            (
                Guards.Stands(world, candidacy, stage)
                ?? Guards.InTime(world, stage, act.At, world.Get<Candidacy>(candidacy))
            ) is
            { } no
        )
        {
            return no;
        }

        if (
            (
                Guards.Filled(media, "公示地点或媒体", $"{stage}.media")
                ?? Asking.Missing(world.Notice, s.Asks, answers, act.Day)
            ) is
            { } gap
        )
        {
            return gap with { Clause = s.Source.ToString() };
        }

        if (!Publicising.Shortest(world, s, first).TryGet(out var period, out var unknown))
        {
            return unknown;
        }

        if (last < period.Last)
        {
            return new Refusal(
                $"公示期不足：自{first:yyyy年M月d日}起不少于{s.MinDays}{Publicising.Unit(s)}，最早至{period.Last:yyyy年M月d日}届满，填报的截止日为{last:yyyy年M月d日}。",
                s.Source.ToString(),
                $"{stage}.last"
            );
        }

        return last >= act.Day
            ? new Refusal(
                $"公示期到{last:yyyy年M月d日}24时才届满，请次日起再登记。",
                s.Source.ToString(),
                $"{stage}.last"
            )
            : new PublicisedAlone(
                candidacy,
                stage,
                new Span(first, last, last.DayNumber - first.DayNumber + 1),
                Secret.Of(media.Trim(), act.Salt, "media"),
                Asking.Only(s.Asks, answers, act)
            );
    }
}
