using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>What is handed in and filled in.</summary>
internal static class Papers
{
    public static IEnumerable<GuideSection> Sections(Notice notice)
    {
        yield return new GuideSection(
            "申报材料",
            [
                new GuideTable(
                    "材料清单",
                    ["材料", "由谁提供", "份数", "要求", "依据"],
                    [
                        .. notice.Materials.Select(m =>
                            (IReadOnlyList<string>)
                                [m.Label, Suppliers.Word(m.From), Copies(m), m.Format ?? "", m.Source.ToString()]
                        ),
                    ]
                ),
                new GuidePoints("填写内容", [.. notice.Form.Select(s => Section(notice, s))]),
                new GuidePoints("字数要求", [.. notice.Facts.Select(Words).OfType<string>()]),
                new GuidePoints(
                    "填写说明",
                    [
                        .. notice
                            .Facts.Where(f => f.AskedFor is not null && f.From is Supplier.Applicant)
                            .Select(f => $"{f.Label}：{f.AskedFor!.TrimEnd('。')}。"),
                    ]
                ),
            ]
        );
        yield return new GuideSection(
            "个人信息",
            [
                new GuidePoints("提交时逐项征求同意", [.. notice.Consents.Select(c => c.Text)]),
                new GuidePoints(
                    "评委看不到的内容",
                    notice.Facts.Any(f => f.Restricted)
                        ? [$"{string.Join('、', notice.Facts.Where(f => f.Restricted).Select(f => f.Label))}。"]
                        : []
                ),
                new GuidePoints(
                    "工作秘密",
                    notice.Confidentiality is { } c
                        ? [Phrase.Said($"自“{notice.Stage(c.From).Label}”环节起：{c.Says.TrimEnd('。')}", c.Source)]
                        : []
                ),
            ]
        );
    }

    private static string Copies(Material m) =>
        (m.Fact, m.Copies) switch
        {
            (null, var copies) => $"纸质{copies}份",
            (_, 0) => "电子",
            (_, var copies) => $"电子；纸质{copies}份",
        };

    private static string Section(Notice notice, FormSection section) =>
        $"{section.Title}：{string.Join('、', section.Facts.Select(f => notice.Facts.FirstOrDefault(x => x.Key == f)?.Label ?? f))}。";

    private static string? Words(Fact fact) =>
        fact.Kind switch
        {
            ParagraphKind { Max: { } max, Target: { } target } => Phrase.Said(
                $"{fact.Label}：{target}字左右，不超过{max}字",
                fact.Source
            ),
            ParagraphKind { Max: { } max } => Phrase.Said($"{fact.Label}：{max}字以内", fact.Source),
            ParagraphKind { Target: { } target } => Phrase.Said($"{fact.Label}：{target}字左右", fact.Source),
            TableKind { PrintLimit: { } limit } => Phrase.Said(
                $"{fact.Label}：可全部填写，打印前{limit}项",
                fact.Source
            ),
            _ => null,
        };
}
