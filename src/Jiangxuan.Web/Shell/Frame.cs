namespace Jiangxuan.Web.Shell;

/// <summary>What surrounds every page of one request: whose city this is, who is signed in, which clock runs.</summary>
/// <remarks>Built once per request and handed to the page's frame. A public page that may be cached has no <see cref="Visitor"/>.</remarks>
public sealed record Frame
{
    /// <summary>The city as printed in the top bar, for example 开封市.</summary>
    public required string City { get; init; }

    /// <summary>The program's name beside the city.</summary>
    public string Product { get; init; } = "工匠选树平台";

    /// <summary>Where the city's name in the top bar leads; root-relative.</summary>
    public string Home { get; init; } = "/";

    /// <summary>Appended to every stylesheet and script address, so that a new release is fetched anew.</summary>
    public required string AssetVersion { get; init; }

    /// <summary>Whether the visitor asked for large print (大字版).</summary>
    public bool Large { get; init; }

    /// <summary>The address that switches large print on or off; no link when null.</summary>
    public string? SizeHref { get; init; }

    /// <summary>A stylesheet that sets the city's own <c>--brand</c> colours; null keeps the blue.</summary>
    public string? BrandCss { get; init; }

    /// <summary>The time of a demonstration city's shifted clock, ready to read; null when the clock is real.</summary>
    public string? DemoClock { get; init; }

    /// <summary>The signed-in person, or null for an anonymous reader.</summary>
    public Visitor? Visitor { get; init; }

    /// <summary>What a government site must state at its foot.</summary>
    public FooterFacts Footer { get; init; } = new();
}
