namespace Jiangxuan.Core.Notices;

/// <summary>An honour level and its number of places (等次与名额). The order of the file is the order of honour, the highest first.</summary>
public sealed record Tier
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Number of places.</summary>
    public required int Places { get; init; }

    /// <summary>How the number is meant.</summary>
    public required TierSize Size { get; init; }

    /// <summary>左右: by how many persons the decided number may differ from <see cref="Places"/>, either way.</summary>
    public int Tolerance { get; init; }

    /// <summary>Whether a numbered honour certificate is given (颁发证书).</summary>
    public bool Certificate { get; init; } = true;

    /// <summary>Where the certificate, or that there is none, comes from, when the notice says it elsewhere than the number.</summary>
    public Source? CertificateSource { get; init; }

    /// <summary>Whether it is a consolation beneath the honour (提名奖): it counts in no composition rule that does not name it.</summary>
    public bool RunnerUp { get; init; }

    /// <summary>A goal over several editions, if any.</summary>
    public CumulativeGoal? Cumulative { get; init; }

    /// <summary>Where the number comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>How a number of places is meant.</summary>
public enum TierSize
{
    /// <summary>Exactly that many (20名).</summary>
    Exact,

    /// <summary>About that many (20名左右): the leading group decides the number within the tolerance.</summary>
    About,

    /// <summary>At most that many (不超过).</summary>
    AtMost,
}

/// <summary>A goal over several editions (到某年累计).</summary>
public sealed record CumulativeGoal
{
    /// <summary>Laureates of all editions together.</summary>
    public required int Total { get; init; }

    /// <summary>By the end of that year.</summary>
    public required int By { get; init; }
}

/// <summary>Tracks that are ranked apart (赛道), and how the places may be divided among them.</summary>
public sealed record Tracks
{
    /// <summary>The choice fact that tells a person's track; determined, never the applicant's claim alone.</summary>
    [Names(Thing.Fact)]
    public required string Fact { get; init; }

    /// <summary>The permitted divisions; the leading group chooses one by an act.</summary>
    public required IReadOnlyList<SeatPlan> Plans { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>A division of the places among tracks (名额分配方案), such as 13 + 2.</summary>
public sealed record SeatPlan
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Places by value of the track fact.</summary>
    public required IReadOnlyDictionary<string, int> Seats { get; init; }
}
