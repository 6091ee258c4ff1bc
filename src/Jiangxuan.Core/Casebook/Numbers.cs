using System.Globalization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Casebook;

/// <summary>Numbers in a row, or one.</summary>
/// <param name="Each">Each of them.</param>
public sealed record Numbers(IReadOnlyList<string> Each) : IWord<Numbers>
{
    private const int Most = 1000;

    /// <inheritdoc/>
    public static string Form => "一个序号或一段序号，写成 7 或 1-11";

    /// <inheritdoc/>
    public static Numbers? Read(string text)
    {
        var ends = text.Split('-');
        return
            ends.Length <= 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            && first >= 1
            && last >= first
            && last - first < Most
            ? new Numbers([
                .. Enumerable.Range(first, last - first + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)),
            ])
            : null;
    }
}
