namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>How much of an uploaded workbook is read at most (上限); whatever goes beyond is refused, since a summary never is so large.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of the file.</summary>
    public long File { get; init; } = 10 << 20;

    /// <summary>Unzipped bytes of one part.</summary>
    public long Part { get; init; } = 48 << 20;

    /// <summary>Unzipped bytes of all parts that are read.</summary>
    public long Total { get; init; } = 96 << 20;

    /// <summary>Parts.</summary>
    public int Parts { get; init; } = 500;

    /// <summary>Sheets that are not hidden.</summary>
    public int Sheets { get; init; } = 20;

    /// <summary>Rows in which something stands.</summary>
    public int Rows { get; init; } = 5_000;

    /// <summary>Columns in which something stands.</summary>
    public int Columns { get; init; } = 256;

    /// <summary>Characters of a cell.</summary>
    public int Cell { get; init; } = 10_000;

    /// <summary>Areas of merged cells.</summary>
    public int Merges { get; init; } = 5_000;
}
