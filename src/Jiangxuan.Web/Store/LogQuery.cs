namespace Jiangxuan.Web.Store;

/// <summary>Which entries of the journal, from where on; the latest come first. What is null does not filter.</summary>
public sealed record LogQuery
{
    /// <summary>Word of the kind, as stored.</summary>
    public string? Kind { get; init; }

    /// <summary>Part of the name of who acted.</summary>
    public string? Actor { get; init; }

    /// <summary>The day in Shanghai.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Position of the last entry of the page before; null = from the latest on.</summary>
    public LogPosition? After { get; init; }

    /// <summary>Entries asked for.</summary>
    public int Size { get; init; } = 51;
}

/// <summary>Where an entry stands in the log.</summary>
/// <param name="Xid">Number of its transaction.</param>
/// <param name="Id">Number within.</param>
public sealed record LogPosition(string Xid, long Id);

/// <summary>An entry with its position.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Entry">The entry.</param>
public sealed record LogRow(LogPosition Position, Jiangxuan.Core.Conduct.Entry Entry);
