using Microsoft.AspNetCore.Http.Features;

namespace Jiangxuan.Web.Host;

/// <summary>
/// A body over the limit is read to its end and thrown away before the answer: a browser that is still sending does not look
/// at an answer, it shows a broken connection.
/// </summary>
internal sealed class Draining(RequestDelegate next)
{
    private const long Most = 1024L * 1024 * 1024;

    public async Task Invoke(HttpContext http)
    {
        var limit = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (
            limit is not { MaxRequestBodySize: { } most, IsReadOnly: false }
            || http.Request.ContentLength is not { } length
            || length <= most
        )
        {
            await next(http);
            return;
        }

        if (length <= Most)
        {
            limit.MaxRequestBodySize = Most;
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }

        throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
    }
}
