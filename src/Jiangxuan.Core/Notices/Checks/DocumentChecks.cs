namespace Jiangxuan.Core.Notices.Checks;

/// <summary>What a notice must have to be run, and what standing measures cannot have.</summary>
internal static class DocumentChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) =>
        notice.Document is DocumentKind.Measures ? Measures(notice) : Runnable(notice);

    private static IEnumerable<Fault> Runnable(Notice notice)
    {
        (bool Missing, string Path, string What)[] needed =
        [
            (notice.Identity.Year == 0, "identity.year", "所属年度（year）"),
            (notice.Identity.Announced == default, "identity.announced", "发文日期（announced）"),
            (notice.Identity.Prefix.Length == 0, "identity.prefix", "编号前缀（prefix）"),
            (notice.Form.Count == 0, "form", "申报表（form）"),
            (notice.Channels.Count == 0, "channels", "申报渠道（channels）"),
            (notice.UnitGroups.Count == 0, "unitGroups", "推荐单位类别（unitGroups）"),
            (notice.Materials.Count == 0, "materials", "申报材料（materials）"),
            (notice.Summary.Count == 0, "summary", "汇总表（summary）"),
            (notice.Consents.Count == 0, "consents", "个人信息同意事项（consents）"),
            (notice.Tiers.Count == 0, "tiers", "等次与名额（tiers）"),
        ];
        foreach (var (_, path, what) in needed.Where(n => n.Missing && !notice.Unread.Contains(n.Path.Split('.')[^1])))
        {
            yield return new Fault(path, $"通知须有{what}；办法请写 document: measures。");
        }
        if (notice.Status is DocumentStatus.Draft)
        {
            yield return new Fault("status", "这是征求意见稿，不能据此启动本届；印发后请改为 adopted。", Severity.Open);
        }
        var published = notice.Stages.FirstOrDefault(s => s is PubliciseStage { Level: Level.City } or NameStage);
        if (published is not null && notice.Consents.Count > 0 && notice.Consents.All(c => c.Id != Consent.Publication))
        {
            yield return new Fault(
                "consents",
                $"“{published.Label}”要公开个人信息，须有一项公开的单独同意（id: {Consent.Publication}）。"
            );
        }
    }

    private static IEnumerable<Fault> Measures(Notice notice)
    {
        (bool There, string Path, string What)[] strange =
        [
            (notice.Form.Count > 0, "form", "申报表"),
            (notice.Channels.Count > 0, "channels", "申报渠道"),
            (notice.Summary.Count > 0, "summary", "汇总表"),
            (notice.Differences.Count > 0, "differences", "与办法的差异"),
        ];
        return strange
            .Where(s => s.There)
            .Select(s => new Fault(s.Path, $"办法里不能有{s.What}（{s.Path}），这是通知的内容。"));
    }
}
