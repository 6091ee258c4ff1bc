using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Paper.Course;

/// <summary>A paper that the records suffice for (可出具的文书).</summary>
/// <param name="Layout">Its layout.</param>
/// <param name="Subject">Id of the candidacy, list or objection it is about; of a payment <c>stage/instalment</c>.</param>
/// <param name="Says">Whom or what it is about, in Chinese, for lists of papers.</param>
/// <param name="Fill">Fills it in; costs nothing until it is called.</param>
public sealed record ReadyPaper(Layout Layout, string Subject, string Says, Func<Filling> Fill)
{
    /// <summary>The office's own template that is filled in instead of the layout; null = none. It is read when it is asked for.</summary>
    public Lazy<Template>? Template { get; init; }

    /// <summary>What of the filling its boxes of fixed height cut off; of the office's own template it is not known.</summary>
    public IReadOnlyList<Overflow> Overflows(Notice notice) =>
        Template is null && Layout.Blocks is not null ? OverflowLooking.Of(Layout, notice, Fill()) : [];
}
