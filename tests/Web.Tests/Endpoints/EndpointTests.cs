using System.Text.RegularExpressions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Xunit;

namespace Jiangxuan.Web.Tests.Endpoints;

/// <summary>Every endpoint says who may reach it, the table says the same, and nobody else gets in.</summary>
public sealed partial class EndpointTests(EndpointHouse house) : IClassFixture<EndpointHouse>
{
    // Posts that end or begin a session: they are sent by tests of the door.
    private static readonly string[] _doors = ["/signin", "/signout", "/register"];

    private IReadOnlyList<RouteEndpoint> All =>
        [.. ((IEndpointRouteBuilder)house.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var differences = EndpointTable.Differences(EndpointTable.Of(All), EndpointTable.Rows);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Files_of_the_site_are_open_to_everybody() =>
        Assert.All(
            All.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null),
            e => Assert.True(e.Metadata.GetMetadata<Permitted>() is { IsPublic: true }, e.RoutePattern.RawText)
        );

    [Fact]
    public void A_planted_endpoint_and_a_forgotten_row_are_caught()
    {
        var rows = EndpointTable.Rows;
        var planted = new RouteEndpointBuilder(
            _ => Task.CompletedTask,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/planted"),
            0
        );
        var with = EndpointTable.Of([.. All, planted.Build()]);
        Assert.Equal(["endpoint without a row: GET /planted : NOBODY SAID WHO"], EndpointTable.Differences(with, rows));
        Assert.Equal(
            [$"endpoint without a row: {rows[0]}"],
            EndpointTable.Differences(EndpointTable.Of(All), [.. rows.Skip(1)])
        );
        Assert.Equal(
            ["row without an endpoint: GET /gone : Office"],
            EndpointTable.Differences(EndpointTable.Of(All), [.. rows, "GET /gone : Office"])
        );
    }

    [Theory]
    [InlineData(Role.Public)]
    [InlineData(Role.Applicant)]
    [InlineData(Role.Unit)]
    [InlineData(Role.Office)]
    [InlineData(Role.Judge)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Administrator)]
    public async Task Nobody_gets_in_where_the_table_does_not_let_them(Role role)
    {
        var browser = house.Browsers[role];
        await browser.Get("/signin");
        var token = browser.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var wrong = new List<string>();
        foreach (var row in EndpointTable.Rows)
        {
            var (method, route, roles) = Parts(row);
            var permitted = roles.Contains(nameof(Role.Public)) || roles.Contains(role.ToString());
            if (method == "POST" && _doors.Contains(route))
            {
                continue;
            }

            var path = Parameter().Replace(route, p => Value(p.Groups[1].Value));
            await (
                method == "GET"
                    ? browser.Get(path)
                    : browser.Raw(
                        path,
                        new() { ["__RequestVerificationToken"] = token, ["_key"] = Guid.NewGuid().ToString() }
                    )
            );
            var turnedAway =
                browser.Status is 401 or 403 or 404
                || (browser.Status == 302 && browser.Location!.Contains("/signin", StringComparison.Ordinal));
            if (browser.Status >= 500 || (!permitted && !turnedAway))
            {
                wrong.Add($"{role} {method} {path}: {browser.Status} {browser.Location}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static (string Method, string Route, string[] Roles) Parts(string row)
    {
        var sides = row.Split(" : ");
        var ask = sides[0].Split(' ');
        return (ask[0], ask[1], sides[1].Split(' '));
    }

    private static string Value(string parameter) =>
        parameter switch
        {
            "edition" => EndpointHouse.Edition,
            "candidacy" => EndpointHouse.Candidacy,
            "section" => "skills",
            "holder" => "city",
            "round" => "1",
            "hash" => new string('0', 64),
            "stage" => "unit-ranking",
            _ => "x",
        };

    [GeneratedRegex(@"\{\*{0,2}([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
