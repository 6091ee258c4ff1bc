namespace Jiangxuan.Core.Scoring;

/// <summary>One judge's sheet for one candidate (评分表).</summary>
public sealed record ScoreSheet
{
    /// <summary>Candidate id.</summary>
    public required string Candidate { get; init; }

    /// <summary>Track the candidate is ranked in (赛道、类别); the same for all in an edition without tracks.</summary>
    public required string Track { get; init; }

    /// <summary>Panel the judge sits on (评审组).</summary>
    public required string Panel { get; init; }

    /// <summary>Judge id.</summary>
    public required string Judge { get; init; }

    /// <summary>Whether the judge scored.</summary>
    public required SheetState State { get; init; }

    /// <summary>Marks by indicator key; empty unless scored. A ballot is one mark of 1 (赞成) or 0.</summary>
    public IReadOnlyDictionary<string, decimal> Entries { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The judge's finding that takes the candidate out, with its reason; null = none.</summary>
    public string? Veto { get; init; }
}

/// <summary>Votes for a candidate on a channel (得票).</summary>
/// <param name="Channel">Key of the channel.</param>
/// <param name="Candidate">Candidate id.</param>
/// <param name="Votes">Number of votes, at least 0.</param>
public sealed record VoteCount(string Channel, string Candidate, long Votes);

/// <summary>What became of a sheet.</summary>
public enum SheetState
{
    /// <summary>已评分: counts.</summary>
    Scored,

    /// <summary>回避: does not count and does not lower a mean.</summary>
    Recused,

    /// <summary>缺席: likewise.</summary>
    Absent,
}
