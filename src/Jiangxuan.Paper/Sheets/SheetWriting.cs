using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jiangxuan.Paper.Sheets;

/// <summary>
/// Writes a workbook as its rows come (流式导出): no more than some rows are held at a time, the target need not be able to seek, and
/// the same table and rows always give the same bytes.
/// </summary>
public static class SheetWriting
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Rows sent on together.</summary>
    private const int Together = 200;

    /// <summary>The oldest time a ZIP can say: the file does not tell when it was made.</summary>
    private static readonly DateTimeOffset Ever = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        CloseOutput = true,
        CheckCharacters = false,
    };

    /// <summary>Writes rows that are there already.</summary>
    /// <inheritdoc cref="WriteAsync(SheetTable, IAsyncEnumerable{IReadOnlyList{SheetCell}}, Stream, CancellationToken)"/>
    public static Task WriteAsync(
        SheetTable table,
        IEnumerable<IReadOnlyList<SheetCell>> rows,
        Stream to,
        CancellationToken cancel = default
    ) => WriteAsync(table, rows.ToAsyncEnumerable(), to, cancel);

    /// <summary>Writes the workbook.</summary>
    /// <param name="table">What stands around the rows.</param>
    /// <param name="rows">The rows; each has a cell for every column that holds something.</param>
    /// <param name="to">Where to; left open.</param>
    /// <param name="cancel">Ends it early; the file is then broken.</param>
    /// <exception cref="ArgumentException">A row has another number of cells, or there are more rows than a sheet can hold.</exception>
    public static async Task WriteAsync(
        SheetTable table,
        IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        Stream to,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(to);
        var outgoing = new OutgoingStream();
        using (var zip = new ZipArchive(outgoing, ZipArchiveMode.Create, true, Encoding.UTF8))
        {
            foreach (var (name, write) in new BookParts(table).Parts())
            {
                using var xml = XmlWriter.Create(Open(zip, name), Settings);
                write(xml);
            }
            using var sheet = XmlWriter.Create(Open(zip, "xl/worksheets/sheet1.xml"), Settings);
            await Sheet(table, rows, sheet, () => outgoing.SendAsync(to, cancel), cancel);
        }
        await outgoing.SendAsync(to, cancel);
    }

    private static async Task Sheet(
        SheetTable table,
        IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        XmlWriter xml,
        Func<ValueTask> send,
        CancellationToken cancel
    )
    {
        var sample = new List<IReadOnlyList<SheetCell>>();
        SheetPart? part = null;
        var since = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (part is null)
            {
                sample.Add(row);
                part = sample.Count == SheetMeasures.Sample ? Begin(table, sample, xml) : null;
                continue;
            }
            part.Row(row);
            if (++since == Together)
            {
                await send();
                since = 0;
            }
        }
        (part ?? Begin(table, sample, xml)).End();
    }

    private static SheetPart Begin(SheetTable table, List<IReadOnlyList<SheetCell>> sample, XmlWriter xml)
    {
        var part = new SheetPart(table, sample, xml);
        sample.ForEach(part.Row);
        return part;
    }

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Ever;
        return entry.Open();
    }
}
