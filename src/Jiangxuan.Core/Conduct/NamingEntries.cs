using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>The laureates were named (命名).</summary>
/// <param name="Listing">Listing id of the naming stage.</param>
/// <param name="Stage">Naming stage.</param>
/// <param name="Round">Round.</param>
/// <param name="Items">Persons in the order of the decision, each with the tier given.</param>
/// <param name="Document">Number of the decision document.</param>
/// <param name="On">Date of the decision.</param>
/// <param name="Certificates">Certificate number by candidacy, of those whose tier has one.</param>
/// <param name="Dropped">Persons of the ranking whose course ends without a place: candidacy → reason.</param>
public sealed record Named(
    string Listing,
    string Stage,
    int Round,
    ImmutableList<ListItem> Items,
    string Document,
    DateOnly On,
    ImmutableDictionary<string, string> Certificates,
    ImmutableDictionary<string, Secret> Dropped
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About =>
        [.. Items.Select(i => i.Candidacy), .. Dropped.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Dropped.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Dropped = Dropped.Reveal(find) };

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
                Items = Items,
                Decided = true,
                DecidedAt = entry.At,
                Note = Document,
                Period = new Span(On, On, 1),
            }
        );
        foreach (var item in Items)
        {
            world = world.Change(
                item.Candidacy,
                c =>
                    c.Ends(Stage, new Outcome(StageResult.Passed, entry.At, entry.Actor.Name, Round, Document)) with
                    {
                        Tier = item.Tier ?? ((NameStage)world.Notice.Stage(Stage)).Tiers[0],
                        Certificate = Certificates.GetValueOrDefault(item.Candidacy),
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
