using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>What a posted form came to.</summary>
/// <param name="Values">Values to store, by fact key; what could not be read is among them as it was typed.</param>
/// <param name="Unstored">Shown again but never stored: an ID number with a mistake in it is still nearly somebody's number.</param>
/// <param name="Errors">What is wrong, in the order of the form.</param>
public sealed record Bound(
    ImmutableDictionary<string, Value> Values,
    ImmutableDictionary<string, Value> Unstored,
    IReadOnlyList<FormError> Errors
)
{
    /// <summary>What the form shows when it comes again.</summary>
    public IReadOnlyDictionary<string, Value> Shown => Values.SetItems(Unstored);
}
