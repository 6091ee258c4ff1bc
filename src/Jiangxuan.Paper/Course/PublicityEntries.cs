using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>Period, platform and ways to object of a public notice (公示期限、平台和异议受理方式).</summary>
internal static class PublicityEntries
{
    public static void Add(Dictionary<string, Entry> entries, Records records, Listing? list)
    {
        if (list is not { Period: { } period } || records.Notice.Stage(list.Stage) is not PubliciseStage stage)
        {
            return;
        }
        entries.Set("publicity.from", Written.Day(period.First));
        entries.Set("publicity.to", Written.Day(period.Last));
        entries.Set("publicity.days", $"{Written.Number(period.Days)}{Publicising.Unit(stage)}");
        entries.Set("publicity.media", list.Note ?? stage.Media);
        entries.Set("publicity.channels", Channels(records, list, stage));
    }

    private static List<Dictionary<string, Entry>> Channels(Records records, Listing list, PubliciseStage stage)
    {
        var rows = new List<Dictionary<string, Entry>>();
        void Row(string label, string text)
        {
            var row = new Dictionary<string, Entry>();
            row.Set("label", label);
            row.Set("text", text);
            rows.Add(row);
        }
        if (records.Published?.Invoke(list) is { } address)
        {
            Row("网上提出", address);
        }
        // Of a unit the notice has generic names only (县区总工会): its own name is the one to turn to.
        IReadOnlyList<string> organs = records.World.Edition.Units.FirstOrDefault(u => u.Id == list.Holder) is { } unit
            ? [unit.Name]
            : [.. stage.By.Select(id => records.Notice.Organs.Single(o => o.Id == id).Name)];
        if (organs.Count > 0)
        {
            Row("受理机构", string.Join('、', organs));
        }
        Row("受理电话和地址", list.Reach ?? "　　　　　　　　　　");
        return rows;
    }
}
