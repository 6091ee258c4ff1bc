using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation.Filling;

/// <summary>Invents the value of a cell: kind, label, whether choices are left to chance.</summary>
internal delegate Value InventCell(FactKind kind, string label, bool free);

/// <summary>Invents rows of tables and grids; months run forward from row to row, a grid has all of its rows.</summary>
internal sealed class TableInventing(Notice notice, GeneratedPerson person, SplitMix64 chance)
{
    /// <summary>Rows of a table.</summary>
    public IEnumerable<IReadOnlyDictionary<string, Value>> Rows(TableKind table, string label, InventCell cell)
    {
        var count = label.Contains("简历", StringComparison.Ordinal) ? 3 : chance.Between(0, Math.Min(table.Max, 3));
        var first = person.InTradeSince.Year;
        var months = Math.Max(1, (notice.Identity.Year - first) * 12 / Math.Max(1, count));
        for (var i = 0; i < count; i++)
        {
            var since = new DateOnly(first, person.InTradeSince.Month, 1).AddMonths(i * months);
            var row = new Dictionary<string, Value>();
            var dates = 0;
            foreach (var column in table.Columns)
            {
                var month = since.AddMonths(dates == 0 ? 0 : months - 1);
                switch (column.Kind)
                {
                    case MonthKind when column.Optional && dates > 0 && i == count - 1:
                        break;
                    case MonthKind:
                        row[column.Key] = new MonthValue(month.Year, month.Month);
                        dates++;
                        break;
                    default:
                        row[column.Key] = cell(column.Kind, column.Label, true);
                        break;
                }
            }

            yield return row;
        }
    }

    /// <summary>All rows of a grid.</summary>
    public IEnumerable<IReadOnlyDictionary<string, Value>> Grid(GridKind grid, InventCell cell)
    {
        foreach (var key in grid.RowKeys(notice))
        {
            var row = new Dictionary<string, Value> { [RowsValue.RowKey] = new TextValue(key) };
            foreach (var column in grid.Columns)
            {
                row[column.Key] = cell(column.Kind, column.Label, true);
            }

            yield return row;
        }
    }
}
