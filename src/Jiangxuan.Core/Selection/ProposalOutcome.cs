namespace Jiangxuan.Core.Selection;

/// <summary>
/// What came of asking for a proposal; exactly one of <see cref="Proposal"/>, <see cref="TiesUndecided"/>,
/// <see cref="NoFeasibleList"/>, <see cref="ProofUnfinished"/> and <see cref="ProposalRefused"/>.
/// </summary>
public abstract record ProposalOutcome;

/// <summary>The pool itself is at fault, for instance a candidate whose composition fact is unknown.</summary>
/// <param name="Refusal">What is wrong and where.</param>
public sealed record ProposalRefused(Refusal Refusal) : ProposalOutcome;

/// <summary>Ties are open that change the list or its order: no list until they are decided and recorded.</summary>
public sealed record TiesUndecided : ProposalOutcome
{
    /// <summary>
    /// The open ties, the best ranked first. Ties further down than one that decides who is listed cannot be known yet
    /// and are not here.
    /// </summary>
    public required IReadOnlyList<OpenTie> OpenTies { get; init; }

    /// <summary>Every step taken on ties.</summary>
    public required IReadOnlyList<TieStep> TieLog { get; init; }
}

/// <summary>No list of the asked size meets all binding rules (proved, not given up).</summary>
public sealed record NoFeasibleList : ProposalOutcome
{
    /// <summary>The smallest ways out.</summary>
    public required Relaxation Relaxation { get; init; }

    /// <summary>Every step taken on ties.</summary>
    public required IReadOnlyList<TieStep> TieLog { get; init; }
}

/// <summary>The search budget ended before the proof did. Only what was proved is here; the rest is not guessed.</summary>
public sealed record ProofUnfinished : ProposalOutcome
{
    /// <summary>Candidates proved to be on the best list, in its order.</summary>
    public required IReadOnlyList<string> ProvedListed { get; init; }

    /// <summary>Candidates proved not to be on it.</summary>
    public required IReadOnlyList<string> ProvedPassedOver { get; init; }

    /// <summary>The candidate at whom the proof stopped; null when not even the existence of a list was settled.</summary>
    public string? StoppedAt { get; init; }

    /// <summary>What happened, in Chinese.</summary>
    public required string Sentence { get; init; }

    /// <summary>Every step taken on ties.</summary>
    public required IReadOnlyList<TieStep> TieLog { get; init; }
}
