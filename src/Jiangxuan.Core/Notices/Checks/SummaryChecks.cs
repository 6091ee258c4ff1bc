using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Columns of the summary table show facts that are there.</summary>
internal static class SummaryChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) => Columns(notice, notice.Summary, "summary");

    private static IEnumerable<Fault> Columns(Notice notice, IReadOnlyList<SummaryColumn> columns, string path)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (column, here) = (columns[i], $"{path}[{i}]");
            if (column.Fact is null == (column.Columns.Count == 0))
            {
                yield return new Fault(here, $"“{column.Label}”须写 fact 或 columns 之一，不能都写或都不写。");
            }
            if (column.Fact is { } fact && !ReservedFacts.All.Contains(fact.Key) && Why(notice, fact) is { } why)
            {
                yield return new Fault($"{here}.fact", $"“{column.Label}”：{why}");
            }
            foreach (var fault in Columns(notice, column.Columns, $"{here}.columns"))
            {
                yield return fault;
            }
        }
    }

    private static string? Why(Notice notice, FactReference fact)
    {
        if (fact.Kind(notice) is null)
        {
            return notice.Unread.Contains(fact.Key)
                ? null
                : $"没有“{fact}”这个字段或列。{Naming.DidYouMean(fact.Key, notice.Facts.Select(f => f.Key))}";
        }
        var rows = fact.Row is null ? null : (notice.Fact(fact.Key).Kind as GridKind)?.RowKeys(notice) ?? [];
        return rows is not null && !rows.Contains(fact.Row!) ? $"“{fact.Key}”没有“{fact.Row}”这一行。" : null;
    }
}
