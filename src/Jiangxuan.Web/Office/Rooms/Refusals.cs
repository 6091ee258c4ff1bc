using Jiangxuan.Core;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>Refusals as a page shows them.</summary>
public static class Refusals
{
    /// <summary>The sentence with the clause it rests on.</summary>
    public static string Said(Refusal refusal) =>
        refusal.Clause is null || refusal.Sentence.Contains(refusal.Clause, StringComparison.Ordinal)
            ? refusal.Sentence
            : $"{refusal.Sentence}（{refusal.Clause}）";

    /// <summary>The lines of the error summary; <paramref name="at"/> is where to go when the refusal names no field.</summary>
    public static IReadOnlyList<FormError> Of(Refusal? refusal, string? at = null) =>
        refusal is null ? [] : [new FormError(Element(refusal.Field) ?? at ?? "", Said(refusal))];

    // Reasons are posted under the name the docket reads them from.
    private static string? Element(string? field) => field == "reason" ? "_reason" : field;
}
