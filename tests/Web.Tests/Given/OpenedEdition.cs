using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Xunit;

namespace Jiangxuan.Web.Tests.Given;

/// <summary>A Docket with an open edition, and short words for committing.</summary>
public sealed class OpenedEdition(Database database)
{
    public Docket Docket { get; } = new(database.Databases, Announcing.Of);

    public Journal Journal { get; } = new(database.Databases);

    public EditionRef Edition { get; private init; } = Kaifeng.Edition();

    public static async Task<OpenedEdition> Open(Database database, string edition)
    {
        var office = new OpenedEdition(database) { Edition = Kaifeng.Edition(edition) };
        await office.Happens(Scope.Edition, Kaifeng.Opened());
        return office;
    }

    /// <summary>Commits what happened and answers the state after it.</summary>
    public async Task<World> Happens(Scope scope, Happened happened, Act? act = null)
    {
        var docketed = await Docket.Commit(Edition, act ?? Kaifeng.Act(), scope, _ => happened);
        return Assert.IsType<Docketed.Committed>(docketed).After;
    }

    /// <summary>A candidacy of an account of the same name.</summary>
    public Task<World> Begins(string id, string unit = "longting") =>
        Happens(Scope.OfAccount($"a-{id}"), new CandidacyOpened(id, $"a-{id}", "unit", unit));

    public Task<World> Everything() => Docket.Open(Edition, Scope.EverythingWithSections);
}
