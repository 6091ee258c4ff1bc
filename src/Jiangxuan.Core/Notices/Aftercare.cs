namespace Jiangxuan.Core.Notices;

/// <summary>What is expected of laureates, or of candidates before the certificate, over a time (培养管理).</summary>
public sealed record Stewardship
{
    /// <summary>Id; a steward stage names it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>How long it lasts, in months from the day the stage is entered.</summary>
    public required int Months { get; init; }

    /// <summary>Number of written reports that must be filed in that time.</summary>
    public int Reports { get; init; }

    /// <summary>Organ that files the reports; usually of the employer.</summary>
    [Names(Thing.Organ)]
    public string? ReportedBy { get; init; }

    /// <summary>Whether it ends with an assessment that is passed or failed (考核).</summary>
    public bool Assessment { get; init; }

    /// <summary>Organ that reviews reports and assesses.</summary>
    [Names(Thing.Organ)]
    public required string ReviewedBy { get; init; }

    /// <summary>Duties, in our own words.</summary>
    public IReadOnlyList<string> Duties { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>When and by whom an honour is taken back (撤销).</summary>
public sealed record Revocation
{
    /// <summary>The grounds.</summary>
    public required IReadOnlyList<RevocationGround> Grounds { get; init; }

    /// <summary>Organ that verifies.</summary>
    [Names(Thing.Organ)]
    public required string VerifiedBy { get; init; }

    /// <summary>Organ whose approval is needed; null = the verifier decides.</summary>
    [Names(Thing.Organ)]
    public string? ApprovedBy { get; init; }

    /// <summary>Only within so many months after naming; null = without limit.</summary>
    public int? WithinMonths { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>One ground on which an honour is taken back.</summary>
public sealed record RevocationGround
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The ground in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>Whether the certificate is recovered.</summary>
    public bool RecoversCertificate { get; init; }

    /// <summary>Whether the money is recovered.</summary>
    public bool RecoversMoney { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>Who did something may not apply for some years (限制申报).</summary>
public sealed record ApplicationBan
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>For what, in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>Full years from the day it is imposed; the anniversary is the first free day.</summary>
    public required int Years { get; init; }

    /// <summary>Register in which it is entered; an eligibility rule looks there.</summary>
    [Names(Thing.Register)]
    public required string Register { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>That nobody may be charged (不收取任何费用).</summary>
public sealed record NoFee
{
    /// <summary>In our own words.</summary>
    public required string Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>From which stage on material is restricted working material (工作秘密): narrower access, watermark, no mail.</summary>
public sealed record Confidentiality
{
    /// <summary>First stage at which it holds.</summary>
    [Names(Thing.Stage)]
    public required string From { get; init; }

    /// <summary>What the operator is told.</summary>
    public required string Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}
