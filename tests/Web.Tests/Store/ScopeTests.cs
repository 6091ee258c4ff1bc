using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

/// <summary>Each scope brings what it says and nothing else.</summary>
public sealed class ScopeTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Scopes_bring_what_they_say()
    {
        var office = await OpenedEdition.Open(database, "scopes");
        foreach (var (id, unit) in new[] { ("c1", "longting"), ("c2", "longting"), ("c3", "gulou") })
        {
            await office.Begins(id, unit);
            await Save(office, id, "basics");
            await Save(office, id, "skills");
            await office.Happens(
                Scope.Candidacy(id),
                new MarksSaved("live", $"j-{id}", id, ImmutableDictionary<string, decimal>.Empty)
            );
        }

        await office.Happens(Scope.Candidacy("c3"), Kaifeng.Submitted("c3", "张三", "p"));
        await office.Happens(Scope.Everything, Kaifeng.Listed("unit-ranking", "longting", "c1", "c2"));
        await office.Happens(Scope.Everything, Kaifeng.Listed("shortlist", Lists.City, "c3"));
        var list = Listing.Of("unit-ranking", "longting", 1);
        await office.Happens(
            Scope.Candidacy("c1") + Scope.Listing(list),
            new ObjectionFiled("o1", "n1", list, "c1", Secret.Of("", "s", "a"), Secret.Of("", "s", "b"))
        );

        await Brings(office, Scope.Edition);
        await Brings(office, Scope.Section("c1", "basics"), "c1", "c1/basics");
        await Brings(office, Scope.Candidacy("c1"), "c1", "c1/basics", "c1/skills", "live/j-c1/c1", "o1");
        await Brings(office, Scope.OfAccount("a-c2"), "c2");
        await Brings(office, Scope.OfUnit("longting"), "c1", "c2", list);
        await Brings(office, Scope.Listing(list), "c1", "c2", list, "o1");
        await Brings(office, Scope.Listings("shortlist"), "shortlist/city/1");
        await Brings(office, Scope.Sheets("live"), "live/j-c1/c1", "live/j-c2/c2", "live/j-c3/c3");
        await Brings(office, Scope.SheetsOf("j-c2"), "live/j-c2/c2");
        await Brings(office, Scope.Objection("o1"), "c1", list, "o1");
        // Submitted in the channel of employers, it stands with the employer's union.
        await Brings(office, Scope.StandingIn("nominate"), "c3");
        await Brings(office, Scope.SheetsOf("j-c2") + Scope.Section("c3", "skills"), "c3", "c3/skills", "live/j-c2/c2");

        var all = await office.Docket.Open(office.Edition, Scope.EverythingWithSections);
        Assert.Equal(16, all.Docs.Count);
        Assert.Equal(10, (await office.Docket.Open(office.Edition, Scope.Everything)).Docs.Count);
    }

    private static async Task Brings(OpenedEdition office, Scope scope, params string[] ids)
    {
        var world = await office.Docket.Open(office.Edition, scope);
        Assert.Equal(
            ids.Append("scopes").Order(StringComparer.Ordinal),
            world.Docs.Keys.Select(k => k.Id).Order(StringComparer.Ordinal)
        );
    }

    private static Task Save(OpenedEdition office, string candidacy, string section) =>
        office.Happens(
            Scope.Section(candidacy, section),
            new SectionSaved(candidacy, section, ImmutableDictionary<string, Secret>.Empty)
        );
}
