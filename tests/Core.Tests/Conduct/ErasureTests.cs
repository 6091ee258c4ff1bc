using System.Text.Json;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Simulation.Reports;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Whole editions whose personal values are all destroyed: every hash holds, and nobody is found in what is left.</summary>
public sealed class ErasureTests
{
    /// <summary>Whole courses: by marks, with cascades and prizes, and by resolutions.</summary>
    public static TheoryData<string> Plays => ["kaifeng", "long", "resolved"];

    [Theory]
    [MemberData(nameof(Plays))]
    public void Every_hash_holds_and_the_course_is_the_same_without_its_texts(string play)
    {
        var whole = Play(play);
        var erased = whole.Entries.Select(Erased).ToList();
        Assert.Equal(whole.Entries.Select(e => e.Leaf()), erased.Select(e => e.Leaf()));
        Assert.All(erased.SelectMany(e => e.Secrets), s => Assert.Null(s.Text));
        var world = Fold(whole.World.Notice, erased);
        Assert.Equal(Course(whole.World), Course(world));
        Assert.Equal(whole.World.Docs.Keys.Order(ByName), world.Docs.Keys.Order(ByName));
        var left = Documents(world);
        Assert.DoesNotContain(Typed(whole), t => left.Contains(t, StringComparison.Ordinal));
        // A working that is erased is none: the lists made by it are still written.
        Assert.Equal(play != "resolved", whole.World.All<Listing>().Any(l => l.Working is not null));
        Assert.All(world.All<Listing>(), l => Assert.Null(l.Working));
        Assert.Equal(
            SimulationReport.Names,
            SimulationReport.Files(whole with { World = world, Entries = erased }).Select(f => f.Name)
        );
    }

    [Theory]
    [MemberData(nameof(Plays))]
    public void No_name_and_nothing_typed_stands_in_the_canonical_text(string play)
    {
        var whole = Play(play);
        var journal = string.Concat(whole.Entries.Select(e => e.Canonical()));
        var typed = Typed(whole).ToList();
        Assert.DoesNotContain(typed, t => journal.Contains(t, StringComparison.Ordinal));
        // Control: they are there while nothing is erased.
        var documents = Documents(whole.World);
        Assert.True(typed.Count(t => documents.Contains(t, StringComparison.Ordinal)) > 200);
    }

    [Theory]
    [MemberData(nameof(Plays))]
    public void No_two_secrets_of_an_act_share_a_salt(string play)
    {
        foreach (var entry in Play(play).Entries)
        {
            Assert.Equal(entry.Secrets.Count, entry.Secrets.Select(s => s.Salt).Distinct().Count());
            Assert.All(entry.Secrets, s => Assert.True(s.Verifies()));
        }
    }

    [Fact]
    public void One_persons_values_can_go_without_the_others()
    {
        var whole = Kaifeng.Whole;
        var gone = whole.World.All<Candidacy>().First(c => c.Certificate is not null);
        var left = whole.Entries.Select(e => e.What.About is [var one] && one == gone.Id ? Erased(e) : e).ToList();
        Assert.Equal(whole.Entries.Select(e => e.Leaf()), left.Select(e => e.Leaf()));
        var world = Fold(Kaifeng.Notice, left);
        Assert.Equal("", world.Get<Candidacy>(gone.Id).Name);
        Assert.All(
            world.All<Candidacy>().Where(c => c.Id != gone.Id),
            c => Assert.Equal(whole.World.Get<Candidacy>(c.Id).Name, c.Name)
        );
    }

    private static readonly Comparer<(Type Type, string Id)> ByName = Comparer<(Type Type, string Id)>.Create(
        (a, b) => string.CompareOrdinal($"{a.Type.Name} {a.Id}", $"{b.Type.Name} {b.Id}")
    );

    private static SimulationResult Play(string name) =>
        name switch
        {
            "kaifeng" => Kaifeng.Whole,
            "long" => LongCourse.Whole,
            _ => SeveralTiers.Met,
        };

    // What is left when the column beside the journal is empty.
    private static Entry Erased(Entry entry) => Json.Read<Entry>(entry.Canonical());

    private static World Fold(Notice notice, IEnumerable<Entry> entries) =>
        entries.Aggregate(World.Empty(notice), (world, entry) => world.Apply(entry));

    private static string Documents(World world) => string.Concat(world.Docs.Values.Select(d => Json.Write<object>(d)));

    /// <summary>What the journal proves: who came how far, with which score, tier, number and money.</summary>
    private static IEnumerable<string> Course(World world) =>
        world
            .All<Candidacy>()
            .Select(c =>
                Json.Write(
                    new
                    {
                        c.Id,
                        c.Stands,
                        c.Score,
                        c.Rank,
                        c.ProposedTier,
                        c.Tier,
                        c.Certificate,
                        c.Payments,
                        Withdrawn = c.Withdrawn is not null,
                        Ends = c
                            .Outcomes.OrderBy(o => o.Key, StringComparer.Ordinal)
                            .Select(o => $"{o.Key} {o.Value.Result} {o.Value.Round} {o.Value.At:O} {o.Value.Clause}"),
                    }
                )
            );

    /// <summary>Names of everybody in the play, and the texts that somebody typed, as the state has them.</summary>
    private static IEnumerable<string> Typed(SimulationResult whole)
    {
        var world = whole.World;
        var people = whole.People.Values.SelectMany(p => new[] { p.Name, p.Phone.Number });
        var persons = world
            .All<Candidacy>()
            .SelectMany(c =>
                c.Opinions.Values.SelectMany(o => new[] { o.Text, o.Signer })
                    .Concat(c.Justifications.Values.SelectMany(j => new[] { j.Text, j.By }))
                    .Concat(c.Reports.SelectMany(r => new[] { r.Text, r.By }))
                    .Concat(c.Outcomes.Values.Select(o => o.By))
                    .Concat(c.Outcomes.Where(o => IsSaid(world.Notice.Stage(o.Key), o.Value)).Select(o => o.Value.Text))
                    .Concat(c.Links.Select(l => l.Contact))
                    .Append(c.Withdrawn)
                    .Concat(c.Determined.Values.Select(d => (d.Value as TextValue)?.Text))
            );
        var objections = world.All<Objection>().SelectMany(o => new[] { o.Text, o.Objector, o.Finding });
        var sheets = world.All<Sheet>().SelectMany(s => new[] { s.Veto, s.Reason });
        var seats = world.Edition.Panels.Values.SelectMany(p => p.SelectMany(s => new[] { s.Name, s.Absent }));
        var lists = world
            .All<Listing>()
            .Where(l => world.Notice.Stage(l.Stage) is not (NameStage or PubliciseStage))
            .SelectMany(l => l.Exceptions.Values.Append(l.Note));
        var answers = world.All<Section>().SelectMany(s => s.Values.Values).Select(v => (v as TextValue)?.Text);
        return people
            .Concat(whole.Cast.Everybody.Select(a => a.Name))
            .Concat(persons)
            .Concat(objections)
            .Concat(sheets)
            .Concat(seats)
            .Concat(lists)
            .Concat(whole.Entries.Select(e => e.Reason))
            .Concat(answers.Where(a => a?.Length > 12))
            .OfType<string>()
            .Where(t => t.Length > 1)
            .Select(t => JsonEncodedText.Encode(t, Json.Options.Encoder).Value)
            .Distinct();
    }

    // Naming and reward say numbers of documents and vouchers; the rest of these sentences are the program's own.
    private static bool IsSaid(Stage stage, Outcome outcome) =>
        stage is not (NameStage or RewardStage or ReviewStage or PubliciseStage { Level: not Level.Employer })
        && outcome.Text is not null;
}
