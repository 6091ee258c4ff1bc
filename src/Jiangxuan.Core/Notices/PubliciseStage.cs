using Jiangxuan.Core.Calendar;

namespace Jiangxuan.Core.Notices;

/// <summary>A public notice (公示), of one candidacy at the employer or of a list.</summary>
[Kind("publicise")]
public sealed record PubliciseStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => Of is null ? StageSubject.One : StageSubject.List;

    /// <summary>The list stage whose decided list is publicised; null = the single candidacy (at the employer).</summary>
    [Names(Thing.Stage)]
    public string? Of { get; init; }

    /// <summary>Shortest length in days, counting the first unless <see cref="ExcludeFirstDay"/>.</summary>
    public required int MinDays { get; init; }

    /// <summary>Working or calendar days; there is no default.</summary>
    public required DayCount Days { get; init; }

    /// <summary>Whether the first day is not counted.</summary>
    public bool ExcludeFirstDay { get; init; }

    /// <summary>Where it is published, in words.</summary>
    public required string Media { get; init; }

    /// <summary>In which order the persons are published.</summary>
    public PublicOrder Order { get; init; } = PublicOrder.List;

    /// <summary>Facts recorded as proof (screenshots).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>The shortest period that begins on that day; refused when the calendar does not know a year it reaches.</summary>
    public Result<Period> Count(DateOnly first, WorkCalendar calendar) =>
        calendar.Count(first, MinDays, Days is DayCount.Working ? DayKind.Working : DayKind.Calendar, ExcludeFirstDay);
}

/// <summary>How days are counted.</summary>
public enum DayCount
{
    /// <summary>工作日.</summary>
    Working,

    /// <summary>天、日: calendar days.</summary>
    Calendar,
}

/// <summary>Order of a published list (公示排序).</summary>
public enum PublicOrder
{
    /// <summary>As the list that is published.</summary>
    List,

    /// <summary>得分: by score, the highest first.</summary>
    Score,

    /// <summary>姓氏笔画.</summary>
    Strokes,

    /// <summary>推荐顺序: by recommending unit in the order of the register, then its ranking.</summary>
    Nomination,
}
