namespace Jiangxuan.Paper.Printing.Office;

/// <summary>A file to be turned into PDF.</summary>
/// <param name="Name">What it is, for the person who waits; no file name.</param>
/// <param name="Content">The file.</param>
/// <param name="Kind">What it is for LibreOffice.</param>
public sealed record PrintOrder(string Name, ReadOnlyMemory<byte> Content, SourceKind Kind);

/// <summary>The kinds of files that are turned into PDF.</summary>
public enum SourceKind
{
    /// <summary>A Word file.</summary>
    Docx,

    /// <summary>An Excel file.</summary>
    Xlsx,

    /// <summary>A flat OpenDocument text: our own overlays.</summary>
    Fodt,
}

/// <summary>How far a request is.</summary>
/// <param name="Done">Files that are done, well or badly.</param>
/// <param name="Of">All its files.</param>
/// <param name="Name">The file that was done last.</param>
public sealed record PrintProgress(int Done, int Of, string Name);

/// <summary>Where the worker lives and how long it waits.</summary>
public sealed record OfficeSettings
{
    /// <summary>A folder for profiles, fonts and files on their way; nothing in it needs to be kept.</summary>
    public required string Folder { get; init; }

    /// <summary>The office's own fonts (licensed 方正小标宋, 仿宋_GB2312 …); they are taken first. Null when there are none.</summary>
    public string? Fonts { get; init; }

    /// <summary>Most files per start.</summary>
    public int Batch { get; init; } = 40;

    /// <summary>Time for a start.</summary>
    public TimeSpan Start { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for each file more.</summary>
    public TimeSpan PerFile { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Address space of LibreOffice in bytes.</summary>
    public long Memory { get; init; } = 4L << 30;

    /// <summary>Largest PDF in bytes.</summary>
    public long Output { get; init; } = 256L << 20;
}
