using Jiangxuan.Core.Conduct;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Web.Papers;

/// <summary>A paper as a file, ready to be given out.</summary>
/// <param name="Name">File name with its ending, fit for every system.</param>
/// <param name="Type">Media type.</param>
/// <param name="Content">The file.</param>
public sealed record PaperFile(string Name, string Type, ReadOnlyMemory<byte> Content);

/// <summary>How a paper is given out; closed.</summary>
/// <param name="Ending">Ending in the address and of the file, without the dot.</param>
/// <param name="Label">Its name on a link.</param>
/// <param name="Type">Media type.</param>
public sealed record PaperKind(string Ending, string Label, string Type)
{
    /// <summary>A document that Word and WPS can edit.</summary>
    public static PaperKind Word { get; } =
        new("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// <summary>A table.</summary>
    public static PaperKind Excel { get; } =
        new("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>As it is printed.</summary>
    public static PaperKind Pdf { get; } = new("pdf", "PDF", "application/pdf");

    /// <summary>For a printer of large sheets: two pages side by side, both sides, to be folded (A3双面).</summary>
    public static PaperKind Folded { get; } = new("a3", "A3双面", Pdf.Type);

    /// <summary>To be read only: on every page stand who took it, when and by which request (查阅件).</summary>
    public static PaperKind Copy { get; } = new("copy", "查阅件", Pdf.Type);

    /// <summary>Whether LibreOffice makes it.</summary>
    public bool IsPrinted => Type == Pdf.Type;

    /// <summary>The kind of that ending; null when there is none.</summary>
    public static PaperKind? Of(string ending) =>
        new[] { Word, Excel, Pdf, Folded, Copy }.FirstOrDefault(k => k.Ending == ending);

    /// <summary>
    /// The kinds in which somebody gets a paper. Whoever prints papers about persons also gets a copy for reading; who only reads them
    /// gets nothing else.
    /// </summary>
    public static IReadOnlyList<PaperKind> For(ReadyPaper paper, Role reader)
    {
        ArgumentNullException.ThrowIfNull(paper);
        // A unit's summary has numbers and telephones of everybody, as a form has those of one.
        var summary = paper.Layout.Blocks is null;
        var personal = summary || paper.Layout.About is About.Person;
        return (personal, reader) switch
        {
            (true, Role.Leader or Role.Inspector) => [Copy],
            _ when summary => [Excel, Pdf],
            (true, not Role.Applicant) => [Word, Pdf, .. Folding(paper), Copy],
            _ => [Word, Pdf, .. Folding(paper)],
        };
    }

    // An office's own template has pages of its own.
    private static IEnumerable<PaperKind> Folding(ReadyPaper paper) =>
        paper is { Layout.Sheet.Booklet: true, Template: null } ? [Folded] : [];
}
