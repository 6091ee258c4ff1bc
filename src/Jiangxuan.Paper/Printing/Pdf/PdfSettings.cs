using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>Where work on PDF files is done and how much one step may take.</summary>
public sealed record PdfSettings
{
    /// <summary>The programs of this machine.</summary>
    public required InstalledPrograms Programs { get; init; }

    /// <summary>A folder for files on their way and for overlays that are used again; nothing in it needs to be kept.</summary>
    public required string Folder { get; init; }

    /// <summary>For one run of qpdf.</summary>
    public Limits Limits { get; init; } =
        new()
        {
            Time = TimeSpan.FromSeconds(60),
            Memory = 1L << 30,
            Output = 512L << 20,
        };
}
