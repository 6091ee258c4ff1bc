using Jiangxuan.Core;
using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Shell.Fields;

namespace Jiangxuan.Web.Judges;

/// <summary>What a judge is told when something is not accepted.</summary>
internal static class Refused
{
    /// <summary>The sentence with the clause it rests on, at its field or at <paramref name="at"/>; none when nothing was refused.</summary>
    public static IReadOnlyList<FormError> Errors(Refusal? refusal, string? at = null) =>
        RefusalErrors.Of(refusal is null ? null : refusal with { Field = refusal.Field ?? at });
}
