namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>What can be said of the bytes of a PDF without reading it.</summary>
internal static class PdfFile
{
    /// <summary>Where the mark of the end has to be, in bytes from the end.</summary>
    internal const int Tail = 2048;

    /// <summary>Whether it begins as a PDF.</summary>
    internal static bool Begins(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8);

    /// <summary>Whether its end is there; a file that was cut off has none. Some programs add a little after it.</summary>
    internal static bool Ends(ReadOnlySpan<byte> content) =>
        content[^Math.Min(Tail, content.Length)..].LastIndexOf("%%EOF"u8) >= 0;

    /// <summary>Whether both are there.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> content) => Begins(content) && Ends(content);
}
