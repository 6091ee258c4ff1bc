using System.Globalization;

namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>Words that several parts of the guide use.</summary>
internal static class Phrase
{
    /// <summary>A sentence with where it comes from: <c>…（通知四）。</c>.</summary>
    public static string Said(string sentence, Source? source) =>
        source is null ? $"{sentence.TrimEnd('。')}。" : $"{sentence.TrimEnd('。')}（{source}）。";

    /// <summary>Names of organs.</summary>
    public static string Organs(Notice notice, IEnumerable<string> ids) =>
        string.Join('、', ids.Select(id => notice.Organs.FirstOrDefault(o => o.Id == id)?.Name ?? id));

    public static string Organ(Notice notice, string id) => Organs(notice, [id]);

    public static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>A number as people write it, large ones in 万.</summary>
    public static string Yuan(decimal yuan) =>
        yuan >= 10_000 && yuan % 1000 == 0
            ? $"{(yuan / 10_000).ToString("0.##", CultureInfo.InvariantCulture)}万元"
            : $"{yuan.ToString("0.##", CultureInfo.InvariantCulture)}元";

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What a poll must reach, in words.</summary>
    public static string Poll(Poll poll) =>
        poll.AtLeast is { } least ? $"，同意不少于参加人数的{least}"
        : poll.MoreThan is { } more ? $"，同意超过参加人数的{more}"
        : "";

    /// <summary>A majority or quorum in words.</summary>
    public static string Rule(ResolutionRule rule)
    {
        var of = rule.Of is MajorityOf.Members ? "应到人数" : "到会人数";
        var parts = new List<string>();
        if (rule.Quorum is { } quorum)
        {
            parts.Add($"到会不少于应到人数的{quorum}");
        }
        if (rule.AtLeast is { } least)
        {
            parts.Add($"同意不少于{of}的{least}");
        }
        if (rule.MoreThan is { } more)
        {
            parts.Add($"同意超过{of}的{more}");
        }
        return parts.Count == 0 ? "形成决议" : string.Join('，', parts);
    }
}
