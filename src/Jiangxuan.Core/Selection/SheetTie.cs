using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// A column of a table of candidates that orders equals (同等条件下优先): the figure of an indicator, the higher first; or whether a rule of
/// strength <c>prefer</c> holds: 是 before 否 before 不详.
/// </summary>
/// <param name="Id">Id of the indicator or rule.</param>
/// <param name="Label">Its name, or what the rule says.</param>
/// <param name="IsRule">Whether it is a rule.</param>
internal sealed record SheetTie(string Id, string Label, bool IsRule)
{
    /// <summary>What is wrong with a text that should be a number.</summary>
    public const string NoNumber = "应是数，例如 92.5。";

    private static readonly string[] Verdicts = ["是", "否", "不详"];

    /// <summary>The step of the order among equals.</summary>
    public TieBreak Break =>
        IsRule ? new TieBreak { Fact = Id, Order = Verdicts } : new TieBreak { Fact = Id, HigherNumberFirst = true };

    /// <summary>The columns of a notice, the first first: the order of the review whose ranking the final list uses.</summary>
    public static IReadOnlyList<SheetTie> Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Composing.Final(notice)?.RankedBy is { } id && notice.Stage(id) is ReviewStage review
            ? [.. review.TieBreak.Select(tie => Of(notice, review, tie))]
            : [];
    }

    /// <summary>Why the text cannot stand in the column; null = it can.</summary>
    public string? Wrong(string text) =>
        IsRule ? (Verdicts.Contains(text) ? null : "应为是、否、不详之一。")
        : Decimals.Exact(text) is null ? NoNumber
        : null;

    // An indicator may stand in the order of several tracks; its id is the same.
    private static SheetTie Of(Notice notice, ReviewStage review, string id)
    {
        var indicator = review
            .Indicators.Concat(review.Tracks.SelectMany(track => track.Indicators))
            .FirstOrDefault(one => one.Id == id);
        return indicator is not null
            ? new SheetTie(id, indicator.Label, IsRule: false)
            : new SheetTie(id, notice.Rules.First(rule => rule.Id == id).Says, IsRule: true);
    }
}
