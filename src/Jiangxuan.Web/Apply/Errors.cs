using Jiangxuan.Core;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Apply;

/// <summary>A refusal as the lines of an error summary.</summary>
internal static class Errors
{
    public static IReadOnlyList<FormError> Of(Refusal? refusal) =>
        refusal is null
            ? []
            : [new FormError(refusal.Field ?? "", refusal.Sentence + (refusal.Clause is null ? "" : $"（依据：{refusal.Clause}）"))];
}
