namespace Jiangxuan.Core.Calendar;

/// <summary>A counted stretch of days (期间), such as a public notice of five working days.</summary>
public sealed record Period
{
    /// <summary>The day it was begun: the notice goes up. Counted unless excluded or, for working days, not one.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day that counts.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Last day, inclusive, until 24:00. Later than the last counted day when <see cref="MovedFrom"/> is set.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>The days that count, ascending, exactly as many as asked for.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>
    /// The last counted day where it was a holiday or weekend and the end therefore moved to the next working day
    /// (民法典第二百零三条); null where nothing moved.
    /// </summary>
    public DateOnly? MovedFrom { get; init; }

    /// <summary>The end as an instant: from then on the period is over.</summary>
    public Deadline End => new(Last);
}
