using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Scoring;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Office;

/// <summary>Times, results and refusals as the office's pages write them.</summary>
internal static class Shown
{
    public static string Moment(DateTimeOffset at) =>
        at.ToOffset(Shanghai.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(string? iso) =>
        DateTimeOffset.TryParse(iso, CultureInfo.InvariantCulture, out var at) ? Moment(at) : "";

    public static DateOnly DayOf(DateTimeOffset at) => Shanghai.DayOf(at);

    public static string Score(decimal? score) => score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A part of those voting (得票率): 66.67%.</summary>
    public static string Approval(Rational part) =>
        (part * new Rational(100, 1)).Round(2).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    public static string Result(StageResult result) =>
        result switch
        {
            StageResult.Passed => "通过",
            StageResult.Failed => "不通过",
            _ => "未列入",
        };

    /// <summary>The refusal as an error of the form, with the clause it rests on.</summary>
    public static FormError Error(Refusal refusal, string otherwise) =>
        new(
            refusal.Field ?? otherwise,
            refusal.Clause is null ? refusal.Sentence : $"{refusal.Sentence}（依据：{refusal.Clause}）"
        );

    /// <summary>Since when it lies where it lies: the latest thing concluded, at the earliest the submission.</summary>
    public static DateTimeOffset? Since(Candidacy c) =>
        c.Outcomes.Values.Select(o => (DateTimeOffset?)o.At).Append(c.SubmittedAt).Max();

    /// <summary>How long it waits, by calendar days.</summary>
    public static string Waits(Candidacy c, DateOnly today) =>
        Since(c) is not { } since ? ""
        : today.DayNumber - DayOf(since).DayNumber is var days and > 0 ? $"{days} 天"
        : "今天";

    /// <summary>Every value of a person by fact, those computed from others included.</summary>
    public static IReadOnlyDictionary<string, Value> Values(World world, Candidacy person, DateOnly today)
    {
        var known = Knowing.Of(world, person, today);
        var values = known.Values.ToDictionary();
        foreach (var fact in world.Notice.Facts.Where(f => f.Kind is DerivedKind))
        {
            if (known.Find(fact.Key) is { } value)
            {
                values[fact.Key] = value;
            }
        }

        return values;
    }

    /// <summary>The name, or what stands there before it is typed.</summary>
    public static string Name(Candidacy c) => c.Name.Length == 0 ? "未填姓名" : c.Name;
}
