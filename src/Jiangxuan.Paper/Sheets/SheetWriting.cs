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

    private const int Enough = 64 * 1024;

    /// <summary>The oldest time a ZIP can say: the file does not tell when it was made.</summary>
    private static readonly DateTimeOffset Ever = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        CloseOutput = false,
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
        var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, true, Encoding.UTF8, cancel);
        await using (zip)
        {
            var book = new BookParts(table);
            foreach (var (name, write) in book.Parts())
            {
                await Part(zip, name, write, cancel);
            }
            await using var entry = await Open(zip, "xl/worksheets/sheet1.xml", cancel);
            await Sheet(table, rows, entry, cancel);
        }
    }

    private static async Task Sheet(
        SheetTable table,
        IAsyncEnumerable<IReadOnlyList<SheetCell>> rows,
        Stream entry,
        CancellationToken cancel
    )
    {
        var buffer = new MemoryStream(2 * Enough);
        await using var xml = XmlWriter.Create(buffer, Settings);
        var sample = new List<IReadOnlyList<SheetCell>>();
        SheetPart? part = null;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (part is not null)
            {
                part.Row(row);
                await Flush(xml, buffer, entry, Enough, cancel);
                continue;
            }
            sample.Add(row);
            if (sample.Count == SheetMeasures.Sample)
            {
                part = Begin(table, sample, xml);
            }
        }
        (part ?? Begin(table, sample, xml)).End();
        await Flush(xml, buffer, entry, 0, cancel);
    }

    private static SheetPart Begin(SheetTable table, List<IReadOnlyList<SheetCell>> sample, XmlWriter xml)
    {
        var part = new SheetPart(table, sample, xml);
        sample.ForEach(part.Row);
        return part;
    }

    private static async Task Flush(
        XmlWriter xml,
        MemoryStream buffer,
        Stream entry,
        int above,
        CancellationToken cancel
    )
    {
        // The writer holds a few thousand characters of its own; only what it has let go is counted.
        if (buffer.Length < above)
        {
            return;
        }
        xml.Flush();
        await entry.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancel);
        buffer.SetLength(0);
    }

    private static async Task Part(ZipArchive zip, string name, Action<XmlWriter> write, CancellationToken cancel)
    {
        var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, Settings))
        {
            write(xml);
        }
        await using var entry = await Open(zip, name, cancel);
        await entry.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancel);
    }

    private static Task<Stream> Open(ZipArchive zip, string name, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Ever;
        return entry.OpenAsync(cancel);
    }
}
