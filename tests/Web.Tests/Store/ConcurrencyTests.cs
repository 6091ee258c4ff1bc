using System.Collections.Immutable;
using System.Globalization;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Tests.Store;

/// <summary>Acts that meet. Each property has a control: the same without the Docket loses.</summary>
public sealed class ConcurrencyTests(Database database) : IClassFixture<Database>
{
    private const int Many = 24;

    [Fact]
    public async Task Many_acts_on_one_document_lose_nothing()
    {
        var office = await OpenedEdition.Open(database, "same");
        await office.Begins("c1");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Many),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, ct) =>
            {
                var act = Kaifeng.Act();
                var rule = $"r{i}";
                var done = await office.Docket.Commit(
                    office.Edition,
                    act,
                    Scope.Candidacy("c1"),
                    _ => new Contested("c1", rule, Secret.Of("理由", act.Salt, rule)),
                    ct: ct
                );
                Assert.IsType<Docketed.Committed>(done);
            }
        );
        var candidacy = (await office.Everything()).Get<Candidacy>("c1");
        Assert.Equal(Many, candidacy.Justifications.Count);
        Assert.Equal(Many + 1, candidacy.Version);
    }

    [Fact]
    public async Task Control_reading_and_writing_without_the_docket_does_lose()
    {
        var office = await OpenedEdition.Open(database, "naive");
        await office.Begins("c1");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Many),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, ct) =>
            {
                var candidacy = (await office.Docket.Open(office.Edition, Scope.Candidacy("c1"), ct)).Get<Candidacy>(
                    "c1"
                );
                var changed = candidacy with
                {
                    Justifications = candidacy.Justifications.Add($"r{i}", new Justification("理由", "谁")),
                };
                await using var command = database
                    .Databases.Of(Kaifeng.City)
                    .CreateCommand("update candidacy set doc = $1::jsonb where edition = 'naive' and id = 'c1'");
                command.Parameters.AddWithValue(Json.Write(changed));
                await command.ExecuteNonQueryAsync(ct);
            }
        );
        var left = (await office.Everything()).Get<Candidacy>("c1").Justifications.Count;
        Assert.True(left < Many, $"the control lost nothing: {left}");
    }

    [Fact]
    public async Task A_decision_never_rests_on_what_changes_under_it()
    {
        // Objections come in while a notice is closed: closing is decided on "no open objection", filing on "not closed".
        for (var round = 0; round < 8; round++)
        {
            var (office, listing) = await Published(string.Create(CultureInfo.InvariantCulture, $"skew{round}"));
            var filing = Enumerable
                .Range(0, 4)
                .Select(i =>
                    office.Docket.Commit(
                        office.Edition,
                        Kaifeng.Act(),
                        Scope.Candidacy("c1") + Scope.Listing(listing),
                        w => File(w, listing, i)
                    )
                );
            var closing = office.Docket.Commit(
                office.Edition,
                Kaifeng.Act(),
                Scope.Listing(listing),
                w => Close(w, listing)
            );
            await Task.WhenAll([.. filing, closing]);
            Assert.False(await ClosedOverAnObjection(office, listing));
        }
    }

    [Fact]
    public async Task Control_deciding_on_a_page_read_before_does_rest_on_what_changed()
    {
        var (office, listing) = await Published("skewed");
        var filing = await office.Docket.Open(office.Edition, Scope.Listing(listing));
        var closing = await office.Docket.Open(office.Edition, Scope.Listing(listing));
        await office.Docket.Commit(
            office.Edition,
            Kaifeng.Act(),
            Scope.Listing(listing),
            _ => File(filing, listing, 0)
        );
        await office.Docket.Commit(office.Edition, Kaifeng.Act(), Scope.Listing(listing), _ => Close(closing, listing));
        Assert.True(await ClosedOverAnObjection(office, listing));
    }

    [Fact]
    public async Task Two_people_save_two_sections_at_once_without_meeting()
    {
        var office = await OpenedEdition.Open(database, "sections");
        await office.Begins("c1");
        string[] keys = ["basics", "skills", "career", "awards"];
        var all = await Task.WhenAll(
            keys.Select(k =>
                office.Docket.Commit(
                    office.Edition,
                    Kaifeng.Act(),
                    Scope.Section("c1", k),
                    _ => new SectionSaved("c1", k, ImmutableDictionary<string, Secret>.Empty),
                    Expect.Of<Section>(Section.Of("c1", k), 0)
                )
            )
        );
        Assert.All(all, d => Assert.IsType<Docketed.Committed>(d));
        Assert.Equal(4, (await office.Everything()).All<Section>().Count());
    }

    private async Task<(OpenedEdition Office, string Listing)> Published(string edition)
    {
        var office = await OpenedEdition.Open(database, edition);
        await office.Begins("c1");
        var listing = Listing.Of("city-notice", Lists.City, 1);
        await office.Happens(
            Scope.Candidacy("c1") + Scope.Listing(listing),
            new NoticePublished(
                listing,
                "city-notice",
                Lists.City,
                1,
                [new ListItem("c1", 1)],
                new Span(new DateOnly(2021, 8, 1), new DateOnly(2021, 8, 5), 5),
                "开封日报"
            )
        );
        return (office, listing);
    }

    private static Decision File(World world, string listing, int number) =>
        world.Get<Listing>(listing).Closed
            ? new Refusal("公示已经结束。")
            : new ObjectionFiled(
                $"o{number}",
                $"YY-{number}",
                listing,
                "c1",
                Secret.Of("材料不实", "s", "text"),
                Secret.Of("李四 13800000000", "s", "who")
            );

    private static Decision Close(World world, string listing) =>
        world.All<Objection>().Any(o => o.Upheld is null)
            ? new Refusal("还有未核查的异议。")
            : new NoticeClosed(listing, ImmutableDictionary<string, Secret>.Empty);

    private static async Task<bool> ClosedOverAnObjection(OpenedEdition office, string listing)
    {
        var world = await office.Everything();
        return world.Get<Listing>(listing).Closed && world.All<Objection>().Any();
    }
}
