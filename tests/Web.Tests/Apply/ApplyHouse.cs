using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>The house on 1 June 2021 with Kaifeng's edition open until 11 June.</summary>
public class ApplyHouse : House, IAsyncLifetime
{
    public const string Edition = "kf2020";

    public static readonly DateTimeOffset Begin = new(2021, 6, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public ApplyHouse() => At(Begin);

    public Docket Docket => App.Services.GetRequiredService<Docket>();

    /// <summary>The definition its edition is run by.</summary>
    protected virtual Definition Definition => Kaifeng.Definition;

    private EditionRef Ref => new(Kaifeng.City, Edition, Definition.Notice!);

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var editions = App.Services.GetRequiredService<Editions>();
        var edition = await editions.Prepare(Edition, Definition);
        await Happens(
            Scope.Edition,
            new EditionOpened(
                "kaifeng-2020",
                edition.Notice.Fingerprint,
                ImmutableDictionary<string, DateTimeOffset>.Empty.Add(
                    "report",
                    Deadlines.EndOf(new DateOnly(2021, 6, 11))
                ),
                [.. Kaifeng.Definition.SampleUnits]
            )
        );
    }

    /// <summary>Sets the clock.</summary>
    public void At(DateTimeOffset instant) => Clock.Move(instant - Clock.GetUtcNow());

    /// <summary>Commits what happened, for what no page of this desk does.</summary>
    public async Task<World> Happens(Scope scope, Happened happened)
    {
        var act = new Act(
            Guid.NewGuid().ToString("D"),
            Kaifeng.Clerk,
            Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)),
            Guid.NewGuid().ToString("N")
        );
        var docketed = await Docket.Commit(Ref, act, scope, _ => happened);
        return Assert.IsType<Docketed.Committed>(docketed).After;
    }

    /// <summary>The candidacy with its sections as it is stored.</summary>
    public async Task<World> Stored(string candidacy) => await Docket.Open(Ref, Scope.Candidacy(candidacy));
}
