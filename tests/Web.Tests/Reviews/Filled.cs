using AngleSharp.Html.Dom;
using Jiangxuan.Web.Tests.Fields;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>What people fill in, as the fields that are posted.</summary>
internal static class Filled
{
    /// <summary>Changes to the notice with ballots: five judges, four of them a quorum, exactly three names.</summary>
    public static readonly (string, string)[] SmallBallot =
    [
        ("judges: 9", "judges: 5"),
        ("quorum: 7", "quorum: 4"),
        ("choose: 16", "choose: 3"),
    ];

    /// <summary>A sheet with the two usual indicators.</summary>
    public static (string, string?)[] Sheet(string craft, string results) => [("craft", craft), ("results", results)];

    /// <summary>Ticks for the persons at these places of the list.</summary>
    public static (string Name, string? Value)[] Ticks(
        IReadOnlyList<(string Id, string Name)> persons,
        params int[] places
    ) => [.. places.Select(i => ("chosen", (string?)persons[i].Id))];

    /// <summary>What the form of a page would post as it stands, hidden fields included.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(IHtmlDocument page, string action) =>
        [
            .. Rendered
                .Posts(page.Forms.Single(f => f.GetAttribute("action") == action))
                .SelectMany(f => f.Value, (f, v) => (f.Key, v ?? "")),
        ];
}
