namespace Jiangxuan.Core.Facts;

/// <summary>Sorts of files a field may accept.</summary>
public enum FileSort
{
    /// <summary>JPEG, PNG or WebP.</summary>
    Image,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word, Excel, PowerPoint and their WPS equals.</summary>
    Office,

    /// <summary>MP4 or WebM.</summary>
    Video,
}

/// <summary>Media types and names of the sorts.</summary>
public static class FileSorts
{
    private static readonly Dictionary<FileSort, (string Name, IReadOnlyList<string> Types)> Known = new()
    {
        [FileSort.Image] = ("图片（JPG、PNG、WebP）", ["image/jpeg", "image/png", "image/webp"]),
        [FileSort.Pdf] = ("PDF", ["application/pdf"]),
        [FileSort.Office] = (
            "办公文档（Word、Excel、PPT）",
            [
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
            ]
        ),
        [FileSort.Video] = ("视频（MP4、WebM）", ["video/mp4", "video/webm"]),
    };

    /// <summary>Media types of the sorts, for the check of an upload and the <c>accept</c> of its field.</summary>
    public static IReadOnlyList<string> Types(IEnumerable<FileSort> sorts) =>
        [.. sorts.SelectMany(s => Known[s].Types)];

    /// <summary>Whether a file of that media type is of one of the sorts.</summary>
    public static bool Accepts(IEnumerable<FileSort> sorts, string type) => Types(sorts).Contains(type);

    /// <summary>The sorts in words.</summary>
    public static string Named(IEnumerable<FileSort> sorts) => string.Join('、', sorts.Select(s => Known[s].Name));
}
