using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>What the notice asks to be handed in, and what of it is there (应交材料).</summary>
public static class MaterialRows
{
    /// <summary>One row a material, in the notice's order.</summary>
    /// <param name="records">The records.</param>
    /// <param name="candidacy">The person; null = of a list, where nobody's files are looked at.</param>
    /// <param name="pages">First page in the dossier by material id, once it is put together.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, Entry>> Of(
        Records records,
        Candidacy? candidacy,
        IReadOnlyDictionary<string, int>? pages = null
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        var values = candidacy is null ? null : Knowing.Values(records.World, candidacy);
        return [.. records.Notice.Materials.Select((m, i) => Row(m, i + 1, values, pages))];
    }

    private static Dictionary<string, Entry> Row(
        Material material,
        int number,
        IReadOnlyDictionary<string, Value>? values,
        IReadOnlyDictionary<string, int>? pages
    )
    {
        var row = new Dictionary<string, Entry>();
        row.Set("no", Written.Number(number));
        row.Set("label", material.Label);
        row.Set("copies", material.Copies > 0 ? Written.Number(material.Copies) : null);
        row.Set("format", material.Format);
        if (pages is not null && pages.TryGetValue(material.Id, out var page))
        {
            row.Set("pages", Written.Number(page));
        }
        if (values is not null && material.Fact is { } fact)
        {
            row.Set("given", values.GetValueOrDefault(fact) is FilesValue { Files.Count: > 0 } ? "已交" : "未交");
        }
        return row;
    }
}
