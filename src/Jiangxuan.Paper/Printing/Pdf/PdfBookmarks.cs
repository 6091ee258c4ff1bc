using System.Text.Json.Nodes;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>A bookmark (书签).</summary>
/// <param name="Title">What it says.</param>
/// <param name="Page">The page it leads to, from 1.</param>
public sealed record PdfBookmark(string Title, int Page);

/// <summary>The outline of a PDF as a change of qpdf's JSON: qpdf has no option of its own for it.</summary>
internal static class PdfBookmarks
{
    /// <summary>The objects to be added to the file, so that the bookmarks are shown when it is opened.</summary>
    internal static JsonObject Of(PdfPages file, IReadOnlyList<PdfBookmark> bookmarks)
    {
        var objects = Outline(file.Next, bookmarks, [.. file.Pages.Select(p => p.Reference)]);
        var catalog = file.Catalog.Value.DeepClone().AsObject();
        catalog["/Outlines"] = Reference(file.Next);
        catalog["/PageMode"] = "/UseOutlines";
        objects[$"obj:{file.Catalog.Reference}"] = Value(catalog);
        return objects;
    }

    private static JsonObject Outline(int first, IReadOnlyList<PdfBookmark> bookmarks, List<string> pages)
    {
        var objects = new JsonObject
        {
            [Key(first)] = Value(
                new JsonObject
                {
                    ["/Type"] = "/Outlines",
                    ["/First"] = Reference(first + 1),
                    ["/Last"] = Reference(first + bookmarks.Count),
                    ["/Count"] = bookmarks.Count,
                }
            ),
        };
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var item = new JsonObject
            {
                ["/Title"] = $"u:{bookmarks[i].Title}",
                ["/Parent"] = Reference(first),
                ["/Dest"] = new JsonArray(pages[bookmarks[i].Page - 1], "/Fit"),
            };
            if (i > 0)
            {
                item["/Prev"] = Reference(first + i);
            }
            if (i < bookmarks.Count - 1)
            {
                item["/Next"] = Reference(first + i + 2);
            }
            objects[Key(first + i + 1)] = Value(item);
        }
        return objects;
    }

    private static string Reference(int number) => $"{number} 0 R";

    private static string Key(int number) => $"obj:{number} 0 R";

    private static JsonObject Value(JsonObject value) => new() { ["value"] = value };
}
