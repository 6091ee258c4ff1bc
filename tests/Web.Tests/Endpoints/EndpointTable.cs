using Jiangxuan.Web.Access;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Jiangxuan.Web.Tests.Endpoints;

/// <summary>
/// Who may reach what: <c>permissions.txt</c>, one line per method and route with the roles, against the endpoints the application has.
/// </summary>
internal static class EndpointTable
{
    /// <summary>Where the table lies.</summary>
    public static string Path =>
        System.IO.Path.Combine(Kaifeng.Root, "tests", "Web.Tests", "Endpoints", "permissions.txt");

    /// <summary>The rows as written.</summary>
    public static IReadOnlyList<string> Rows =>
        [.. File.ReadAllLines(Path).Where(l => l.Length > 0 && !l.StartsWith('#'))];

    /// <summary>The rows as the application has them; an endpoint without permission says so.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Endpoint> endpoints) =>
        [
            .. endpoints
                .OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                .SelectMany(e => Methods(e).Select(m => $"{m} {Route(e)} : {Roles(e)}"))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>What differs, in words; empty = the table and the application agree, and nothing is mapped twice.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<string> endpoints, IReadOnlyList<string> rows) =>
        [
            .. endpoints.Except(rows).Select(e => $"endpoint without a row: {e}"),
            .. rows.Except(endpoints).Select(r => $"row without an endpoint: {r}"),
            .. endpoints.GroupBy(e => e).Where(g => g.Count() > 1).Select(g => $"mapped twice: {g.Key}"),
        ];

    /// <summary>Methods of an endpoint; one that names none answers to all, for which GET stands.</summary>
    public static IReadOnlyList<string> Methods(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];

    /// <summary>The route with a slash before it and none after.</summary>
    public static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static string Roles(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Permitted>() is { } permitted
            ? string.Join(' ', permitted.Roles.Order())
            : "NOBODY SAID WHO";
}
