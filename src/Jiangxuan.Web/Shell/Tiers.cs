using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Shell;

/// <summary>Tiers in words, only where a notice has several.</summary>
public static class Tiers
{
    /// <summary>The tier's label; empty without tiers.</summary>
    public static string Label(Notice notice, string? tier)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Tiers.Count > 1 && tier is not null ? notice.Tier(tier).Label : "";
    }

    /// <summary>The label to stand before a name.</summary>
    public static string Word(Notice notice, string? tier) =>
        Label(notice, tier) is { Length: > 0 } label ? $"{label}　" : "";
}
