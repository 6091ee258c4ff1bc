using System.Collections.Immutable;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct;

/// <summary>A list computed going down a ranking: the newcomers of this round with their tiers, and the working.</summary>
/// <param name="Items">Newcomers, the highest tier first, in each the best ranked first.</param>
/// <param name="Reserve">Persons behind the list in order, where the notice has them.</param>
/// <param name="Working">How it came about.</param>
public sealed record RankedList(ImmutableList<ListItem> Items, ImmutableList<string> Reserve, RankedWorking Working);

/// <summary>How a list by rank came about; kept with it as JSON.</summary>
/// <param name="Parts">The computations: the whole list first, then tiers that have rules of their own, then runners-up.</param>
/// <param name="Tracks">Places and persons of each track; empty without tracks.</param>
public sealed record RankedWorking(ImmutableList<RankedPart> Parts, ImmutableList<TrackSeats> Tracks)
{
    /// <summary>The computation of the whole list.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Proposal Whole => Parts[0].Proposal;
}

/// <summary>One computation.</summary>
/// <param name="Label">What was computed: 全部名单, or the name of a tier.</param>
/// <param name="Proposal">The proposal with its reasons.</param>
public sealed record RankedPart(string Label, Proposal Proposal);

/// <summary>A track of the chosen seat plan against the list.</summary>
/// <param name="Track">Value of the track fact.</param>
/// <param name="Seats">Places by the plan.</param>
/// <param name="Listed">Persons listed, those of earlier rounds included.</param>
/// <param name="Ranked">Persons ranked in the track who could be listed, the listed included.</param>
public sealed record TrackSeats(string Track, int Seats, int Listed, int Ranked);

/// <summary>What came of computing a list by rank.</summary>
/// <param name="Outcome">The whole's proposal, or the first computation that did not come to one.</param>
/// <param name="List">The list; null when there is none.</param>
public sealed record RankedOutcome(ProposalOutcome Outcome, RankedList? List);
