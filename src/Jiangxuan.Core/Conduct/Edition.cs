using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Facts;
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

    /// <summary>First instants by stage id, inclusive, of stages that open on a day; moved only by an act.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Opens { get; init; } =
        ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The register of recommending units.</summary>
    public ImmutableList<Unit> Units { get; init; } = [];

    /// <summary>Judges seated per review stage.</summary>
    public ImmutableDictionary<string, ImmutableList<Seat>> Panels { get; init; } =
        ImmutableDictionary<string, ImmutableList<Seat>>.Empty;

    /// <summary>Reviews held by several panels: stage id → candidacy id → number of the panel that marks it.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, int>> Divided { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, int>>.Empty;

    /// <summary>Votes from outside the panels, by <see cref="OutsideVotes.Of"/>.</summary>
    public ImmutableDictionary<string, OutsideVotes> Votes { get; init; } =
        ImmutableDictionary<string, OutsideVotes>.Empty;

    /// <summary>Numbers of places decided within the notice's tolerance, by tier id; a tier not here has the notice's.</summary>
    public ImmutableDictionary<string, int> Places { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The seat plan chosen; null = none yet, or nothing to choose.</summary>
    public string? Plan { get; init; }

    /// <summary>Registers of persons: register id → its entries. A register that was never imported has no key.</summary>
    public ImmutableDictionary<string, ImmutableList<RegisterEntry>> Registers { get; init; } =
        ImmutableDictionary<string, ImmutableList<RegisterEntry>>.Empty;

    /// <summary>Calendar years the office entered for this edition: added to, or instead of, those that come with the program.</summary>
    public ImmutableSortedDictionary<int, CalendarYear> CalendarYears { get; init; } =
        ImmutableSortedDictionary<int, CalendarYear>.Empty;

    /// <summary>The office's own templates in use, by the id of the layout each takes the place of.</summary>
    public ImmutableDictionary<string, FileRef> Templates { get; init; } = ImmutableDictionary<string, FileRef>.Empty;

    /// <summary>The calendar on which every period of this edition is counted; there is no other way to one.</summary>
    public WorkCalendar Calendar() =>
        CalendarYears.Values.Aggregate(WorkCalendar.Official(), (calendar, year) => calendar.With(year));

    /// <summary>The unit of that id. Throws when there is none.</summary>
    public Unit Unit(string id) => Units.Single(u => u.Id == id);

    /// <summary>The unit's name, with its id where another has the same; the id itself of one that is not in the register.</summary>
    public string NameOf(string unit)
    {
        var name = Units.FirstOrDefault(u => u.Id == unit)?.Name;
        return name is null ? unit
            : Units.Count(u => u.Name == name) > 1 ? $"{name}（{unit}）"
            : name;
    }

    /// <summary>The unit and those above it, in that order (逐级推荐).</summary>
    public ImmutableList<Rung> Chain(string unit)
    {
        var chain = ImmutableList.CreateBuilder<Rung>();
        for (var at = Unit(unit); at is not null; at = at.Parent is { } parent ? Unit(parent) : null)
        {
            chain.Add(new Rung(at.Id, at.Group));
        }

        return chain.ToImmutable();
    }
}

/// <summary>A person in a register.</summary>
/// <param name="Person">Keyed hash of the ID number.</param>
/// <param name="Until">First day on which the entry no longer holds (a ban that has ended); null = it holds for good.</param>
/// <param name="Ban">Id of the ban imposed in this edition; null = it came with an import, and goes with the next.</param>
public sealed record RegisterEntry(string Person, DateOnly? Until = null, string? Ban = null)
{
    /// <summary>Whether it holds on that day.</summary>
    public bool Holds(DateOnly on) => Until is not { } until || on < until;
}

/// <summary>A judge's seat on a panel.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Absent">Why absent from the whole review; null = present.</param>
/// <param name="Panel">Number of the panel, from 1.</param>
public sealed record Seat(string Account, string Name, string? Absent = null, int Panel = 1);

/// <summary>The votes of one channel (投票结果), as recorded from its source.</summary>
/// <param name="From">Where the numbers come from: platform, minutes, page of the file.</param>
/// <param name="Counts">Votes by candidacy id.</param>
public sealed record OutsideVotes(string From, ImmutableDictionary<string, long> Counts)
{
    /// <summary>Key of a channel's votes.</summary>
    public static string Of(string stage, string channel) => $"{stage}/{channel}";
}
