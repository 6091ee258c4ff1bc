namespace Jiangxuan.Core.Selection;

/// <summary>One ranked candidate as the selection sees them: no name, only what ranking and rules need.</summary>
public sealed record PoolCandidate
{
    /// <summary>The candidate's number, unique in the pool.</summary>
    public required string Id { get; init; }

    /// <summary>Total score, higher is better; all candidates of a pool have one, or all have a <see cref="Rank"/>.</summary>
    public decimal? Score { get; init; }

    /// <summary>Rank, 1 is best, equal ranks are a tie. Given beside scores it must agree with them and orders equal scores.</summary>
    public int? Rank { get; init; }

    /// <summary>The rank in words where the number is none that the candidates know: “产业”第3, where it orders several tracks; null = the number.</summary>
    public string? Place { get; init; }

    /// <summary>Fact key to value as text; booleans are 是 or 否. An empty text is an unknown fact.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }
}
