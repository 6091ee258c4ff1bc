using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>One run of the programme (届): dates, register of units, panels, registers of persons. Its rules are the notice's.</summary>
public sealed record Edition : Doc
{
    /// <summary>Folder name of the programme.</summary>
    public required string Programme { get; init; }

    /// <summary>Fingerprint of the definition it opened with.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When it opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Closing instants by stage id, exclusive; moved only by an act.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Closes { get; init; } =
        ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The register of recommending units.</summary>
    public ImmutableList<Unit> Units { get; init; } = [];

    /// <summary>Judges seated per review stage.</summary>
    public ImmutableDictionary<string, ImmutableList<Seat>> Panels { get; init; } =
        ImmutableDictionary<string, ImmutableList<Seat>>.Empty;

    /// <summary>Registers of persons: register id → keyed hashes of ID numbers.</summary>
    public ImmutableDictionary<string, ImmutableList<string>> Registers { get; init; } =
        ImmutableDictionary<string, ImmutableList<string>>.Empty;

    /// <summary>Calendar years the office entered for this edition: added to, or instead of, those that come with the program.</summary>
    public ImmutableSortedDictionary<int, CalendarYear> CalendarYears { get; init; } =
        ImmutableSortedDictionary<int, CalendarYear>.Empty;

    /// <summary>The calendar on which every period of this edition is counted; there is no other way to one.</summary>
    public WorkCalendar Calendar() =>
        CalendarYears.Values.Aggregate(WorkCalendar.Official(), (calendar, year) => calendar.With(year));

    /// <summary>The unit of that id. Throws when there is none.</summary>
    public Unit Unit(string id) => Units.Single(u => u.Id == id);
}

/// <summary>A judge's seat on a panel.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Absent">Why absent from the whole review; null = present.</param>
public sealed record Seat(string Account, string Name, string? Absent = null);
