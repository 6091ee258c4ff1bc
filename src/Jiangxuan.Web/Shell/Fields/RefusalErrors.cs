using Jiangxuan.Core;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>A refusal as the lines of an error summary.</summary>
public static class RefusalErrors
{
    /// <summary>One line, with the clause; none when nothing was refused.</summary>
    public static IReadOnlyList<FormError> Of(Refusal? refusal) =>
        refusal is null
            ? []
            :
            [
                new FormError(
                    refusal.Field ?? "",
                    refusal.Sentence + (refusal.Clause is null ? "" : $"（依据：{refusal.Clause}）")
                ),
            ];
}
