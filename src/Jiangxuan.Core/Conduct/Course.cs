using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>StatusTone of a state word, for a coloured tag that never speaks by colour alone.</summary>
public enum StatusTone
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Somebody must do something.</summary>
    Warn,

    /// <summary>Good end.</summary>
    Ok,

    /// <summary>Bad end.</summary>
    Bad,
}

/// <summary>Where a candidacy is, in words (进度).</summary>
/// <param name="Word">Short word for lists, 待审查.</param>
/// <param name="Sentence">A sentence for the person.</param>
/// <param name="Tone">Its tone.</param>
public sealed record Status(string Word, string Sentence, StatusTone Tone);

/// <summary>One line of a candidacy's timeline.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Now">Whether the candidacy stands in it.</param>
/// <param name="Outcome">How it ended, if it did.</param>
public sealed record CourseStep(Stage Stage, bool Now, Outcome? Outcome);

/// <summary>Progress of a candidacy in words and steps.</summary>
public static class Course
{
    /// <summary>The state in words.</summary>
    public static Status Of(Notice notice, Candidacy candidacy)
    {
        if (candidacy.Withdrawn is not null)
        {
            return new Status("已撤回", $"申报已撤回：{Plain(candidacy.Withdrawn)}。", StatusTone.Plain);
        }

        if (candidacy.TakenBack is { } taken)
        {
            return new Status(
                "已撤销",
                $"称号已于{taken.On:yyyy年M月d日}撤销（{taken.Document}）：{Plain(taken.Text)}。",
                StatusTone.Bad
            );
        }

        if (candidacy.Tier is { } tier)
        {
            return new Status("已命名", $"已命名为{Honour(notice, tier)}{Number(candidacy)}。", StatusTone.Ok);
        }

        if (Standing.Failure(notice, candidacy) is var (stage, outcome))
        {
            return outcome.Result == StageResult.NotListed
                ? new Status("未列入", $"在“{stage.Label}”环节未列入名单：{Plain(outcome.Text)}。", StatusTone.Plain)
                : new Status(
                    "未通过",
                    $"在“{stage.Label}”环节未通过：{Plain(outcome.Text)}{(outcome.Clause is null ? "" : $"（{outcome.Clause}）")}。",
                    StatusTone.Bad
                );
        }

        if (candidacy.Returned is { } r)
        {
            return new Status(
                "待补正",
                $"{notice.Stage(r.Stage).Label}退回补正，请于{r.Until:M月d日}24时前修改并重新提交。",
                StatusTone.Warn
            );
        }

        if (candidacy.Receipt is null)
        {
            return new Status("填写中", "申报表尚未提交。", StatusTone.Warn);
        }

        var now = Standing.Of(notice, candidacy).Select(notice.Stage).ToList();
        return now.Count == 0
            ? new Status("已办结", "全部环节已办结。", StatusTone.Ok)
            : new Status(
                now.Count == 1 ? $"待{now[0].Label}" : $"待{now[0].Label}等{now.Count}项",
                $"目前处于“{string.Join("、", now.Select(s => s.Label))}”环节。",
                StatusTone.Info
            );
    }

    // What people have written ends with a full stop or without one.
    private static string Plain(string? text) => (text ?? "").TrimEnd('。');

    /// <summary>The honour in words; the tier is named where there are several.</summary>
    public static string Honour(Notice notice, string tier)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Tiers.Count == 1 ? notice.Identity.Honor : notice.Tier(tier).Label;
    }

    /// <summary>The stages of this person's course with their outcomes; stages that do not apply are left out.</summary>
    public static IReadOnlyList<CourseStep> Steps(Notice notice, Candidacy candidacy)
    {
        var now = Standing.Of(notice, candidacy);
        return
        [
            .. notice
                .Stages.Where(s => Standing.Applies(notice, s, candidacy))
                .Select(s => new CourseStep(
                    s,
                    now.Contains(s.Id),
                    candidacy.Returned is not null && s is ApplyStage
                        ? null
                        : candidacy.Outcomes.GetValueOrDefault(s.Id)
                )),
        ];
    }

    private static string Number(Candidacy candidacy) =>
        candidacy.Certificate is { } number ? $"，证书编号{number}" : "";
}
