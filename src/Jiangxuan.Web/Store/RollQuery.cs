namespace Jiangxuan.Web.Store;

/// <summary>Which candidacies, in which order, from where on. What is null does not filter.</summary>
public sealed record RollQuery
{
    /// <summary>Recommending unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Group of units.</summary>
    public string? UnitGroup { get; init; }

    /// <summary>Channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Stage in which they stand now.</summary>
    public string? Stage { get; init; }

    /// <summary>Whether the course is over for them.</summary>
    public bool? Ended { get; init; }

    /// <summary>Whether they were submitted.</summary>
    public bool? Submitted { get; init; }

    /// <summary>Whether they are returned for correction.</summary>
    public bool? Returned { get; init; }

    /// <summary>Whether they were withdrawn.</summary>
    public bool? Withdrawn { get; init; }

    /// <summary>Whether they are named.</summary>
    public bool? Named { get; init; }

    /// <summary>A fact determined by others than the applicant, and the code it has.</summary>
    public (string Fact, string Code)? Determined { get; init; }

    /// <summary>Part of the name, of the employer, or of the receipt number.</summary>
    public string? Text { get; init; }

    /// <summary>Order.</summary>
    public RollSort Sort { get; init; } = RollSort.Name;

    /// <summary>The last row of the page before; null = from the start.</summary>
    public RollRow? After { get; init; }

    /// <summary>Rows asked for; ask for one more than is shown to know whether there is a next page.</summary>
    public int Size { get; init; } = 51;
}

/// <summary>Orders of a list.</summary>
public enum RollSort
{
    /// <summary>By the reading of the name.</summary>
    Name,

    /// <summary>By score, the best first; only those that have one.</summary>
    Score,

    /// <summary>By submission, the latest first; only those submitted.</summary>
    Submitted,

    /// <summary>By receipt number; only those submitted.</summary>
    Receipt,
}

/// <summary>A candidacy in a list.</summary>
public sealed record RollRow
{
    /// <summary>Candidacy id.</summary>
    public required string Id { get; init; }

    /// <summary>Name; empty before it was typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>Employer.</summary>
    public string Employer { get; init; } = "";

    /// <summary>Channel.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Recommending unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Its group.</summary>
    public string UnitGroup { get; init; } = "";

    /// <summary>Receipt number.</summary>
    public string? Receipt { get; init; }

    /// <summary>Tier of the honour given; null = not named.</summary>
    public string? Tier { get; init; }

    /// <summary>Certificate number, where the tier has one.</summary>
    public string? Certificate { get; init; }

    /// <summary>Stages it stands in, joined by a comma, or <c>ended</c>.</summary>
    public string Stands { get; init; } = "";

    /// <summary>Whether it is returned for correction.</summary>
    public bool Returned { get; init; }

    /// <summary>Whether it was withdrawn.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Score of the review.</summary>
    public decimal? Score { get; init; }

    /// <summary>Rank of the review.</summary>
    public int? Rank { get; init; }

    /// <summary>Time of the latest submission, ISO 8601 with the zone of Shanghai.</summary>
    public string? SubmittedAt { get; init; }
}
