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

    /// <summary>The kind of that ending; null when there is none.</summary>
    public static PaperKind? Of(string ending) => new[] { Word, Excel, Pdf }.FirstOrDefault(k => k.Ending == ending);
}
