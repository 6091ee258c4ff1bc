namespace Jiangxuan.Core.Selection;

/// <summary>
/// The proposal (拟入选方案): going down the ranking, everyone is kept who can still be part of a list of this size that
/// meets all binding rules. Proved best in that order (lexicographic), not a guess.
/// </summary>
public sealed record Proposal : ProposalOutcome
{
    /// <summary>The proposed persons, the best ranked first.</summary>
    public required IReadOnlyList<string> List { get; init; }

    /// <summary>Everyone ranked above the last listed person and not listed, with the reason.</summary>
    public required IReadOnlyList<Displacement> Displaced { get; init; }

    /// <summary>Every rule of every strength (and every value of its group) against the list.</summary>
    public required IReadOnlyList<RuleStanding> Rules { get; init; }

    /// <summary>The list if in-principle rules bound; null when there are none.</summary>
    public SoftBound? SoftBound { get; init; }

    /// <summary>Places left empty (only with <see cref="SizeMode.AtMost"/>) and why; null when all are filled.</summary>
    public UnfilledSeats? Unfilled { get; init; }

    /// <summary>Every step taken on ties.</summary>
    public required IReadOnlyList<TieStep> TieLog { get; init; }
}

/// <summary>What the list would be if the in-principle rules (原则上) bound like the others. Information only.</summary>
/// <param name="List">That list; null when there is none, or it was not settled (the sentence says which).</param>
/// <param name="Entering">Persons on it who are not proposed.</param>
/// <param name="Leaving">Persons proposed who are not on it.</param>
/// <param name="Sentence">The comparison in Chinese.</param>
public sealed record SoftBound(
    IReadOnlyList<string>? List,
    IReadOnlyList<string> Entering,
    IReadOnlyList<string> Leaving,
    string Sentence
);

/// <summary>Why a list that may be shorter is shorter.</summary>
/// <param name="Seats">Number of places left empty.</param>
/// <param name="By">Every single rule without which a longer list exists; empty when no single rule is the cause.</param>
/// <param name="Sentence">The reason in Chinese.</param>
public sealed record UnfilledSeats(int Seats, IReadOnlyList<RuleName> By, string Sentence);

/// <summary>A rule, or one value of a grouped rule, named the way a report names it.</summary>
/// <param name="RuleId">Key of the rule.</param>
/// <param name="Group">The value of the grouping fact; null for a rule without groups.</param>
/// <param name="Says">The rule in the notice's words, the group's value added.</param>
/// <param name="Source">Clause or recorded decision.</param>
public sealed record RuleName(string RuleId, string? Group, string Says, string Source);
