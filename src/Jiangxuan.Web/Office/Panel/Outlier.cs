using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Web.Office.Panel;

/// <summary>The sheet that lies farthest from the mean of the others (偏离最大的评分). It is shown and changes nothing.</summary>
/// <param name="Judge">Account of the judge.</param>
/// <param name="By">Total of the sheet less the mean of the other totals, rounded.</param>
/// <param name="Far">Whether that is far by <see cref="Watching.IsFar"/>.</param>
public sealed record Outlier(string Judge, decimal By, bool Far)
{
    /// <summary>The outlier among the scored sheets; null with fewer than three, and of a ballot.</summary>
    public static Outlier? Of(ReviewStage stage, Working working)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(working);
        var totals = working.Sheets.Where(s => s.Total is not null).Select(s => (s.Judge, s.Total!.Exact)).ToList();
        if (stage.Marks is null || totals.Count < 3)
        {
            return null;
        }

        var sum = Rational.Sum(totals.Select(t => t.Exact));
        var others = new Rational(totals.Count - 1, 1);
        var (judge, by) = totals
            .Select(t => (t.Judge, By: (t.Exact - ((sum - t.Exact) / others)).Round(stage.Places)))
            .OrderByDescending(t => Math.Abs(t.By))
            .ThenBy(t => t.Judge, StringComparer.Ordinal)
            .First();
        return new Outlier(judge, by, Watching.IsFar(stage, by));
    }
}
