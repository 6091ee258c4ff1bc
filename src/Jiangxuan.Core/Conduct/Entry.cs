using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Conduct;

/// <summary>One journal entry (日志): who did what, when, why. Exactly one per act.</summary>
/// <param name="Format">Version of this format; 1.</param>
/// <param name="Id">The act's key.</param>
/// <param name="Edition">The edition.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, as written down.</param>
/// <param name="Why">Why, if a reason was due.</param>
/// <param name="What">What happened.</param>
public sealed record Entry(
    int Format,
    string Id,
    string Edition,
    DateTimeOffset At,
    [property: JsonPropertyName("actor")] SignedBy By,
    [property: JsonPropertyName("reason")] Secret? Why,
    Happened What
)
{
    /// <summary>Who; without the name once it was erased.</summary>
    [JsonIgnore]
    public Actor Actor => new(By.Account, By.Name.Said(), By.Role, By.Organ, By.Unit);

    /// <summary>Why; null when no reason was due, or it was erased.</summary>
    [JsonIgnore]
    public string? Reason => Why?.Kept();

    /// <summary>Every personal value in it, in a fixed order.</summary>
    [JsonIgnore]
    public IReadOnlyList<Secret> Secrets => [By.Name, .. Why is null ? [] : new[] { Why }, .. What.Secrets];

    /// <summary>The entry for an act and what came of it.</summary>
    public static Entry Of(string edition, Act act, Happened what) =>
        new(1, act.Key, edition, act.At, SignedBy.Of(act), Secret.Perhaps(act.Reason, act.Salt, "act/reason"), what);

    /// <summary>The same with its personal values put back (by commitment); an erased one stays erased.</summary>
    public Entry Reveal(Func<Secret, Secret> find) =>
        this with
        {
            By = By with { Name = find(By.Name) },
            Why = Why.Reveal(find),
            What = What.Reveal(find),
        };

    /// <summary>The canonical text: personal values only as commitments.</summary>
    public string Canonical() => Json.Canonical(this);

    /// <summary>Leaf hash: SHA-256 over a zero byte and the canonical text (RFC 6962 leaf).</summary>
    public string Leaf() => LeafOf(Canonical());

    /// <summary>Leaf hash of a canonical text.</summary>
    public static string LeafOf(string canonical) =>
        Convert.ToHexStringLower(SHA256.HashData([0, .. Encoding.UTF8.GetBytes(canonical)]));
}

/// <summary>Who acted (经办人), as an entry keeps it: the name can be erased, account and place remain.</summary>
/// <param name="Account">Account id.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Role">Role in which the act was done.</param>
/// <param name="Organ">Organ of the definition, if any.</param>
/// <param name="Unit">Recommending unit, if any.</param>
public sealed record SignedBy(string Account, Secret Name, Role Role, string? Organ, string? Unit)
{
    /// <summary>The signature of an act.</summary>
    public static SignedBy Of(Act act) =>
        new(
            act.Actor.Account,
            Secret.Of(act.Actor.Name, act.Salt, "act/actor"),
            act.Actor.Role,
            act.Actor.Organ,
            act.Actor.Unit
        );
}

/// <summary>What happened, as a past participle with everything needed to fold it into the state.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EditionOpened), "edition.opened")]
[JsonDerivedType(typeof(DeadlineMoved), "deadline.moved")]
[JsonDerivedType(typeof(OpeningMoved), "opening.moved")]
[JsonDerivedType(typeof(UnitAdded), "unit.added")]
[JsonDerivedType(typeof(PlacesChosen), "places.chosen")]
[JsonDerivedType(typeof(PlanChosen), "plan.chosen")]
[JsonDerivedType(typeof(RegisterImported), "register.imported")]
[JsonDerivedType(typeof(CalendarYearEntered), "calendar.entered")]
[JsonDerivedType(typeof(TemplateChosen), "template.chosen")]
[JsonDerivedType(typeof(PanelSeated), "panel.seated")]
[JsonDerivedType(typeof(JudgeAbsent), "judge.absent")]
[JsonDerivedType(typeof(PersonsDivided), "persons.divided")]
[JsonDerivedType(typeof(VotesRecorded), "votes.recorded")]
[JsonDerivedType(typeof(CandidacyOpened), "candidacy.opened")]
[JsonDerivedType(typeof(SectionSaved), "section.saved")]
[JsonDerivedType(typeof(Submitted), "candidacy.submitted")]
[JsonDerivedType(typeof(Withdrawn), "candidacy.withdrawn")]
[JsonDerivedType(typeof(Contested), "rule.contested")]
[JsonDerivedType(typeof(LinkIssued), "link.issued")]
[JsonDerivedType(typeof(LinkOpened), "link.opened")]
[JsonDerivedType(typeof(OpinionGiven), "opinion.given")]
[JsonDerivedType(typeof(PublicisedAlone), "employer.publicised")]
[JsonDerivedType(typeof(ReturnedForCorrection), "candidacy.returned")]
[JsonDerivedType(typeof(Concluded), "stage.concluded")]
[JsonDerivedType(typeof(ListDrafted), "list.drafted")]
[JsonDerivedType(typeof(ListDecided), "list.decided")]
[JsonDerivedType(typeof(NoticePublished), "notice.published")]
[JsonDerivedType(typeof(NoticeClosed), "notice.closed")]
[JsonDerivedType(typeof(RoundOpened), "round.opened")]
[JsonDerivedType(typeof(MarksSaved), "marks.saved")]
[JsonDerivedType(typeof(Recused), "judge.recused")]
[JsonDerivedType(typeof(SheetsSubmitted), "sheets.submitted")]
[JsonDerivedType(typeof(BallotCast), "ballot.cast")]
[JsonDerivedType(typeof(ReviewClosed), "review.closed")]
[JsonDerivedType(typeof(ObjectionFiled), "objection.filed")]
[JsonDerivedType(typeof(ObjectionTaken), "objection.taken")]
[JsonDerivedType(typeof(ObjectionConcluded), "objection.concluded")]
[JsonDerivedType(typeof(Named), "laureates.named")]
[JsonDerivedType(typeof(Rewarded), "reward.paid")]
[JsonDerivedType(typeof(ReportFiled), "report.filed")]
[JsonDerivedType(typeof(Banned), "person.banned")]
[JsonDerivedType(typeof(HonourRevoked), "honour.revoked")]
public abstract record Happened
{
    /// <summary>Folds it into the state; pure and total: whatever was accepted once can always be replayed.</summary>
    public abstract World Apply(World world, Entry entry);

    /// <summary>The candidacies it is about, for the replay of one candidacy; empty = the edition as a whole.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> About { get; }

    /// <summary>Every personal value in it, in a fixed order.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<Secret> Secrets => [];

    /// <summary>The same with its personal values put back (by commitment); an erased one stays erased.</summary>
    public virtual Happened Reveal(Func<Secret, Secret> find) => this;
}
