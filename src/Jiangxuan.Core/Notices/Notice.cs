using System.Collections.Frozen;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices;

/// <summary>A published notice (通知) as data: everything <c>programmes/&lt;id&gt;/notice.yaml</c> says. Immutable once an edition opens.</summary>
public sealed record Notice
{
    /// <summary>Folder name of the programme, such as <c>kaifeng-2020</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Notice or standing measures.</summary>
    public DocumentKind Document { get; init; } = DocumentKind.Notice;

    /// <summary>Whether it is in force; no edition opens with a draft.</summary>
    public DocumentStatus Status { get; init; } = DocumentStatus.Adopted;

    /// <summary>What it takes from standing measures.</summary>
    public IReadOnlyList<Adoption> Adopts { get; init; } = [];

    /// <summary>Where it differs from the measures.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>Who announces what, when.</summary>
    public required Identity Identity { get; init; }

    /// <summary>The organs and posts that act; never persons.</summary>
    public required IReadOnlyList<Organ> Organs { get; init; }

    /// <summary>Every clause of the notice, each with a home or a reason.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>The honours given and how many.</summary>
    public required IReadOnlyList<Tier> Tiers { get; init; }

    /// <summary>Ordinal code lists: skill levels, award levels.</summary>
    public IReadOnlyList<Scale> Scales { get; init; } = [];

    /// <summary>Every fact, declared once.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The applicant's form, section by section.</summary>
    public IReadOnlyList<FormSection> Form { get; init; } = [];

    /// <summary>Conditions, exclusions, preferences.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The ways in (单位推荐、自荐).</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Groups of recommending units with their quotas.</summary>
    public IReadOnlyList<UnitGroup> UnitGroups { get; init; } = [];

    /// <summary>What is handed in, by whom, in how many copies.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    /// <summary>The columns of the units' summary table (汇总表), as a tree.</summary>
    public IReadOnlyList<SummaryColumn> Summary { get; init; } = [];

    /// <summary>The course, in the notice's order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Rules on the composition of the final list (构成比例).</summary>
    public IReadOnlyList<Composition> Composition { get; init; } = [];

    /// <summary>Bounds on persons who share an employer, an occupation ….</summary>
    public IReadOnlyList<Cap> Caps { get; init; } = [];

    /// <summary>Tracks that are ranked apart, if any.</summary>
    public Tracks? Tracks { get; init; }

    /// <summary>Registers in which applicants are looked up.</summary>
    public IReadOnlyList<KnownRegister> Registers { get; init; } = [];

    /// <summary>What laureates get.</summary>
    public IReadOnlyList<Reward> Rewards { get; init; } = [];

    /// <summary>Cultivation and stewardship.</summary>
    public IReadOnlyList<Stewardship> Stewardship { get; init; } = [];

    /// <summary>When an honour is taken back.</summary>
    public Revocation? Revocation { get; init; }

    /// <summary>Bans that follow from an offence.</summary>
    public IReadOnlyList<ApplicationBan> Bans { get; init; } = [];

    /// <summary>That nobody may be charged.</summary>
    public NoFee? Fees { get; init; }

    /// <summary>From when on material is restricted.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>What the ticks of consent are (个人信息处理的单独同意).</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>The sample or recorded decisions that complete the notice; read from <c>decisions.yaml</c>.</summary>
    [NotInFile]
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>SHA-256 of the definition's files in hexadecimal; belongs to the edition that opened with it.</summary>
    [NotInFile]
    public string Fingerprint { get; init; } = "";

    /// <summary>
    /// Every word in the parts of the files that could not be read. Whoever is named there is not unused, and whoever is declared there is not
    /// missing: the checks keep quiet about them until it can be read. Empty in a notice without faults.
    /// </summary>
    internal IReadOnlySet<string> Unread { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The tier of that id. Throws when there is none.</summary>
    public Tier Tier(string id) => Tiers.Single(t => t.Id == id);

    /// <summary>The stage of that id. Throws when there is none: ids are checked when the definition is read.</summary>
    public Stage Stage(string id) => Stages.Single(s => s.Id == id);

    /// <summary>The fact of that key. Throws when there is none.</summary>
    public Fact Fact(string key) => Facts.Single(f => f.Key == key);
}
