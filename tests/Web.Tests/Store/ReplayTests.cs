using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

public sealed class ReplayTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Folding_the_journal_from_nothing_gives_the_tables()
    {
        var office = await Course("replayed");
        var folded = World.Empty(office.Edition.Notice);
        var entries = await office.Journal.All(office.Edition).ToListAsync();
        foreach (var entry in entries)
        {
            folded = folded.Apply(entry);
        }

        var stored = await office.Everything();
        Assert.Equal(Text(folded), Text(stored));
        Assert.True(stored.Docs.Count > 10);
        Assert.Equal(6, stored.Docs.Keys.Select(k => k.Type).Distinct().Count());
        Assert.All(entries.SelectMany(e => e.Secrets), s => Assert.True(s.Verifies()));
    }

    [Fact]
    public async Task Control_a_row_changed_behind_the_journal_is_found()
    {
        var office = await Course("tampered");
        await database.AsOwner(
            "update candidacy set doc = jsonb_set(doc, '{score}', '99.9') where edition = 'tampered' and id = 'c1'"
        );
        var folded = World.Empty(office.Edition.Notice);
        await foreach (var entry in office.Journal.All(office.Edition))
        {
            folded = folded.Apply(entry);
        }

        Assert.NotEqual(Text(folded), Text(await office.Everything()));
    }

    [Fact]
    public async Task The_leaf_stored_is_the_hash_of_the_body_stored()
    {
        await Course("leaves");
        await using var command = database
            .Databases.Of(Kaifeng.City)
            .CreateCommand("select body, leaf from journal where edition = 'leaves'");
        await using var reader = await command.ExecuteReaderAsync();
        var seen = 0;
        while (await reader.ReadAsync())
        {
            Assert.Equal(Entry.LeafOf(reader.GetString(0)), reader.GetString(1));
            Assert.Equal(reader.GetString(1), Json.Read<Entry>(reader.GetString(0)).Leaf());
            seen++;
        }

        Assert.True(seen > 10);
    }

    private static string Text(World world) =>
        string.Join(
            '\n',
            world.Docs.Values.OrderBy(d => d.GetType().Name).ThenBy(d => d.Id, StringComparer.Ordinal).Select(Write)
        );

    private static string Write(Doc doc) =>
        doc.GetType().Name
        + doc switch
        {
            Edition e => Json.Canonical(e),
            Candidacy c => Json.Canonical(c),
            Section s => Json.Canonical(s),
            Listing l => Json.Canonical(l),
            Sheet s => Json.Canonical(s),
            Objection o => Json.Canonical(o),
            _ => throw new InvalidOperationException(doc.GetType().Name),
        };

    // Every kind of document, changed more than once, with values of every shape.
    private async Task<OpenedEdition> Course(string edition)
    {
        var office = await OpenedEdition.Open(database, edition);
        var empty = ImmutableDictionary<string, Secret>.Empty;
        foreach (var id in new[] { "c1", "c2", "c3" })
        {
            await office.Begins(id);
            await office.Happens(Scope.Section(id, "basics"), Basics(id, "张三"));
            await office.Happens(Scope.Section(id, "basics"), Basics(id, "张三丰"));
            await office.Happens(Scope.Candidacy(id), Kaifeng.Submitted(id, "张三丰", $"{edition}-{id}"));
        }

        await office.Happens(Scope.Edition, new DeadlineMoved("apply", Kaifeng.Start.AddDays(40)));
        await office.Happens(
            Scope.Edition,
            new CalendarYearEntered(CalendarYear.Of(2027, [new DateOnly(2027, 1, 1)], [], "通知").Value)
        );
        await office.Happens(
            Scope.Candidacy("c1"),
            new LinkIssued("c1", "l1", "employer-union", "ab", Secret.Of("工会 赵", "s", "c"), new DateOnly(2021, 6, 1))
        );
        await office.Happens(
            Scope.Edition,
            new PanelSeated(
                "live",
                [
                    new SeatGiven("j1", Secret.Of("评委一", "s", "j1"), 1),
                    new SeatGiven("j2", Secret.Of("评委二", "s", "j2"), 1),
                ]
            )
        );
        await office.Happens(
            Scope.Candidacy("c1"),
            new MarksSaved("live", "j1", "c1", ImmutableDictionary<string, decimal>.Empty.Add("skill", 92.50m))
        );
        await office.Happens(Scope.Candidacy("c2"), new Recused("live", "j1", "c2", Secret.Of("同一单位", "s", "why")));
        await office.Happens(Scope.SheetsOf("j1"), new SheetsSubmitted("live", "j1", ["c1"]));
        await office.Happens(
            Scope.Everything,
            new ReviewClosed(
                "live",
                [new ReviewResult("c1", 92.50m, 1), new ReviewResult("c3", 88.00m, 2)],
                [],
                Secret.Of("{\"n\":1}", "s", "working")
            )
        );
        await office.Happens(Scope.Everything, Kaifeng.Listed("approval", Lists.City, "c1", "c3"));
        var listing = Listing.Of("city-notice", Lists.City, 1);
        await office.Happens(
            Scope.Everything,
            new NoticePublished(
                listing,
                "city-notice",
                Lists.City,
                1,
                [new ListItem("c1", 1), new ListItem("c3", 2)],
                new Span(new DateOnly(2021, 8, 1), new DateOnly(2021, 8, 5), 5),
                "开封日报"
            )
        );
        await office.Happens(
            Scope.Candidacy("c3") + Scope.Listing(listing),
            new ObjectionFiled("o1", "YY1", listing, "c3", Secret.Of("不实", "s", "t"), Secret.Of("李四", "s", "w"))
        );
        await office.Happens(Scope.Objection("o1"), new ObjectionTaken("o1", "c3"));
        await office.Happens(
            Scope.Objection("o1"),
            new ObjectionConcluded("o1", "c3", true, Secret.Of("查实", "s", "finding"))
        );
        await office.Happens(Scope.Listing(listing), new NoticeClosed(listing, empty));
        await office.Happens(Scope.Candidacy("c2"), new Withdrawn("c2", Secret.Of("本人放弃", "s", "why")));
        return office;
    }

    private static SectionSaved Basics(string candidacy, string name)
    {
        Value[] values =
        [
            new TextValue(name),
            new NumberValue(3.10m),
            new DayValue(new DateOnly(1980, 1, 2)),
            new MonthValue(2001, 7),
            new YesNoValue(true),
            new CodesValue(["甲", "乙"]),
            new RowsValue([new Dictionary<string, Value> { ["a"] = new TextValue("“引号”与 <标签>") }]),
            new FilesValue([new FileRef(new string('a', 64), "证书.jpg", "image/jpeg", 12)]),
            new IdNumberValue("9901**********1234", "h", "v1:x:y", new DateOnly(1980, 1, 2), true),
            new RawValue("十二"),
        ];
        return new SectionSaved(
            candidacy,
            "basics",
            values
                .Select((v, i) => ($"f{i}", Secret.Of(v, candidacy, $"f{i}")))
                .ToImmutableDictionary(p => p.Item1, p => p.Item2)
        );
    }
}
