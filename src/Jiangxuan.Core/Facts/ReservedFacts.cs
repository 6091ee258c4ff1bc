using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Facts that are known of every candidacy without being declared: the channel, the unit and its group, the tier proposed.</summary>
public static class ReservedFacts
{
    /// <summary>Id of the channel.</summary>
    public const string Channel = "channel";

    /// <summary>Id of the unit's group.</summary>
    public const string UnitGroup = "unitGroup";

    /// <summary>Id of the recommending unit.</summary>
    public const string Unit = "unit";

    /// <summary>Id of the tier for which the person stands on a decided final list; unknown before.</summary>
    public const string Tier = "tier";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Channel, UnitGroup, Unit, Tier];

    /// <summary>What it is called.</summary>
    public static string Label(string key) =>
        key switch
        {
            Channel => "申报渠道",
            UnitGroup => "推荐单位类别",
            Tier => "拟授等次",
            _ => "推荐单位",
        };

    /// <summary>An id in words.</summary>
    public static string Show(string key, string id, Notice notice) =>
        key switch
        {
            Channel => notice.Channels.FirstOrDefault(c => c.Id == id)?.Label ?? id,
            UnitGroup => notice.UnitGroups.FirstOrDefault(g => g.Id == id)?.Label ?? id,
            Tier => notice.Tiers.FirstOrDefault(t => t.Id == id)?.Label ?? id,
            _ => id,
        };

    /// <summary>Why the word can never be a value, or null; units belong to the edition and are not known here.</summary>
    public static string? Impossible(string key, string word, Notice notice) =>
        key switch
        {
            Channel => ScaleCodes.Impossible(word, [.. notice.Channels.Select(c => c.Id)]),
            UnitGroup => ScaleCodes.Impossible(word, [.. notice.UnitGroups.Select(g => g.Id)]),
            Tier => ScaleCodes.Impossible(word, [.. notice.Tiers.Select(t => t.Id)]),
            _ => null,
        };
}
