namespace Jiangxuan.Core.Selection;

/// <summary>Everything a proposal (拟入选方案) is made from: the places, the ranked candidates and the composition rules.</summary>
public sealed record Pool
{
    /// <summary>Number of places (名额), at least 1.</summary>
    public required int Seats { get; init; }

    /// <summary>Whether all places must be filled.</summary>
    public required SizeMode Size { get; init; }

    /// <summary>The candidates in any order: the order of this list never decides anything.</summary>
    public required IReadOnlyList<PoolCandidate> Candidates { get; init; }

    /// <summary>The composition rules (构成比例) of the notice, all strengths together.</summary>
    public required IReadOnlyList<CompositionRule> Rules { get; init; }

    /// <summary>How equal scores are ordered, the first first; may be empty.</summary>
    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    /// <summary>Recorded decisions on ties that the declared order leaves open.</summary>
    public IReadOnlyList<TieDecision> TieDecisions { get; init; } = [];
}
