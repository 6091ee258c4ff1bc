using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Endpoints;

/// <summary>The house with an open edition, one application, and somebody of every role signed in.</summary>
public sealed class EndpointHouse : House, IAsyncLifetime
{
    public const string Edition = "kf2020";
    public const string Candidacy = "someone";

    /// <summary>A browser for every role that can sign in; <see cref="Role.Public"/> is nobody in particular.</summary>
    public IReadOnlyDictionary<Role, Browser> Browsers { get; private set; } = null!;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var edition = await App.Services.GetRequiredService<Editions>().Prepare(Edition, Kaifeng.Definition);
        var docket = App.Services.GetRequiredService<Docket>();
        await docket.Commit(edition, Kaifeng.Act(), Scope.Edition, _ => Kaifeng.Opened());
        await docket.Commit(
            edition,
            Kaifeng.Act(),
            Scope.OfAccount("nobody-here"),
            _ => new CandidacyOpened(Candidacy, "nobody-here", "unit", "longting")
        );
        var browsers = new Dictionary<Role, Browser> { [Role.Public] = Browser() };
        var organs = new Dictionary<Role, (string Organ, string? Unit)>
        {
            [Role.Unit] = ("county-union", "longting"),
            [Role.Office] = ("office", null),
            [Role.Judge] = ("judges", null),
            [Role.Leader] = ("leading-group", null),
            [Role.Inspector] = ("inspectors", null),
        };
        foreach (var role in Enum.GetValues<Role>().Except([Role.Public, Role.Employer]))
        {
            var (organ, unit) = organs.GetValueOrDefault(role);
            browsers[role] = await SignedIn(role, $"who-{role}".ToLowerInvariant(), organ, unit);
        }

        Browsers = browsers.ToImmutableDictionary();
    }
}
