namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>What follows from the honour: rewards, cultivation, revocation, bans, no fees.</summary>
internal static class Results
{
    public static IEnumerable<GuideSection> Sections(Notice notice)
    {
        yield return new GuideSection(
            "奖励和待遇",
            [new GuidePoints("", [.. notice.Rewards.Select(r => Phrase.Said(GuideWords.Reward(notice, r), r.Source))])]
        );
        yield return new GuideSection("培养管理", [.. notice.Stewardship.Select(s => Stewardship(notice, s))]);
        yield return new GuideSection(
            "撤销和限制申报",
            [
                new GuidePoints("撤销称号的情形", notice.Revocation is { } r ? [.. Revocation(notice, r)] : []),
                new GuidePoints(
                    "限制申报",
                    [
                        .. notice.Bans.Select(b =>
                            Phrase.Said(
                                $"{b.Says.TrimEnd('。')}：{b.Years}年内不得申报，满{b.Years}年之日起可以申报",
                                b.Source
                            )
                        ),
                    ]
                ),
            ]
        );
        yield return new GuideSection(
            "收费",
            [new GuidePoints("", notice.Fees is { } f ? [Phrase.Said(f.Says, f.Source)] : [])]
        );
    }

    private static GuidePoints Stewardship(Notice notice, Stewardship s)
    {
        var length = s.Months % 12 == 0 ? $"{s.Months / 12}年" : $"{s.Months}个月";
        var points = new List<string> { Phrase.Said($"{s.Label}为{length}", s.Source) };
        points.AddRange(s.Duties.Select(d => $"{d.TrimEnd('。')}。"));
        if (s.Reports > 0)
        {
            points.Add(
                $"期内报送{s.Reports}次{(s.ReportedBy is { } by ? $"，由{Phrase.Organ(notice, by)}报送" : "")}。"
            );
        }
        points.Add($"由{Phrase.Organ(notice, s.ReviewedBy)}{(s.Assessment ? "管理，期满考核" : "管理")}。");
        return new GuidePoints(s.Label, points);
    }

    private static IEnumerable<string> Revocation(Notice notice, Revocation r)
    {
        foreach (var ground in r.Grounds)
        {
            var back = (ground.RecoversCertificate, ground.RecoversMoney) switch
            {
                (true, true) => "，并收回证书和奖金",
                (true, false) => "，并收回证书",
                (false, true) => "，并收回奖金",
                _ => "",
            };
            yield return Phrase.Said($"{ground.Says.TrimEnd('。')}{back}", ground.Source);
        }
        var within = r.WithinMonths is { } months ? $"命名后{months}个月内有上述情形的，" : "";
        var approved = r.ApprovedBy is { } organ ? $"，报{Phrase.Organ(notice, organ)}批准后撤销" : "后撤销";
        yield return Phrase.Said($"{within}由{Phrase.Organ(notice, r.VerifiedBy)}核实{approved}", r.Source);
    }
}
