using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Units;

/// <summary>A form as it was posted, shown again because it was refused: nothing typed is lost.</summary>
/// <param name="Form">Which form of the page.</param>
/// <param name="Posting">What was posted.</param>
/// <param name="Errors">What is wrong.</param>
public sealed record Typed(string Form, Posting Posting, IReadOnlyList<FormError> Errors);

/// <summary>Reading what was typed, or what stands there otherwise.</summary>
public static class TypedExtensions
{
    /// <summary>Whether it is this form that was refused.</summary>
    public static bool Is(this Typed? typed, string form) => typed?.Form == form;

    /// <summary>The errors of this form.</summary>
    public static IReadOnlyList<FormError> ErrorsOf(this Typed? typed, string form) =>
        typed.Is(form) ? typed!.Errors : [];

    /// <summary>What was typed into a control of this form; <paramref name="otherwise"/> when it is shown for the first time.</summary>
    public static string? Text(this Typed? typed, string form, string name, string? otherwise = null) =>
        typed.Is(form) ? typed!.Posting[name] : otherwise;

    /// <summary>Whether a box or radio with that value was chosen.</summary>
    public static bool Has(this Typed? typed, string form, string name, string value, bool otherwise = false) =>
        typed.Is(form) ? typed!.Posting.Form[name].Contains(value) : otherwise;
}
