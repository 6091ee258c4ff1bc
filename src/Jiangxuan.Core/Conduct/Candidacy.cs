using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>One person in one edition, from application to prize.</summary>
public sealed record Candidacy : Doc
{
    /// <summary>Account of the applicant.</summary>
    public required string Account { get; init; }

    /// <summary>Channel id.</summary>
    public required string Channel { get; init; }

    /// <summary>Recommending unit id.</summary>
    public required string Unit { get; init; }

    /// <summary>Group of that unit.</summary>
    public required string UnitGroup { get; init; }

    /// <summary>The units from the one applied to upwards, as the register said on the day of opening (逐级推荐).</summary>
    public ImmutableList<Rung> Chain { get; init; } = [];

    /// <summary>Keyed hash of the ID number once it is known; one candidacy per person and edition.</summary>
    public string PersonKey { get; init; } = "";

    /// <summary>Name as on the form; empty before it is typed.</summary>
    public string Name { get; init; } = "";

    /// <summary>Employer as on the form.</summary>
    public string Employer { get; init; } = "";

    /// <summary>Receipt number; null before submission.</summary>
    public string? Receipt { get; init; }

    /// <summary>Time of the latest submission.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Ids of the consents ticked.</summary>
    public ImmutableList<string> Consents { get; init; } = [];

    /// <summary>Whether and why withdrawn.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Outcomes by stage id.</summary>
    public ImmutableDictionary<string, Outcome> Outcomes { get; init; } = ImmutableDictionary<string, Outcome>.Empty;

    /// <summary>Facts supplied by others than the applicant.</summary>
    public ImmutableDictionary<string, Supplied> Determined { get; init; } =
        ImmutableDictionary<string, Supplied>.Empty;

    /// <summary>Opinions by stage id.</summary>
    public ImmutableDictionary<string, Opinion> Opinions { get; init; } = ImmutableDictionary<string, Opinion>.Empty;

    /// <summary>Human judgements: judgement id → yes or no; the latest counts.</summary>
    public ImmutableDictionary<string, bool> Judged { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Written justifications by rule id.</summary>
    public ImmutableDictionary<string, Justification> Justifications { get; init; } =
        ImmutableDictionary<string, Justification>.Empty;

    /// <summary>The open return for correction, if any.</summary>
    public Return? Returned { get; init; }

    /// <summary>Links given to the employer's organs.</summary>
    public ImmutableList<Link> Links { get; init; } = [];

    /// <summary>Total of the review, rounded as declared.</summary>
    public decimal? Score { get; init; }

    /// <summary>Rank of the review, dense, from 1.</summary>
    public int? Rank { get; init; }

    /// <summary>Tier for which the person stands on a decided list; null = on none, or on one without tiers.</summary>
    public string? ProposedTier { get; init; }

    /// <summary>Honour given, a tier id; null = not named.</summary>
    public string? Tier { get; init; }

    /// <summary>Certificate number once named, where the tier has one.</summary>
    public string? Certificate { get; init; }

    /// <summary>Payments received.</summary>
    public ImmutableList<Payment> Payments { get; init; } = [];

    /// <summary>Reports filed in the stages of stewardship, in order.</summary>
    public ImmutableList<StewardReport> Reports { get; init; } = [];

    /// <summary>How the honour was taken back, if it was (撤销).</summary>
    public TakenBack? TakenBack { get; init; }

    /// <summary>Where it stands, for lists: ids of the stages joined by a comma, or <c>ended</c>. Kept by the fold.</summary>
    public string Stands { get; init; } = "";
}

/// <summary>How a stage ended for a candidacy.</summary>
/// <param name="Result">The result.</param>
/// <param name="At">When.</param>
/// <param name="By">Name of who concluded it.</param>
/// <param name="Round">Round of a list stage; 1 otherwise.</param>
/// <param name="Text">Conclusion or reason.</param>
/// <param name="Clause">Clause it rests on, when it ended the candidacy.</param>
public sealed record Outcome(
    StageResult Result,
    DateTimeOffset At,
    string By,
    int Round = 1,
    string? Text = null,
    string? Clause = null
);

/// <summary>Results of a stage.</summary>
public enum StageResult
{
    /// <summary>通过.</summary>
    Passed,

    /// <summary>不通过.</summary>
    Failed,

    /// <summary>未列入名单.</summary>
    NotListed,
}

/// <summary>An opinion with its signer.</summary>
/// <param name="Agree">同意 or 不同意.</param>
/// <param name="Text">Text of the opinion box.</param>
/// <param name="Signer">Name of the responsible person.</param>
/// <param name="On">Date of the opinion.</param>
/// <param name="Scan">The stamped page, if uploaded: it is the authority.</param>
public sealed record Opinion(bool Agree, string Text, string Signer, DateOnly On, FileRef? Scan);

/// <summary>A justification for failing an in-principle rule.</summary>
/// <param name="Text">The reason given.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Accepted">The auditor's decision; null = open.</param>
public sealed record Justification(string Text, string By, bool? Accepted = null);

/// <summary>A return for correction (退回补正).</summary>
/// <param name="Stage">Stage that returned it.</param>
/// <param name="By">Who returned it.</param>
/// <param name="At">When.</param>
/// <param name="Until">Last day for resubmission, inclusive.</param>
/// <param name="Reasons">Reasons, each pinned to a fact.</param>
public sealed record Return(
    string Stage,
    string By,
    DateTimeOffset At,
    DateOnly Until,
    ImmutableList<ReturnReason> Reasons
);

/// <summary>One reason pinned to one fact.</summary>
/// <param name="Fact">Fact key.</param>
/// <param name="Text">What is to be mended.</param>
public sealed record ReturnReason(string Fact, string Text);

/// <summary>A link for an organ of the employer.</summary>
/// <param name="Id">Id, the actor account when it is used.</param>
/// <param name="Organ">Organ of level employer.</param>
/// <param name="TokenHash">SHA-256 of the token; the token itself is stored nowhere.</param>
/// <param name="Contact">Person it was given to.</param>
/// <param name="IssuedBy">Who issued it.</param>
/// <param name="Until">Last day it opens, inclusive.</param>
/// <param name="OpenedAt">First opening.</param>
public sealed record Link(
    string Id,
    string Organ,
    string TokenHash,
    string Contact,
    string IssuedBy,
    DateOnly Until,
    DateTimeOffset? OpenedAt = null
);
