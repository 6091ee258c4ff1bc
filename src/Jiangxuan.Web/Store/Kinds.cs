using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Store;

/// <summary>The kinds of documents, in the order of the tables in the Docket's statements.</summary>
internal static class Kinds
{
    public static readonly IReadOnlyList<Kind> All =
    [
        new("edition", typeof(Edition), Json.Read<Edition>),
        new("candidacy", typeof(Candidacy), Json.Read<Candidacy>),
        new("section", typeof(Section), Json.Read<Section>),
        new("listing", typeof(Listing), Json.Read<Listing>),
        new("sheet", typeof(Sheet), Json.Read<Sheet>),
        new("objection", typeof(Objection), Json.Read<Objection>),
    ];

    public static Kind Of(Type type) => All.Single(k => k.Type == type);

    public static Kind Of(string table) => All.Single(k => k.Table == table);

    /// <summary>The document as stored; the type written out, since JSON is written by the static type.</summary>
    public static string Write(Doc doc) => System.Text.Json.JsonSerializer.Serialize(doc, doc.GetType(), Json.Options);
}

/// <summary>One kind of document.</summary>
internal sealed record Kind(string Table, Type Type, Func<string, Doc> Read);
