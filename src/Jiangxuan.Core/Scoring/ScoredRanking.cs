namespace Jiangxuan.Core.Scoring;

/// <summary>The result of scoring (评分排名), each track by itself.</summary>
public sealed record ScoredRanking
{
    /// <summary>Ranked candidates by track, rank, then id; equal ranks are ties people must decide.</summary>
    public required IReadOnlyList<RankedCandidate> Ranked { get; init; }

    /// <summary>Those without a valid score, by track and id, with the reason and what to do.</summary>
    public required IReadOnlyList<UnrankedCandidate> Unranked { get; init; }

    /// <summary>Those who are out whatever their rank would be, by track and id: by veto, or below the ballot's threshold.</summary>
    public required IReadOnlyList<OutCandidate> Out { get; init; }

    /// <summary>Every step taken on equal totals, in order.</summary>
    public required IReadOnlyList<ScoreTieStep> TieLog { get; init; }

    /// <summary>Groups of candidates nothing stated could separate: a recorded decision is needed.</summary>
    public required IReadOnlyList<SharedRank> OpenTies { get; init; }
}

/// <summary>A candidate with rank and working.</summary>
/// <param name="Candidate">Candidate id.</param>
/// <param name="Track">Track.</param>
/// <param name="Rank">From 1 without gaps (1, 2, 2, 3).</param>
/// <param name="Working">How the total came about.</param>
public sealed record RankedCandidate(string Candidate, string Track, int Rank, Working Working);

/// <summary>A candidate who cannot be ranked.</summary>
/// <param name="Candidate">Candidate id.</param>
/// <param name="Track">Track.</param>
/// <param name="Scored">How many sheets were scored.</param>
/// <param name="Why">Why not, and what to do.</param>
public sealed record UnrankedCandidate(string Candidate, string Track, int Scored, Refusal Why);

/// <summary>A candidate who is out.</summary>
/// <param name="Candidate">Candidate id.</param>
/// <param name="Track">Track.</param>
/// <param name="Cause">By what.</param>
/// <param name="Why">The same in words, with the numbers.</param>
/// <param name="Working">How the figure came about; null where too few sheets were scored for one.</param>
public sealed record OutCandidate(string Candidate, string Track, OutCause Cause, string Why, Working? Working);

/// <summary>Why a candidate is out.</summary>
public enum OutCause
{
    /// <summary>否决: enough judges found so.</summary>
    Veto,

    /// <summary>未达票数: too few of those voting approved.</summary>
    Threshold,
}

/// <summary>Candidates left with the same rank.</summary>
/// <param name="Track">Track.</param>
/// <param name="Rank">The rank they share.</param>
/// <param name="Candidates">Ids, ordered.</param>
public sealed record SharedRank(string Track, int Rank, IReadOnlyList<string> Candidates);

/// <summary>One step on candidates whose totals are equal as published.</summary>
public sealed record ScoreTieStep
{
    /// <summary>Track.</summary>
    public required string Track { get; init; }

    /// <summary>What was compared; null = the exact totals behind the published ones.</summary>
    public TieBreak? By { get; init; }

    /// <summary>The candidates' figures, by id.</summary>
    public required IReadOnlyList<TieFigure> Figures { get; init; }

    /// <summary>What came of it.</summary>
    public required ScoreTieOutcome Outcome { get; init; }
}

/// <summary>What one candidate of a tie was compared by.</summary>
/// <param name="Candidate">Candidate id.</param>
/// <param name="Value">The figure; null = unknown.</param>
public sealed record TieFigure(string Candidate, Rational? Value);

/// <summary>What came of a step on a tie.</summary>
public enum ScoreTieOutcome
{
    /// <summary>All separated.</summary>
    Decided,

    /// <summary>Some separated, some not; the next step looks at each remaining group.</summary>
    PartlyDecided,

    /// <summary>None separated; the next step follows.</summary>
    StillTied,

    /// <summary>The track has no such indicator; the next step follows.</summary>
    NotApplicable,

    /// <summary>Somebody's fact is unknown: the tie stays open, later steps are not taken.</summary>
    CannotTell,
}
