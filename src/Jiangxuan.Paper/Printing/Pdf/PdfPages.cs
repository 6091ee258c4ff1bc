using System.Text.Json.Nodes;
using Jiangxuan.Core;
using Jiangxuan.Paper.Programs;

namespace Jiangxuan.Paper.Printing.Pdf;

/// <summary>The pages and the catalog of a PDF as qpdf writes them, and nothing else of it.</summary>
/// <param name="Head">What a change of the file has to repeat.</param>
/// <param name="Catalog">The catalog.</param>
/// <param name="Pages">The pages in order.</param>
internal sealed record PdfPages(JsonNode Head, PdfObject Catalog, IReadOnlyList<PdfObject> Pages)
{
    /// <summary>The number of the next object that is added.</summary>
    internal int Next => (int)Head["maxobjectid"]! + 1;

    internal static async Task<Result<PdfPages>> ReadAsync(
        Qpdf qpdf,
        WorkFolder folder,
        string name,
        CancellationToken cancelled
    )
    {
        string[] outline = ["--json-key=pages", "--json-key=qpdf", "--json-object=trailer", name];
        if (!(await qpdf.JsonAsync(folder, outline, cancelled)).TryGet(out var file, out var refusal))
        {
            return refusal;
        }
        var root = (string)file["qpdf"]![1]!["trailer"]!["value"]!["/Root"]!;
        var pages = file["pages"]!.AsArray().Select(p => (string)p!["object"]!).ToList();
        // A file of arguments: a dossier has many pages.
        var wanted = pages.Append(root).Select(reference => $"--json-object={reference.Split(' ')[0]}");
        await File.WriteAllLinesAsync(folder["objects.txt"], wanted, cancelled);
        string[] objects = ["--json-key=qpdf", "@objects.txt", name];
        if (!(await qpdf.JsonAsync(folder, objects, cancelled)).TryGet(out var read, out refusal))
        {
            return refusal;
        }
        return new PdfPages(file["qpdf"]![0]!, Object(root), [.. pages.Select(Object)]);

        PdfObject Object(string reference) =>
            new(reference, read["qpdf"]![1]![$"obj:{reference}"]!["value"]!.AsObject());
    }
}

/// <summary>A dictionary of a PDF.</summary>
/// <param name="Reference">As in <c>3 0 R</c>.</param>
/// <param name="Value">Its entries.</param>
internal sealed record PdfObject(string Reference, JsonObject Value)
{
    /// <summary>Left, bottom, right and top of the paper; null when the page itself does not say it sensibly.</summary>
    internal IReadOnlyList<decimal>? Box =>
        Value["/MediaBox"] is JsonArray { Count: 4 } box
        && box.Select(Edge).OfType<decimal>().ToList() is { Count: 4 } edges
        && edges[0] < edges[2]
        && edges[1] < edges[3]
            ? edges
            : null;

    private static decimal? Edge(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<decimal>(out var edge) && Math.Abs(edge) < 100_000 ? edge : null;
}
