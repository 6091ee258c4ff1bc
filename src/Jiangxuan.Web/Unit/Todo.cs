using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Units;

/// <summary>Something that waits at a unit (待办).</summary>
public sealed record Todo
{
    /// <summary>The stage it belongs to.</summary>
    public required Stage Stage { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Title { get; init; }

    /// <summary>How many persons it is about; 0 = nothing waits, shown for the course's sake.</summary>
    public required int Count { get; init; }

    /// <summary>Who waits longest, since when.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The page where it is done.</summary>
    public required string Href { get; init; }

    /// <summary>Which organ of the unit does it.</summary>
    public required string By { get; init; }

    /// <summary>Why the clerk cannot do it; null = can.</summary>
    public string? NotMine { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What there is to know besides: a notice that runs until a day.</summary>
    public string? Note { get; init; }
}
