namespace Jiangxuan.Core.Conduct;

/// <summary>An objection raised during a public notice (异议).</summary>
public sealed record Objection : Doc
{
    /// <summary>Id of the publicised list.</summary>
    public required string Listing { get; init; }

    /// <summary>Candidacy it is about.</summary>
    public required string Candidacy { get; init; }

    /// <summary>When it was filed.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>What is objected.</summary>
    public required string Text { get; init; }

    /// <summary>Name and contact of the objector; never shown to unit, applicant or public.</summary>
    public required string Objector { get; init; }

    /// <summary>Number given to the objector for looking it up.</summary>
    public required string Number { get; init; }

    /// <summary>Who investigates; null = not yet taken.</summary>
    public string? Investigator { get; init; }

    /// <summary>Whether it was upheld; null = open.</summary>
    public bool? Upheld { get; init; }

    /// <summary>Written conclusion.</summary>
    public string? Finding { get; init; }
}
