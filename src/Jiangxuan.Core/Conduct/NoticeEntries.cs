using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>A list was published; the last day was computed (发布公示).</summary>
/// <param name="Listing">Listing id of the publicity stage.</param>
/// <param name="Stage">Publicity stage.</param>
/// <param name="Holder">Unit id or <c>city</c>.</param>
/// <param name="Round">Round.</param>
/// <param name="Items">Persons published.</param>
/// <param name="Period">First and last day, both inclusive.</param>
/// <param name="Media">Where.</param>
/// <param name="Reach">Phone and address at which objections are taken (受理电话和地址), as printed; null when none was given.</param>
public sealed record NoticePublished(
    string Listing,
    string Stage,
    string Holder,
    int Round,
    ImmutableList<ListItem> Items,
    Span Period,
    string Media,
    string? Reach = null
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [.. Items.Select(i => i.Candidacy)];

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
                Decided = true,
                DecidedAt = entry.At,
                Note = Media,
                Period = Period,
                Reach = Reach,
            }
        );
}

/// <summary>A public notice ended (公示结束): persons against whom no objection was upheld pass.</summary>
/// <param name="Listing">Listing id.</param>
/// <param name="Answers">Facts recorded with it (screenshot).</param>
public sealed record NoticeClosed(string Listing, ImmutableDictionary<string, Secret> Answers) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Answers.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Answers = Answers.Reveal(find) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var list = world.Get<Listing>(Listing);
        world = world.With(list with { Closed = true, Answers = Answers.Known<Value>() });
        foreach (var item in list.Items.Where(i => !world.Get<Candidacy>(i.Candidacy).Outcomes.ContainsKey(list.Stage)))
        {
            world = world.Change(
                item.Candidacy,
                c =>
                    c.Ends(
                        list.Stage,
                        new Outcome(StageResult.Passed, entry.At, entry.Actor.Name, list.Round, "公示期满")
                    )
            );
        }

        return world;
    }
}
