using System.Globalization;
using System.Reflection;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Host;

/// <summary>The frame around a page for the person who asked: city, name, demonstration clock, letter size.</summary>
public static class Framing
{
    /// <summary>Cookie that keeps the large letters (大字版).</summary>
    public const string SizeCookie = "size";

    /// <summary>The frame of a page. A public page that may be cached names no visitor.</summary>
    public static Frame Of(HttpContext http, bool cacheable = false)
    {
        var actor = http.ActorOf();
        var clock = http.RequestServices.GetRequiredService<DemoClock>();
        var large = http.Request.Cookies[SizeCookie] == "large";
        var back = Uri.EscapeDataString(http.Request.Path + http.Request.QueryString);
        return new Frame
        {
            City = http.RequestServices.GetRequiredService<IEditions>().All is [var latest, ..] ? latest.Notice.Identity.CityName : "匠选",
            AssetVersion = http.RequestServices.GetRequiredService<AssetVersion>().Value,
            Large = large,
            SizeHref = $"/size?to={(large ? "normal" : "large")}&back={back}",
            DemoClock = clock.IsDemo
                ? clock.Shanghai().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)
                : null,
            Visitor =
                cacheable || actor.Role is Role.Public or Role.Employer
                    ? null
                    : new Visitor(actor.Name, Roles.Label(actor.Role), Roles.Home(actor.Role), "/signout"),
            Footer = new FooterFacts { PrivacyHref = "/privacy", AccessibilityHref = "/accessibility" },
        };
    }
}

/// <summary>What is appended to the addresses of styles and scripts so that a new version is fetched anew.</summary>
public sealed record AssetVersion(string Value)
{
    /// <summary>From the build's module version id: the same build, the same addresses.</summary>
    public static AssetVersion OfBuild() =>
        new(Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..10]);
}
