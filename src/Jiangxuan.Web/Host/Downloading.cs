using Jiangxuan.Web.Store;
using Microsoft.Net.Http.Headers;

namespace Jiangxuan.Web.Host;

/// <summary>Gives out uploaded files. The caller has asked <see cref="Access.Rights"/> about the subject before.</summary>
public sealed class Downloading(Uploading uploads, FileStore store)
{
    /// <summary>The file, if it was handed in for that subject: always as an attachment, never shown as a page.</summary>
    public Task<IResult> Attachment(HttpContext http, EditionRef edition, string subject, string hash) =>
        Give(http, edition, subject, hash, asImage: false);

    /// <summary>The same for an <c>img</c> of our pages: images are shown, anything else is an attachment.</summary>
    public Task<IResult> Image(HttpContext http, EditionRef edition, string subject, string hash) =>
        Give(http, edition, subject, hash, asImage: true);

    private async Task<IResult> Give(HttpContext http, EditionRef edition, string subject, string hash, bool asImage)
    {
        if (
            hash.Length != 64
            || !hash.All(char.IsAsciiHexDigitLower)
            || await uploads.Find(edition, subject, hash, http.RequestAborted) is not { } file
        )
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        http.Response.Headers.CacheControl = "private, no-cache";
        var shown = asImage && file.Type.StartsWith("image/", StringComparison.Ordinal);
        return Results.File(
            store.Open(hash),
            file.Type,
            shown ? null : file.Name,
            entityTag: new EntityTagHeaderValue($"\"{hash}\""),
            enableRangeProcessing: true
        );
    }
}
