namespace Jiangxuan.Web.Shell;

/// <summary>The statements at the foot of a government site; each is left out while it is null.</summary>
public sealed record FooterFacts
{
    /// <summary>The organ that runs the site (主办单位).</summary>
    public string? Organiser { get; init; }

    /// <summary>The telephone for questions.</summary>
    public string? Phone { get; init; }

    /// <summary>The site's identification code (网站标识码).</summary>
    public string? SiteCode { get; init; }

    /// <summary>The ICP filing number (备案号).</summary>
    public string? IcpNumber { get; init; }

    /// <summary>The public security filing number (公安备案号).</summary>
    public string? PoliceNumber { get; init; }

    /// <summary>The page on personal information, root-relative.</summary>
    public string? PrivacyHref { get; init; }

    /// <summary>The page on accessibility, root-relative.</summary>
    public string? AccessibilityHref { get; init; }
}
