using System.Diagnostics;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Demo;

/// <summary>The demonstration city, loaded once into a database of its own.</summary>
public sealed class DemoCityTests(DemoHouse house) : IClassFixture<DemoHouse>
{
    private IServiceProvider Services => house.App.Services;

    private Docket Docket => Services.GetRequiredService<Docket>();

    [Theory]
    [InlineData(DemoPlan.Finished)]
    [InlineData(DemoPlan.Running)]
    public async Task Folding_the_journal_gives_the_tables(string id)
    {
        var edition = await Edition(id);
        var folded = World.Empty(edition.Notice);
        var entries = 0;
        await foreach (
            var entry in Services.GetRequiredService<Journal>().All(edition, TestContext.Current.CancellationToken)
        )
        {
            folded = folded.Apply(entry);
            entries++;
        }

        Assert.True(entries > 500);
        Assert.Equal(Texts(folded), Texts(await Docket.Open(edition, Scope.EverythingWithSections)));
    }

    [Fact]
    public async Task Control_a_row_changed_behind_the_journal_is_found()
    {
        var edition = await Edition(DemoPlan.Finished);
        var before = Texts(await Docket.Open(edition, Scope.EverythingWithSections));
        // Changed and put back: the other tests of the class compare the same rows.
        await house.Database.AsOwner(
            "update candidacy set doc = jsonb_set(doc, '{was}', doc -> 'score') || '{\"score\": 1.5}' where edition = 'kaifeng-2020' and id = 'c0001'"
        );
        var tampered = Texts(await Docket.Open(edition, Scope.EverythingWithSections));
        await house.Database.AsOwner(
            "update candidacy set doc = (doc || jsonb_build_object('score', doc -> 'was')) - 'was' where edition = 'kaifeng-2020' and id = 'c0001'"
        );
        Assert.NotEqual(before, tampered);
        Assert.Equal(before, Texts(await Docket.Open(edition, Scope.EverythingWithSections)));
    }

    [Fact]
    public async Task The_portal_names_the_unit_of_every_notice_that_runs()
    {
        var world = await Docket.Open(await Edition(DemoPlan.Running), Scope.Everything);
        using var visitor = house.Browser();
        await visitor.Get("/");
        var links = visitor.Page.QuerySelectorAll("main a[href*='/notice/']").Select(a => a.TextContent).ToList();
        Assert.True(links.Count > 3);
        Assert.All(
            links,
            text => Assert.Single(world.Edition.Units, u => text.Contains($"：{u.Name}（", StringComparison.Ordinal))
        );
        Assert.Equal(links.Count, links.Distinct().Count());
    }

    [Fact]
    public async Task Every_desk_has_work_in_the_running_edition()
    {
        var world = await Docket.Open(await Edition(DemoPlan.Running), Scope.Everything);
        var people = world.All<Candidacy>().ToList();
        Assert.Equal(60, people.Count);
        Assert.Equal(12, world.Edition.Units.Count);
        Assert.Contains(people, c => c.Receipt is null);
        Assert.Contains(people, c => c.Returned is not null);
        foreach (var stage in new[] { "employer-notice", "unit-inspection", "unit-ranking", "unit-notice", "audit" })
        {
            Assert.Contains(people, c => c.Stands.Split(',').Contains(stage));
        }

        Assert.True(world.Edition.Closes["report"] > DemoPlan.Now);
    }

    [Fact]
    public async Task The_finished_edition_is_named_and_nothing_of_it_lies_ahead_of_the_clock()
    {
        var world = await Docket.Open(await Edition(DemoPlan.Finished), Scope.Everything);
        Assert.Equal(20, world.All<Candidacy>().Count(c => c.Certificate is not null));
        Assert.Equal(
            0,
            await house.Database.Count(
                "select count(*) from journal where edition like 'kaifeng%' and at > '2021-08-04T09:00+08'"
            )
        );
        Assert.InRange(Services.GetRequiredService<DemoClock>().GetUtcNow(), DemoPlan.Now, DemoPlan.Now.AddHours(3));
    }

    [Fact]
    public async Task Id_numbers_are_sealed_and_open_to_numbers_of_no_region()
    {
        var world = await Docket.Open(await Edition(DemoPlan.Running), Scope.EverythingWithSections);
        var numbers = world.All<Section>().SelectMany(s => s.Values.Values).OfType<IdNumberValue>().ToList();
        Assert.True(numbers.Count > 50);
        Assert.All(numbers, n => Assert.StartsWith("99", Services.GetRequiredService<Vault>().Open(n)));
    }

    [Fact]
    public async Task Every_file_in_an_answer_can_be_opened_by_who_handed_it_in()
    {
        var edition = await Edition(DemoPlan.Running);
        var world = await Docket.Open(edition, Scope.EverythingWithSections);
        var uploading = Services.GetRequiredService<Uploading>();
        var store = Services.GetRequiredService<FileStore>();
        var seen = 0;
        foreach (var section in world.All<Section>())
        {
            foreach (var file in section.Values.Values.OfType<FilesValue>().SelectMany(f => f.Files))
            {
                Assert.NotNull(await uploading.Find(edition, section.Candidacy, file.Hash));
                Assert.Equal(file.Size, new FileInfo(store.PathOf(file.Hash)).Length);
                seen++;
            }
        }

        Assert.True(seen > 100);
    }

    [Fact]
    public async Task The_drawn_files_are_taken_by_the_door_for_uploads()
    {
        var edition = await Edition(DemoPlan.Running);
        var world = await Docket.Open(edition, Scope.EverythingWithSections);
        var uploading = Services.GetRequiredService<Uploading>();
        var store = Services.GetRequiredService<FileStore>();
        var kind = new FilesKind { Accept = [FileSort.Image, FileSort.Pdf] };
        var files = world.All<Section>().SelectMany(s => s.Values.Values).OfType<FilesValue>().SelectMany(f => f.Files);
        foreach (var file in files.DistinctBy(f => f.Hash))
        {
            await using var content = store.Open(file.Hash);
            var (taken, refusal) = await uploading.Take(
                new FilePlace(edition, "nobody", "photo", "x"),
                kind,
                file.Name,
                content
            );
            Assert.Null(refusal);
            Assert.Equal((file.Hash, file.Type), (taken!.Hash, taken.Type));
        }
    }

    [Fact]
    public async Task The_accounts_of_the_table_sign_in_and_their_pages_open()
    {
        var text = new StringWriter();
        await DemoTable.Print(Services, "", text);
        var rows = text.ToString()
            .Split('\n')
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        Assert.Contains(rows, r => r[^1].StartsWith("/employer/demo-", StringComparison.Ordinal));
        foreach (
            var role in new[]
            {
                "填写中",
                "已提交",
                "待补正",
                "已命名",
                "领导小组办公室",
                "评委5",
                "领导小组",
                "纪检监察",
                "系统管理员",
            }
        )
        {
            Assert.Contains(rows, r => r[0].Contains(role, StringComparison.Ordinal));
        }

        foreach (var row in rows)
        {
            using var browser = house.Browser();
            if (row.Length > 2)
            {
                await browser.Get("/signin");
                await browser.Post("/signin", new() { ["name"] = row[^2], ["password"] = DemoPlan.Password });
            }

            await browser.Get(row[^1]);
            // A judge recorded absent is told so.
            var expected = row[0].Contains("缺席", StringComparison.Ordinal) ? 403 : 200;
            Assert.True(browser.Status == expected, $"{string.Join(' ', row)}: {browser.Status}");
        }
    }

    [Fact]
    public async Task A_second_start_loads_nothing_and_leaves_the_clock_alone()
    {
        var clock = Services.GetRequiredService<DemoClock>();
        await clock.Advance(TimeSpan.FromHours(1));
        var entries = await house.Database.Count("select count(*) from journal where edition like 'kaifeng%'");
        var watch = Stopwatch.StartNew();
        Assert.True(await DemoCity.Load(Services, TextWriter.Null, plain: true));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2));
        Assert.Equal(entries, await house.Database.Count("select count(*) from journal where edition like 'kaifeng%'"));
        Assert.True(clock.GetUtcNow() >= DemoPlan.Now.AddHours(1));
        await clock.Advance(TimeSpan.FromHours(-1));
    }

    private async Task<EditionRef> Edition(string id) =>
        await Services.GetRequiredService<Editions>().Find(id) ?? throw new InvalidOperationException(id);

    private static List<string> Texts(World world) =>
        [
            .. world
                .Docs.Values.OrderBy(d => d.GetType().Name, StringComparer.Ordinal)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => $"{d.GetType().Name} {d.Version} {Json.Canonical<object>(d)}"),
        ];
}
