using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>The edition opened with a definition and a register of units (启动).</summary>
/// <param name="Programme">Folder name of the programme.</param>
/// <param name="Fingerprint">Fingerprint of its definition.</param>
/// <param name="Closes">Closing instants by stage, exclusive.</param>
/// <param name="Units">Register of units.</param>
public sealed record EditionOpened(
    string Programme,
    string Fingerprint,
    ImmutableDictionary<string, DateTimeOffset> Closes,
    ImmutableList<Unit> Units
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            new Edition
            {
                Id = entry.Edition,
                Programme = Programme,
                Fingerprint = Fingerprint,
                OpenedAt = entry.At,
                Closes = Closes,
                Units = Units,
            }
        );
}

/// <summary>A deadline was moved, for everybody (延期).</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Closes">New closing instant, exclusive.</param>
public sealed record DeadlineMoved(string Stage, DateTimeOffset Closes) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { Closes = world.Edition.Closes.SetItem(Stage, Closes) });
}

/// <summary>A recommending unit was added to the register.</summary>
/// <param name="Unit">The unit.</param>
public sealed record UnitAdded(Unit Unit) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { Units = world.Edition.Units.Add(Unit) });
}

/// <summary>A register of persons was imported whole (名册导入): earlier laureates, bans, schemes.</summary>
/// <param name="Register">Register id.</param>
/// <param name="PersonKeys">Keyed hashes of the ID numbers in it.</param>
public sealed record RegisterImported(string Register, ImmutableList<string> PersonKeys) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { Registers = world.Edition.Registers.SetItem(Register, PersonKeys) });
}

/// <summary>A year of the working calendar was entered for this edition, or entered anew (录入工作日历).</summary>
/// <param name="Year">The year with its days off, make-up workdays and source.</param>
public sealed record CalendarYearEntered(CalendarYear Year) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            world.Edition with
            {
                CalendarYears = world.Edition.CalendarYears.SetItem(Year.Year, Year),
            }
        );
}

/// <summary>The judges of a review were seated (组成评审组).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Seats">The seats.</param>
public sealed record PanelSeated(string Stage, ImmutableList<Seat> Seats) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { Panels = world.Edition.Panels.SetItem(Stage, Seats) });
}

/// <summary>A judge was recorded absent from the whole review.</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account.</param>
/// <param name="Why">Reason.</param>
public sealed record JudgeAbsent(string Stage, string Judge, string Why) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var seats = world.Edition.Panels[Stage];
        var seat = seats.Single(s => s.Account == Judge);
        return world.With(
            world.Edition with
            {
                Panels = world.Edition.Panels.SetItem(Stage, seats.Replace(seat, seat with { Absent = Why })),
            }
        );
    }
}
