using Microsoft.AspNetCore.Http.Metadata;

namespace Jiangxuan.Web.Host;

/// <summary>An endpoint that takes files says how large a request may be; all others keep <see cref="Composition.FormLimit"/>.</summary>
public sealed class UploadSize(long bytes) : IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => bytes;

    /// <inheritdoc/>
    public long? MultipartBodyLengthLimit => bytes;

    /// <inheritdoc/>
    public bool? BufferBody => null;

    /// <inheritdoc/>
    public int? MemoryBufferThreshold => null;

    /// <inheritdoc/>
    public long? BufferBodyLengthLimit => null;

    /// <inheritdoc/>
    public int? ValueCountLimit => null;

    /// <inheritdoc/>
    public int? KeyLengthLimit => null;

    /// <inheritdoc/>
    public int? ValueLengthLimit => null;

    /// <inheritdoc/>
    public int? MultipartBoundaryLengthLimit => null;

    /// <inheritdoc/>
    public int? MultipartHeadersCountLimit => null;

    /// <inheritdoc/>
    public int? MultipartHeadersLengthLimit => null;
}

/// <summary>Sets and reads the size.</summary>
public static class UploadSizes
{
    /// <summary>Takes requests of up to that many megabytes.</summary>
    public static TBuilder TakesUploads<TBuilder>(this TBuilder builder, int megabytes)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new UploadSize(megabytes * 1024L * 1024));

    /// <summary>The limit of this request, ready to read.</summary>
    public static string UploadLimit(this HttpContext http) =>
        $"{(http.GetEndpoint()?.Metadata.GetMetadata<UploadSize>()?.MaxRequestBodySize ?? Composition.FormLimit) / 1024 / 1024} MB";
}
