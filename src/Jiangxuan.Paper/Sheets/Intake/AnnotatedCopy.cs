using System.IO.Compression;
using System.Xml;
using Jiangxuan.Core;
using Jiangxuan.Paper.Sheets.Uploads;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>
/// The unit's own file to be sent back (标注问题的副本): wrong cells are coloured, a last column says what is wrong, everything else
/// stays as it was.
/// </summary>
public static class AnnotatedCopy
{
    /// <summary>Head of the column that is added.</summary>
    public const string Head = "问题";

    /// <summary>Whether a heading is that column of an earlier copy; words about the whole table may stand below it.</summary>
    internal static bool Own(string heading) =>
        heading == Head || heading.StartsWith(Head + "\n", StringComparison.Ordinal);

    /// <summary>The copy.</summary>
    /// <param name="file">The file that was read.</param>
    /// <param name="intake">What was found in it.</param>
    /// <param name="limits">How much is read at most.</param>
    public static Result<byte[]> Of(ReadOnlyMemory<byte> file, SummaryIntake intake, ReadLimits limits)
    {
        ArgumentNullException.ThrowIfNull(intake);
        ArgumentNullException.ThrowIfNull(limits);
        if (!BookReading.Read(file, limits).TryGet(out var book, out var refusal))
        {
            return refusal;
        }
        return BookReading.Trying<byte[]>(() =>
        {
            using var from = new BookFile(file, limits);
            return Copy(from, book.Sheets.First(s => s.Part == intake.Part), intake);
        });
    }

    private static byte[] Copy(BookFile from, ReadSheet sheet, SummaryIntake intake)
    {
        var part = BookReading.Styles(from);
        var styles = part is null ? null : AnnotatedStyles.Read(from, part);
        var marking = new SheetMarking(sheet, intake, styles);
        using var rows = from.Xml(intake.Part) ?? throw new RefusedFileException(BookReading.Broken);
        var marked = Written(xml => marking.Copy(rows, xml));
        var copy = new MemoryStream();
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, true))
        {
            foreach (var entry in from.Entries)
            {
                var target = to.CreateEntry(entry.FullName);
                target.LastWriteTime = entry.LastWriteTime;
                using var into = target.Open();
                if (Same(entry.FullName, intake.Part))
                {
                    into.Write(marked);
                }
                else if (styles is not null && Same(entry.FullName, part!))
                {
                    into.Write(Written(styles.Whole().WriteTo));
                }
                else
                {
                    using var content = from.Open(entry);
                    content.CopyTo(into);
                }
            }
        }
        return copy.ToArray();
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static byte[] Written(Action<XmlWriter> write)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer))
        {
            write(xml);
        }
        return buffer.ToArray();
    }
}
