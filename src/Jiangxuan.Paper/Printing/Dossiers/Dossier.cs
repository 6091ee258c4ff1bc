namespace Jiangxuan.Paper.Printing.Dossiers;

/// <summary>Everything one person hands in, as one PDF (申报材料): a list of contents, then the parts in order.</summary>
/// <param name="Name">Whose it is, for the person who waits.</param>
/// <param name="Parts">What it is made of.</param>
/// <param name="Contents">Makes the list of contents as a Word file (材料目录) once the pages are known.</param>
public sealed record Dossier(
    string Name,
    IReadOnlyList<DossierPart> Parts,
    Func<IReadOnlyList<ContentsLine>, ReadOnlyMemory<byte>> Contents
);

/// <summary>A part of a dossier: a form, a scan, a PDF.</summary>
/// <param name="Title">As in the list of contents and in the bookmark.</param>
/// <param name="Kind">What the file is.</param>
/// <param name="Open">Opens the file; it is read once.</param>
public sealed record DossierPart(string Title, PartKind Kind, Func<CancellationToken, ValueTask<Stream>> Open);

/// <summary>What the file of a part is.</summary>
public enum PartKind
{
    /// <summary>A Word file.</summary>
    Docx,

    /// <summary>An Excel file.</summary>
    Xlsx,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A photograph or scan: JPEG or PNG.</summary>
    Picture,

    /// <summary>Anything else (演示文稿、旧版Office文件、视频…): it is told and not opened.</summary>
    Other,
}

/// <summary>A line of the list of contents.</summary>
/// <param name="Title">The part.</param>
/// <param name="Page">Its first page in the dossier, from 1; null when it could not be merged.</param>
/// <param name="Pages">How many pages it has there.</param>
/// <param name="Notes">What is to be known of it, in Chinese.</param>
public sealed record ContentsLine(string Title, int? Page, int Pages, IReadOnlyList<string> Notes)
{
    /// <summary>Whether the original has to be given beside the dossier: it is signed, holds other files, or could not be merged.</summary>
    public bool Beside { get; init; }
}

/// <summary>A dossier that was made.</summary>
/// <param name="Pages">All its pages.</param>
/// <param name="Lines">Its parts in order.</param>
public sealed record DossierMade(int Pages, IReadOnlyList<ContentsLine> Lines);
