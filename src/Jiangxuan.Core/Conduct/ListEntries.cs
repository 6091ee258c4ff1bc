using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>A list was drafted: chosen and ordered, or computed, not yet frozen (草拟名单).</summary>
/// <param name="Listing">Listing id.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Holder">Unit id or <c>city</c>.</param>
/// <param name="Round">Round, from 1.</param>
/// <param name="Items">Persons in order.</param>
/// <param name="Working">The working of a computed list, JSON.</param>
public sealed record ListDrafted(
    string Listing,
    string Stage,
    string Holder,
    int Round,
    ImmutableList<ListItem> Items,
    Secret? Working = null
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [.. Items.Select(i => i.Candidacy)];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => Working is null ? [] : [Working];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Working = Working.Reveal(find) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            new Listing
            {
                Id = Listing,
                Stage = Stage,
                Holder = Holder,
                Round = Round,
                Items = Items,
                Working = Working?.Kept(),
            }
        );
}

/// <summary>
/// A list was decided and is frozen (确定名单): a unit's ranking, a report, a shortlist, a proposal, the leading group's decision.
/// Listed persons pass the stage; <see cref="Dropped"/> persons are not listed, for good.
/// </summary>
/// <param name="Listing">Listing id.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Holder">Unit id or <c>city</c>.</param>
/// <param name="Round">Round, from 1.</param>
/// <param name="Items">Persons in order.</param>
/// <param name="Dropped">Persons not listed, for good: candidacy → reason.</param>
/// <param name="Note">Reason, minutes or document number.</param>
/// <param name="Answers">Facts recorded with the list.</param>
/// <param name="Working">The working of a computed list, JSON.</param>
/// <param name="Resolved">What goes with a list that a meeting made or that has a reserve; null elsewhere.</param>
/// <param name="Lapsed">Whether the unit made no list: its silence at the deadline was recorded (逾期未报送).</param>
public sealed record ListDecided(
    string Listing,
    string Stage,
    string Holder,
    int Round,
    ImmutableList<ListItem> Items,
    ImmutableDictionary<string, Secret> Dropped,
    Secret? Note,
    ImmutableDictionary<string, Secret> Answers,
    Secret? Working = null,
    Resolved? Resolved = null,
    bool Lapsed = false
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About =>
        [.. Items.Select(i => i.Candidacy), .. Dropped.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets =>
        [
            .. Dropped.InOrder(),
            .. Answers.InOrder(),
            .. new[] { Note, Working }.OfType<Secret>(),
            .. Resolved?.Exceptions.InOrder() ?? [],
        ];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Dropped = Dropped.Reveal(find),
            Answers = Answers.Reveal(find),
            Note = Note.Reveal(find),
            Working = Working.Reveal(find),
            Resolved = Resolved is null ? null : Resolved with { Exceptions = Resolved.Exceptions.Reveal(find) },
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var note = Note?.Kept();
        world = world.With(
            new Listing
            {
                Id = Listing,
                Stage = Stage,
                Holder = Holder,
                Round = Round,
                Items = Items,
                Decided = true,
                DecidedAt = entry.At,
                Note = note,
                Lapsed = Lapsed,
                Answers = Answers.Known<Value>(),
                Working = Working?.Kept(),
                Reserve = Resolved?.Reserve ?? [],
                Votes = Resolved?.Votes,
                Exceptions = Resolved?.Exceptions.Said() ?? ImmutableDictionary<string, string>.Empty,
            }
        );
        foreach (var item in Items)
        {
            world = world.Change(
                item.Candidacy,
                c =>
                    c.Ends(Stage, new Outcome(StageResult.Passed, entry.At, entry.Actor.Name, Round, note)) with
                    {
                        ProposedTier = item.Tier ?? c.ProposedTier,
                    }
            );
        }

        var clause = world.Notice.Stage(Stage).Source.ToString();
        foreach (var (candidacy, why) in Dropped.Said())
        {
            world = world.Change(
                candidacy,
                c => c.Ends(Stage, new Outcome(StageResult.NotListed, entry.At, entry.Actor.Name, Round, why, clause))
            );
        }

        return world;
    }
}

/// <summary>What goes with a list beside its persons.</summary>
/// <param name="Votes">The vote that decided it, if it was counted.</param>
/// <param name="Reserve">Persons behind the list in order.</param>
/// <param name="Exceptions">Written reasons for what the notice wants in principle: rule id, or <c>places.TIER</c> → reason.</param>
public sealed record Resolved(
    MeetingVotes? Votes,
    ImmutableList<string> Reserve,
    ImmutableDictionary<string, Secret> Exceptions
);

/// <summary>
/// A further round of a list stage was opened because places fell free (启动下一轮). Persons whom the stage itself had not listed stand
/// in it again as far as they are needed.
/// </summary>
/// <param name="Listing">Listing id of the new round.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Round">The new round.</param>
/// <param name="Freed">Candidacies whose places fell free.</param>
/// <param name="Again">Candidacies that stand in the stage again.</param>
public sealed record RoundOpened(
    string Listing,
    string Stage,
    int Round,
    ImmutableList<string> Freed,
    ImmutableList<string>? Again = null
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [.. Freed, .. Again ?? []];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        world = world.With(
            new Listing
            {
                Id = Listing,
                Stage = Stage,
                Holder = Lists.City,
                Round = Round,
                Items = [],
                Note = entry.Reason,
            }
        );
        return (Again ?? []).Aggregate(
            world,
            (w, id) => w.Change(id, c => c with { Outcomes = c.Outcomes.Remove(Stage) })
        );
    }
}
