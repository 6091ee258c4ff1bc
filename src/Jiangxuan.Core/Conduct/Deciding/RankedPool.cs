using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Persons in order of rank with the places and rules of one computation: what the selection is asked.</summary>
internal sealed record RankedPool
{
    /// <summary>The state.</summary>
    public required World World { get; init; }

    /// <summary>Places, those of persons kept included.</summary>
    public required int Seats { get; init; }

    /// <summary>Whether all have to be filled.</summary>
    public required SizeMode Size { get; init; }

    /// <summary>Rules that bind.</summary>
    public IReadOnlyList<CompositionRule> Rules { get; init; } = [];

    /// <summary>Persons of earlier rounds in their order; they come first.</summary>
    public IReadOnlyList<ListItem> Kept { get; init; } = [];

    /// <summary>Persons who may be listed.</summary>
    public required IReadOnlyList<Candidacy> Waiting { get; init; }

    /// <summary>Decisions on ties.</summary>
    public IReadOnlyList<TieDecision> Ties { get; init; } = [];

    /// <summary>Whether those waiting stand in their order already; otherwise they have the ranks of the review.</summary>
    public bool InOrder { get; init; }

    /// <summary>As the selection knows it.</summary>
    public Pool Pool() =>
        new()
        {
            Seats = Seats,
            Size = Size,
            Rules = Rules,
            Candidates =
            [
                .. Kept.Select((item, i) => Candidate(World.Get<Candidacy>(item.Candidacy), i + 1)),
                .. Waiting.Select((c, i) => Candidate(c, Kept.Count + (InOrder ? i + 1 : Rank(c)))),
            ],
            TieDecisions = Ties,
        };

    private int Rank(Candidacy c) =>
        c.Rank is { } rank ? Composing.Interleaved(rank, Places.Track(World, c), Places.Plan(World)) : int.MaxValue / 2;

    private PoolCandidate Candidate(Candidacy c, int rank) =>
        new()
        {
            Id = c.Id,
            Rank = rank,
            Place = c.Rank is { } own ? Composing.Place(own, Places.Track(World, c)) : null,
            Facts = Balance.Facts(World, c.Id),
        };
}
