using System.Globalization;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>Names of files for the browser and the eye.</summary>
public static class FileNames
{
    /// <summary>Endings the browser's file dialogue offers; the server looks at the content all the same.</summary>
    public static IReadOnlyList<string> Extensions(FileSort sort) =>
        sort switch
        {
            FileSort.Image => [".jpg", ".jpeg", ".png", ".webp"],
            FileSort.Pdf => [".pdf"],
            FileSort.Office => [".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx"],
            FileSort.Video => [".mp4", ".webm"],
            _ => [],
        };

    /// <summary>A size for reading: <c>312 KB</c>, <c>4.5 MB</c>.</summary>
    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.#} MB");
}
