namespace Jiangxuan.Core.Calendar;

/// <summary>Which days a period counts. A notice states it or the office decides it; there is no default.</summary>
public enum DayKind
{
    /// <summary>工作日: Monday to Friday without days off, plus make-up workdays.</summary>
    Working,

    /// <summary>天、日 (自然日): every day.</summary>
    Calendar,
}

/// <summary>What the official calendar makes of one day.</summary>
public enum DayNature
{
    /// <summary>An ordinary Monday to Friday.</summary>
    Workday,

    /// <summary>补班: a Saturday or Sunday on which offices work.</summary>
    MakeUpWorkday,

    /// <summary>周末: a Saturday or Sunday on which they do not.</summary>
    Weekend,

    /// <summary>A Monday to Friday given off for a holiday (放假、调休).</summary>
    DayOff,
}
