using System.Globalization;
using System.Text;
using Jiangxuan.Core.Exchange;
using Jiangxuan.Paper.Printing.Archives;
using Jiangxuan.Paper.Sheets;

namespace Jiangxuan.Web.Papers;

/// <summary>
/// A list of the console as a file (名单导出), for Excel or as plain text: the same columns and rows in both, sent on as they come,
/// so that its length does not matter.
/// </summary>
/// <param name="name">Name of the file without its ending; what file systems refuse is replaced.</param>
/// <param name="title">What the list is: title and tab of the sheet.</param>
/// <param name="columns">The columns. Only what may be added up is <see cref="SheetKind.Number"/>: codes and telephones are words.</param>
/// <param name="rows">The rows, a cell for every column.</param>
public sealed class ListFile(
    string name,
    string title,
    IReadOnlyList<SheetColumn> columns,
    Func<CancellationToken, IAsyncEnumerable<IReadOnlyList<SheetCell>>> rows
)
{
    /// <summary>Columns that stay in sight when one scrolls to the right: number and name.</summary>
    private const int Frozen = 2;

    private static readonly UTF8Encoding _marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>For Excel and WPS (导出 Excel): the heads stay in sight and stand on every printed page.</summary>
    public IResult Excel(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var table = new SheetTable
        {
            Name = title,
            Title = title,
            Columns = columns,
            Frozen = Math.Min(Frozen, columns.Count - 1),
        };
        var ct = http.RequestAborted;
        return Results.Stream(
            to => SheetWriting.WriteAsync(table, rows(ct), to, ct),
            PaperKind.Excel.Type,
            $"{ArchiveNames.Safe(name)}.xlsx"
        );
    }

    /// <summary>As text (导出 CSV).</summary>
    public IResult Text(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Results.Stream(
            to => Write(to, http.RequestAborted),
            "text/csv; charset=utf-8",
            $"{ArchiveNames.Safe(name)}.csv"
        );
    }

    private async Task Write(Stream to, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, _marked, leaveOpen: true);
        await writer.WriteAsync(Csv.Line(columns.Select(c => c.Label)));
        await foreach (var row in rows(ct).WithCancellation(ct))
        {
            await writer.WriteAsync(Csv.Line(row.Select(Plain)));
        }
    }

    private static object? Plain(SheetCell cell) =>
        cell.Kind switch
        {
            SheetKind.Number => cell.Number,
            SheetKind.Day => cell.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => cell.Text,
        };
}
