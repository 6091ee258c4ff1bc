namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>The guide as Markdown (CommonMark with tables).</summary>
public static class GuideText
{
    private static readonly string[] Numerals =
        "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".Split(' ');

    /// <summary>The whole text, sections numbered as in a notice.</summary>
    public static string Markdown(Guide guide)
    {
        ArgumentNullException.ThrowIfNull(guide);
        var lines = new List<string> { $"# {guide.Title}" };
        for (var i = 0; i < guide.Sections.Count; i++)
        {
            var number = i < Numerals.Length ? Numerals[i] : $"{i + 1}";
            lines.AddRange(["", $"## {number}、{guide.Sections[i].Title}"]);
            foreach (var block in guide.Sections[i].Blocks)
            {
                lines.AddRange(Of(block).Prepend(""));
            }
        }
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Of(GuideBlock block) =>
        block switch
        {
            GuidePoints { Heading: "" } points => points.Points.Select(p => $"- {p}"),
            GuidePoints points => new[] { $"### {points.Heading}", "" }.Concat(points.Points.Select(p => $"- {p}")),
            GuideSteps steps => steps.Steps.Select((s, i) => $"{i + 1}. {s}"),
            GuideTable table =>
            [
                $"### {table.Caption}",
                "",
                Row(table.Head),
                Row(table.Head.Select(_ => "---")),
                .. table.Rows.Select(Row),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };

    private static string Row(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(c => c.ReplaceLineEndings(" ").Replace("|", "／", StringComparison.Ordinal)))} |";
}
