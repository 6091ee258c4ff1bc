using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>The edition opened with a definition and a register of units (启动).</summary>
/// <param name="Programme">Folder name of the programme.</param>
/// <param name="Fingerprint">Fingerprint of its definition.</param>
/// <param name="Closes">Closing instants by stage, exclusive.</param>
/// <param name="Units">Register of units.</param>
/// <param name="Opens">First instants by stage, inclusive, of stages that open on a day of their own.</param>
public sealed record EditionOpened(
    string Programme,
    string Fingerprint,
    ImmutableDictionary<string, DateTimeOffset> Closes,
    ImmutableList<Unit> Units,
    ImmutableDictionary<string, DateTimeOffset>? Opens = null
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
                Opens = Opens ?? ImmutableDictionary<string, DateTimeOffset>.Empty,
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

/// <summary>The first day of a stage was moved, for everybody.</summary>
/// <param name="Stage">Stage id.</param>
/// <param name="Opens">New first instant, inclusive.</param>
public sealed record OpeningMoved(string Stage, DateTimeOffset Opens) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { Opens = world.Edition.Opens.SetItem(Stage, Opens) });
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

/// <summary>
/// A register of persons was imported whole (名册导入): earlier laureates, bans, schemes. What was imposed in this edition stays in it.
/// </summary>
/// <param name="Register">Register id.</param>
/// <param name="Persons">Its entries.</param>
public sealed record RegisterImported(string Register, ImmutableList<RegisterEntry> Persons) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            world.Edition with
            {
                Registers = world.Edition.Registers.SetItem(
                    Register,
                    Persons.AddRange(
                        world.Edition.Registers.GetValueOrDefault(Register, []).Where(e => e.Ban is not null)
                    )
                ),
            }
        );
}

/// <summary>A year of the working calendar was entered for this edition, or entered anew (录入工作日历).</summary>
/// <param name="Year">The year with its days off, make-up workdays and source.</param>
public sealed record CalendarYearEntered(CalendarYear Year) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(world.Edition with { CalendarYears = world.Edition.CalendarYears.SetItem(Year.Year, Year) });
}
