using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>
/// Whatever stands in clear in an entry stays for ever. So a new text in one is either hidden, or somebody writes down here why not.
/// </summary>
public sealed class EntryTextsTests
{
    // Ids of the program, of the notice, or given by the program: of whom or what, never what is said of them.
    private const string Ids = """
        BallotCast.Chosen BallotCast.Judge BallotCast.Listed BallotCast.Stage BallotCast.Vetoes[]
        Banned.Ban Banned.Candidacy Banned.Ends
        CandidacyOpened.Account CandidacyOpened.Candidacy CandidacyOpened.Channel CandidacyOpened.Unit
        Concluded.Accepted[] Concluded.Candidacy Concluded.Determined[] Concluded.Judged[] Concluded.Stage
        Contested.Candidacy Contested.Rule
        DeadlineMoved.Stage
        EditionOpened.Closes[] EditionOpened.Opens[] EditionOpened.Programme EditionOpened.Units.Group EditionOpened.Units.Id
        EditionOpened.Units.Measures[] EditionOpened.Units.Parent
        Entry.By.Account Entry.By.Organ Entry.By.Unit Entry.Edition Entry.Id
        HonourRevoked.Candidacy HonourRevoked.Ground
        JudgeAbsent.Judge JudgeAbsent.Stage
        LinkIssued.Candidacy LinkIssued.Link LinkIssued.Organ
        LinkOpened.Candidacy LinkOpened.Link
        ListDecided.Answers[] ListDecided.Dropped[] ListDecided.Holder ListDecided.Items.Candidacy ListDecided.Items.Tier
        ListDecided.Listing ListDecided.Resolved.Exceptions[] ListDecided.Resolved.Reserve ListDecided.Stage
        ListDrafted.Holder ListDrafted.Items.Candidacy ListDrafted.Items.Tier ListDrafted.Listing ListDrafted.Stage
        MarksSaved.Candidacy MarksSaved.Judge MarksSaved.Marks[] MarksSaved.Stage
        Named.Certificates[] Named.Dropped[] Named.Items.Candidacy Named.Items.Tier Named.Listing Named.Stage
        NoticeClosed.Answers[] NoticeClosed.Listing
        NoticePublished.Holder NoticePublished.Items.Candidacy NoticePublished.Items.Tier NoticePublished.Listing
        NoticePublished.Stage
        ObjectionConcluded.Candidacy ObjectionConcluded.Objection
        ObjectionFiled.Candidacy ObjectionFiled.Listing ObjectionFiled.Objection
        ObjectionTaken.Candidacy ObjectionTaken.Objection
        OpeningMoved.Stage
        OpinionGiven.Answers[] OpinionGiven.Candidacy OpinionGiven.Stage
        PanelSeated.Seats.Account PanelSeated.Stage
        PersonsDivided.Panels[] PersonsDivided.Stage
        PlacesChosen.Tier
        PlanChosen.Plan
        PublicisedAlone.Answers[] PublicisedAlone.Candidacy PublicisedAlone.Stage
        Recused.Candidacy Recused.Judge Recused.Stage
        RegisterImported.Persons.Ban RegisterImported.Register
        ReportFiled.Candidacy ReportFiled.Stage
        ReturnedForCorrection.Candidacy ReturnedForCorrection.Reasons.Fact ReturnedForCorrection.Stage
        ReviewClosed.Moved.Candidacy ReviewClosed.Moved.Track ReviewClosed.Out.Candidacy ReviewClosed.Results.Candidacy
        ReviewClosed.Results.Track ReviewClosed.Stage
        Rewarded.Candidacy Rewarded.Payment.Instalment Rewarded.Payment.Shares.Organ Rewarded.Stage
        RoundOpened.Again RoundOpened.Freed RoundOpened.Listing RoundOpened.Stage
        SectionSaved.Candidacy SectionSaved.Section SectionSaved.Values[]
        SheetsSubmitted.Candidacies SheetsSubmitted.Judge SheetsSubmitted.Stage
        Submitted.Candidacy Submitted.Consents
        TemplateChosen.Layout
        UnitAdded.Unit.Group UnitAdded.Unit.Id UnitAdded.Unit.Measures[] UnitAdded.Unit.Parent
        VotesRecorded.Channel VotesRecorded.Counts[] VotesRecorded.Stage
        Withdrawn.Candidacy
        """;

    // Digests: a person's keyed hash says nothing to whoever lacks the key, and goes with it.
    private const string Digests = """
        Banned.Person RegisterImported.Persons.Person Submitted.PersonKey
        EditionOpened.Fingerprint LinkIssued.TokenHash TemplateChosen.File.Hash
        """;

    // Numbers of receipts, certificates, vouchers and documents (文号), clauses of the notice.
    private const string Numbers = """
        Concluded.Clause ReviewClosed.Out.Clause
        HonourRevoked.Document Named.Certificates Named.Document ObjectionFiled.Number Rewarded.Payment.Voucher Submitted.Receipt
        """;

    // What the office says of its own conduct and of units, most of it published: no person's own.
    private const string Office = """
        CalendarYearEntered.Year.Source
        EditionOpened.Units.Name UnitAdded.Unit.Name
        NoticePublished.Media NoticePublished.Reach
        TemplateChosen.File.Name TemplateChosen.File.Type
        VotesRecorded.From
        """;

    /// <summary>Kinds of entries.</summary>
    public static TheoryData<Type> Kinds => [.. EntryTexts.Kinds];

    [Fact]
    public void Every_text_in_clear_is_written_down_with_the_reason()
    {
        var allowed = $"{Ids} {Digests} {Numbers} {Office}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = EntryTexts.Kinds.Append(typeof(Entry)).SelectMany(EntryTexts.InClear).ToList();
        Assert.Empty(found.Except(allowed));
        // A list that names what is gone would let something else of that name pass one day.
        Assert.Empty(allowed.Except(found));
        Assert.Equal(allowed.Length, allowed.Distinct().Count());
    }

    [Fact]
    public void Control_a_planted_text_is_found_however_deep_it_lies()
    {
        string[] planted =
        [
            "Planted.Answers",
            "Planted.Answers[]",
            "Planted.Candidacy",
            "Planted.Files.Hash",
            "Planted.Files.Name",
            "Planted.Files.Type",
            "Planted.Open",
            "Planted.Remarks.Text",
            "Planted.Remarks.Why",
            "Planted.Why",
        ];
        Assert.Equal(planted, EntryTexts.InClear(typeof(Planted)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_secret_of_an_entry_is_kept_beside_it_and_put_back(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var example = new EntryExample(kind);
        Assert.Equal(example.Commitments.Order(), example.What.Secrets.Select(s => s.Commitment).Order());
        var revealed = example.What.Reveal(s => s with { Salt = "salt", Text = "\"told\"" });
        Assert.Equal(example.Commitments.Count, revealed.Secrets.Count);
        Assert.All(revealed.Secrets, s => Assert.Equal("told", s.Said()));
        Assert.Equal(Json.Canonical(example.What), Json.Canonical(revealed));
    }

    private sealed record Remark(string Text, ImmutableDictionary<int, string> Why, Secret Hidden);

    private sealed record Planted(
        string Candidacy,
        string? Why,
        Secret Hidden,
        ImmutableDictionary<string, Value> Answers,
        ImmutableList<Remark> Remarks,
        ImmutableArray<FileRef>? Files,
        object Open,
        DateOnly On
    ) : Happened
    {
        public override IReadOnlyList<string> About => [Candidacy];

        public override World Apply(World world, Entry entry) => world;
    }
}
