namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>Frequently asked: what the notice leaves open and was decided; and where it differs from the measures.</summary>
internal static class Questions
{
    public static IEnumerable<GuideSection> Sections(Notice notice)
    {
        yield return new GuideSection(
            "常见问题",
            [
                .. notice.Decisions.Select(d => new GuidePoints(
                    d.Question,
                    [
                        $"{(d.Answer ?? "尚未决定。").TrimEnd('。')}。{(d.Reason is null ? "" : $"理由：{d.Reason.TrimEnd('。')}。")}（{Phrase.Organ(notice, d.Organ)}决定）",
                    ]
                )),
            ]
        );
        yield return new GuideSection(
            "与管理办法的差异",
            [
                new GuideTable(
                    "以通知为准",
                    ["事项", "办法", "通知"],
                    [.. notice.Differences.Select(d => (IReadOnlyList<string>)[d.Topic, d.Measures, d.Notice])]
                ),
            ]
        );
    }
}
