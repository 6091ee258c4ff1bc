using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Demo;

/// <summary>Loading in bulk and acting one by one leave the same behind; the bulk load must not be able to do anything else.</summary>
public sealed class BulkLoadTests(Database database) : IClassFixture<Database>
{
    private const string Bulk = "bulk";
    private const string Acts = "acts";

    [Fact]
    public async Task The_whole_course_through_the_docket_act_by_act_gives_the_same_rows()
    {
        var simulated = Simulating.Run(
            Kaifeng.Notice,
            new SimulationOptions { Edition = Bulk, Units = DemoPlan.UnitsOf(Kaifeng.Definition.SampleUnits) }
        );
        var bulk = new BulkLoad(database.Databases, Announcing.Of);
        await bulk.Load(Kaifeng.Edition(Bulk), simulated.Entries, []);

        var docket = new Docket(database.Databases, Announcing.Of);
        var edition = Kaifeng.Edition(Acts);
        foreach (var entry in simulated.Entries)
        {
            var act = new Act(entry.Id, entry.Actor, entry.At, "salt", entry.Reason);
            var done = await docket.Commit(edition, act, ScopeOf(entry.What), _ => entry.What);
            Assert.IsType<Docketed.Committed>(done);
        }

        foreach (var table in new[] { "candidacy", "section", "listing", "sheet", "objection" })
        {
            await SameRows($"{table}", "id, version, doc");
        }

        await SameRows("journal", $"key, at, actor_account, actor_name, role, kind, about, reason, {SecretTexts}");
        Assert.Equal(
            simulated.Entries.Count,
            await database.Count("select count(*) from journal where edition = 'acts'")
        );
        Assert.Equal(
            await database.Count("select count(*) from message where link like '/my/bulk/%'"),
            await database.Count("select count(*) from message where link like '/my/acts/%'")
        );
        Assert.Equal(0, await database.Count(OutOfOrder));

        var folded = simulated.Entries.Aggregate(World.Empty(Kaifeng.Notice), (w, e) => w.Apply(e));
        var stored = await docket.Open(Kaifeng.Edition(Bulk), Scope.EverythingWithSections);
        Assert.Equal(Texts(folded), Texts(stored));
    }

    // Name and reason are hidden under the salt of the act, which is another one here.
    private const string SecretTexts =
        "(select array_agg(s.value ->> 'text' order by s.value ->> 'text') from jsonb_each(secrets) s)";

    private const string OutOfOrder = """
        select count(*) from (select at, lag(at) over (order by xid, id) as before from journal where edition = 'bulk') j
         where at < before
        """;

    /// <summary>As narrow as the desks ask; a document changed outside it would be refused by the Docket.</summary>
    private static Scope ScopeOf(Happened what) =>
        what switch
        {
            SectionSaved s => Scope.Section(s.Candidacy, s.Section),
            CandidacyOpened o => Scope.OfAccount(o.Account),
            LinkIssued or LinkOpened or OpinionGiven or PublicisedAlone or Concluded or Submitted or MarksSaved =>
                Scope.Candidacy(what.About[0]),
            _ => Scope.Everything,
        };

    private async Task SameRows(string table, string columns)
    {
        var differing = $"""
            select count(*) from (
                (select {columns} from {table} where edition = 'bulk' except select {columns} from {table} where edition = 'acts')
                union all
                (select {columns} from {table} where edition = 'acts' except select {columns} from {table} where edition = 'bulk')) d
            """;
        Assert.Equal(0, await database.Count(differing));
    }

    private static List<string> Texts(World world) =>
        [
            .. world
                .Docs.Values.OrderBy(d => d.GetType().Name, StringComparer.Ordinal)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => $"{d.GetType().Name} {d.Version} {Json.Canonical<object>(d)}"),
        ];
}
