using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiangxuan.Paper.Sheets;

namespace Jiangxuan.Bench;

/// <summary>A list of 100,000 rows and 29 columns: ours beside the loop of the Open XML SDK over the same cells in the same process.</summary>
internal static class SheetWritten
{
    internal const string Name = "sheet";

    private const int Rows = 100_000;
    private const int Columns = 29;
    private const int Runs = 3;

    /// <summary>Most times the SDK's own loop, and most memory.</summary>
    private const decimal Ratio = 2;
    private const int Megabytes = 300;

    internal static async Task<string> Line()
    {
        var file = Path.GetTempFileName();
        try
        {
            // Ours first: the peak of the process is then its own.
            var ours = new List<TimeSpan>();
            for (var i = 0; i < Runs; i++)
            {
                var watch = Stopwatch.StartNew();
                await using var to = File.Create(file);
                await SheetWriting.WriteAsync(Table, Cells(), to);
                ours.Add(watch.Elapsed);
            }
            using var own = Process.GetCurrentProcess();
            var peak = own.PeakWorkingSet64 >> 20;
            var sdk = new List<TimeSpan>();
            for (var i = 0; i < Runs; i++)
            {
                var watch = Stopwatch.StartNew();
                Raw(file);
                sdk.Add(watch.Elapsed);
            }
            var (mine, theirs) = (ours.Order().ElementAt(Runs / 2), sdk.Order().ElementAt(Runs / 2));
            var ratio = decimal.Divide(mine.Ticks, theirs.Ticks);
            var missed = ratio > Ratio || peak > Megabytes ? "  GOAL MISSED" : "";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Name, -20}{Rows} x {Columns}: {mine.TotalMilliseconds:F0} ms, {Rows / mine.TotalSeconds:F0} rows/s, {ratio:F2} x the SDK's own loop ({theirs.TotalMilliseconds:F0} ms), peak {peak} MB{missed}"
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static SheetTable Table { get; } =
        new()
        {
            Name = "名单",
            Columns = [.. Enumerable.Range(0, Columns).Select(i => new SheetColumn { Label = $"第{i}列" })],
        };

    private static IEnumerable<IReadOnlyList<SheetCell>> Cells()
    {
        for (var row = 0; row < Rows; row++)
        {
            var cells = new SheetCell[Columns];
            for (var column = 0; column < Columns; column++)
            {
                cells[column] = column % 3 == 0 ? (SheetCell)(decimal)(row + column) : Words(row, column);
            }
            yield return cells;
        }
    }

    private static string Words(int row, int column) =>
        column % 3 == 1 ? "某某机械有限公司" : $"9901011983{row:D6}{column}";

    private static void Raw(string file)
    {
        using var book = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var main = book.AddWorkbookPart();
        var part = main.AddNewPart<WorksheetPart>("s");
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            for (var row = 1; row <= Rows; row++)
            {
                writer.WriteStartElement(
                    new Row(),
                    [new OpenXmlAttribute("r", "", row.ToString(CultureInfo.InvariantCulture))]
                );
                for (var column = 0; column < Columns; column++)
                {
                    RawCell(writer, row, column);
                }
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        main.Workbook = new Workbook(
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet
                {
                    Name = "名单",
                    SheetId = 1,
                    Id = "s",
                }
            )
        );
    }

    private static void RawCell(OpenXmlWriter writer, int row, int column)
    {
        var name = new OpenXmlAttribute("r", "", CellName.Of(column, row));
        if (column % 3 == 0)
        {
            writer.WriteStartElement(new Cell(), [name]);
            writer.WriteElement(new CellValue((row + column).ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            writer.WriteStartElement(new Cell(), [name, new OpenXmlAttribute("t", "", "inlineStr")]);
            writer.WriteElement(new InlineString(new Text(Words(row, column))));
        }
        writer.WriteEndElement();
    }
}
