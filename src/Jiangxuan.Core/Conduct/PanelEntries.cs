using System.Collections.Immutable;

namespace Jiangxuan.Core.Conduct;

/// <summary>The judges of a review were seated (组成评审组).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Seats">The seats.</param>
public sealed record PanelSeated(string Stage, ImmutableList<SeatGiven> Seats) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Seats.Select(s => s.Name)];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Seats = [.. Seats.Select(s => s with { Name = find(s.Name) })],
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            world.Edition with
            {
                Panels = world.Edition.Panels.SetItem(
                    Stage,
                    [.. Seats.Select(s => new Seat(s.Account, s.Name.Said(), null, s.Panel))]
                ),
            }
        );
}

/// <summary>A seat as it was given.</summary>
/// <param name="Account">Account of the judge.</param>
/// <param name="Name">Name of the judge.</param>
/// <param name="Panel">Number of the panel, from 1.</param>
public sealed record SeatGiven(string Account, Secret Name, int Panel);

/// <summary>A judge was recorded absent from the whole review.</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account.</param>
/// <param name="Why">Reason.</param>
public sealed record JudgeAbsent(string Stage, string Judge, Secret Why) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Why];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Why = find(Why) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var seats = world.Edition.Panels[Stage];
        var seat = seats.Single(s => s.Account == Judge);
        return world.With(
            world.Edition with
            {
                Panels = world.Edition.Panels.SetItem(Stage, seats.Replace(seat, seat with { Absent = Why.Said() })),
            }
        );
    }
}

/// <summary>Persons were divided among the panels of a review (人选分组).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Panels">Number of the panel by candidacy id; those divided before stay where they are.</param>
public sealed record PersonsDivided(string Stage, ImmutableDictionary<string, int> Panels) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var before = world.Edition.Divided.GetValueOrDefault(Stage, ImmutableDictionary<string, int>.Empty);
        return world.With(
            world.Edition with
            {
                Divided = world.Edition.Divided.SetItem(Stage, before.SetItems(Panels)),
            }
        );
    }
}

/// <summary>The votes of a channel outside the panels were recorded; a later record replaces an earlier one (登记投票结果).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Channel">Id of the channel.</param>
/// <param name="From">Where the numbers come from.</param>
/// <param name="Counts">Votes by candidacy id.</param>
public sealed record VotesRecorded(string Stage, string Channel, string From, ImmutableDictionary<string, long> Counts)
    : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            world.Edition with
            {
                Votes = world.Edition.Votes.SetItem(OutsideVotes.Of(Stage, Channel), new OutsideVotes(From, Counts)),
            }
        );
}
