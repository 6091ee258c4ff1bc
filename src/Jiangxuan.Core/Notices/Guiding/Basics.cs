namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>What it is, on what it rests, who organises it, how many are named.</summary>
internal static class Basics
{
    public static GuideSection Section(Notice notice)
    {
        var id = notice.Identity;
        var issued = id.Announced == default ? "" : $"，{Phrase.Day(id.Announced)}";
        var paper = notice.Document is DocumentKind.Measures ? "办法" : "通知";
        var points = new List<string>
        {
            $"{paper}：{id.Title}{(id.Number is null ? "" : $"（{id.Number}）")}{issued}。",
        };
        points.AddRange(id.Basis.Select(b => $"依据：{b}。"));
        if (notice.Status is DocumentStatus.Draft)
        {
            points.Add("本文件为征求意见稿，不能据以申报。");
        }
        points.AddRange(notice.Adopts.Select(a => Adopted(a)));
        if (id.Approval is { } approval)
        {
            points.Add($"表彰项目批准文号：{approval}。");
        }
        return new GuideSection(
            "基本情况",
            [
                new GuidePoints("文件和依据", points),
                new GuidePoints("名额", [.. notice.Tiers.SelectMany(t => Places(t)), .. Plans(notice)]),
                new GuidePoints(
                    "组织单位",
                    [
                        .. notice
                            .Organs.Where(o => o.Level is Level.City)
                            .Select(o =>
                                $"{o.Name}{(o.Part is null ? "" : $"：{o.Part}")}{(o.OnBehalfOf is { } of ? $"；代{Phrase.Organ(notice, of)}落款用印" : "")}。"
                            ),
                    ]
                ),
            ]
        );
    }

    private static string Adopted(Adoption adoption)
    {
        var sections = string.Join('、', adoption.Sections.Select(Word));
        return $"{Phrase.Said($"{sections}适用管理办法的规定", adoption.Source)}{adoption.Note}";
    }

    private static string Word(AdoptableSection section) =>
        section switch
        {
            AdoptableSection.Stewardship => "培养管理",
            AdoptableSection.Fees => "不收费",
            AdoptableSection.Revocation => "撤销",
            _ => "奖励",
        };

    private static IEnumerable<string> Places(Tier tier)
    {
        yield return Phrase.Said(
            $"{tier.Label}：{GuideWords.Size(tier)}{(tier.Certificate ? "" : "，不颁发证书")}",
            tier.Source
        );
        if (tier.Cumulative is { } goal)
        {
            yield return Phrase.Said($"{tier.Label}到{goal.By}年累计{goal.Total}名", tier.Source);
        }
    }

    private static IEnumerable<string> Plans(Notice notice) =>
        notice.Tracks is not { } tracks
            ? []
            :
            [
                Phrase.Said(
                    $"分类排名，名额分配方案由主办单位从下列方案中选定：{string.Join('；', tracks.Plans.Select(p => string.Join('、', p.Seats.Select(s => $"{s.Key}{s.Value}名"))))}",
                    tracks.Source
                ),
            ];
}
