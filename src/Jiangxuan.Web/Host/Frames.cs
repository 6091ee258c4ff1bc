using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Host;

/// <summary>Builds what surrounds a page from the request.</summary>
public sealed class Frames(HostSettings settings, Definitions definitions, DemoClock clock)
{
    /// <summary>Cookie that asks for large print.</summary>
    public const string SizeCookie = "jx.size";

    private static readonly string _version = typeof(Frames).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Code of the city of pages that belong to no edition; null when there is no definition at all.</summary>
    public string? City => settings.City ?? (definitions.Cities is [var first, ..] ? first : null);

    /// <summary>The frame of a request.</summary>
    public Frame Of(HttpContext http)
    {
        var city = http.CityOf() ?? City;
        var notice = definitions.All.Select(d => d.Notice).FirstOrDefault(n => n?.Identity.City == city);
        var actor = http.ActorOf();
        var large = http.Request.Cookies[SizeCookie] == "large";
        return new Frame
        {
            City = notice?.Identity.CityName ?? "",
            AssetVersion = _version,
            Large = large,
            SizeHref = $"/size?large={(large ? 0 : 1)}&back={Uri.EscapeDataString(http.Request.Path)}",
            DemoClock = clock.IsDemo
                ? clock.Shanghai().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)
                : null,
            Visitor =
                actor.Role == Role.Public
                    ? null
                    : new Visitor(
                        actor.Name,
                        notice?.Organs.FirstOrDefault(o => o.Id == actor.Organ)?.Name ?? Roles.Label(actor.Role),
                        Roles.Home(actor.Role),
                        "/signout"
                    ),
        };
    }
}

/// <summary>The frame, and where a request came from.</summary>
public static class FrameOfRequest
{
    /// <summary>The frame of this request.</summary>
    public static Frame Frame(this HttpContext http) => http.RequestServices.GetRequiredService<Frames>().Of(http);

    /// <summary>The page of ours the request came from, root-relative; the front page when it is not known.</summary>
    public static string ComesFrom(this HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from)
        && from.Authority == http.Request.Host.Value
            ? from.PathAndQuery
            : "/";

    /// <summary>A root-relative address of this site, or the other one: whatever was posted leads nowhere else.</summary>
    public static string Local(string? href, string otherwise) =>
        href is ['/', ..] && href is not ['/', '/' or '\\', ..] && !href.Any(char.IsControl) ? href : otherwise;
}
