using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>One run of the programme (届): dates, register of units, panels, registers of persons. Its rules are the notice's.</summary>
public sealed record Edition : Doc
{
    /// <summary>Folder name of the programme.</summary>
    public required string Programme { get; init; }

    /// <summary>Fingerprint of the definition it opened with.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When it opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Closing instants by stage id, exclusive; moved only by an act.</summary>
    public ImmutableDictionary<string, DateTimeOffset> Closes { get; init; } =
        ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>The register of recommending units.</summary>
    public ImmutableList<Unit> Units { get; init; } = [];

    /// <summary>Judges seated per review stage.</summary>
    public ImmutableDictionary<string, ImmutableList<Seat>> Panels { get; init; } =
        ImmutableDictionary<string, ImmutableList<Seat>>.Empty;

    /// <summary>Registers of persons: register id → keyed hashes of ID numbers.</summary>
    public ImmutableDictionary<string, ImmutableList<string>> Registers { get; init; } =
        ImmutableDictionary<string, ImmutableList<string>>.Empty;

    /// <summary>The unit of that id. Throws when there is none.</summary>
    public Unit Unit(string id) => Units.Single(u => u.Id == id);
}

/// <summary>A judge's seat on a panel.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Absent">Why absent from the whole review; null = present.</param>
public sealed record Seat(string Account, string Name, string? Absent = null);

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

    /// <summary>Certificate number once named.</summary>
    public string? Certificate { get; init; }

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

/// <summary>Answers of one form section; a row of its own so that two people may edit two sections. Id = candidacy/section.</summary>
public sealed record Section : Doc
{
    /// <summary>Candidacy id.</summary>
    public required string Candidacy { get; init; }

    /// <summary>Section key.</summary>
    public required string Key { get; init; }

    /// <summary>Values by fact key.</summary>
    public required ImmutableDictionary<string, Value> Values { get; init; }

    /// <summary>When it was last saved.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Id of a section.</summary>
    public static string Of(string candidacy, string section) => $"{candidacy}/{section}";
}

/// <summary>A list of a list stage for one holder and one round. Id = stage/holder/round.</summary>
public sealed record Listing : Doc
{
    /// <summary>Stage id.</summary>
    public required string Stage { get; init; }

    /// <summary>Unit id, or <c>city</c>.</summary>
    public required string Holder { get; init; }

    /// <summary>From 1.</summary>
    public required int Round { get; init; }

    /// <summary>Its persons in order.</summary>
    public required ImmutableList<ListItem> Items { get; init; }

    /// <summary>Whether it is frozen.</summary>
    public bool Decided { get; init; }

    /// <summary>When it was frozen.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Reason, minutes or document number that goes with it.</summary>
    public string? Note { get; init; }

    /// <summary>Publicity: first and last day, both inclusive.</summary>
    public Span? Period { get; init; }

    /// <summary>Publicity: whether it was closed.</summary>
    public bool Closed { get; init; }

    /// <summary>Facts recorded with the list (report, screenshot).</summary>
    public ImmutableDictionary<string, Value> Answers { get; init; } = ImmutableDictionary<string, Value>.Empty;

    /// <summary>The working of a computed list as JSON, for explanation pages.</summary>
    public string? Working { get; init; }

    /// <summary>Id of a list.</summary>
    public static string Of(string stage, string holder, int round) => $"{stage}/{holder}/{round}";
}

/// <summary>A place on a list.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Rank">Order, from 1, dense and unique.</param>
/// <param name="Note">Remark printed in the summary.</param>
public sealed record ListItem(string Candidacy, int Rank, string? Note = null);

/// <summary>A span of days, both inclusive.</summary>
public sealed record Span(DateOnly First, DateOnly Last, int Days);

/// <summary>A judge's sheet for one candidacy. Id = stage/judge/candidacy.</summary>
public sealed record Sheet : Doc
{
    /// <summary>Review stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Account of the judge.</summary>
    public required string Judge { get; init; }

    /// <summary>Candidacy id.</summary>
    public required string Candidacy { get; init; }

    /// <summary>Marks by indicator id.</summary>
    public ImmutableDictionary<string, decimal> Marks { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Its state.</summary>
    public required SheetState State { get; init; }

    /// <summary>Reason of a recusal.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of a sheet.</summary>
    public static string Of(string stage, string judge, string candidacy) => $"{stage}/{judge}/{candidacy}";
}

/// <summary>States of a sheet.</summary>
public enum SheetState
{
    /// <summary>Marks saved, not handed in.</summary>
    Draft,

    /// <summary>Handed in, locked.</summary>
    Submitted,

    /// <summary>回避.</summary>
    Recused,
}

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
