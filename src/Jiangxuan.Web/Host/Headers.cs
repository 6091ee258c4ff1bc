namespace Jiangxuan.Web.Host;

/// <summary>What every answer says to the browser about trust.</summary>
internal sealed class Headers(RequestDelegate next)
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
        + "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    public Task Invoke(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        // Pages carry personal data and computers in offices are shared: after signing out, going back shows nothing.
        // Style sheets, public pages and downloads say otherwise themselves.
        headers.CacheControl = "no-store";
        return next(http);
    }
}
