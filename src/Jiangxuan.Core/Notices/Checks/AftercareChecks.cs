namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Stewardship, revocation and bans can be carried out.</summary>
internal static class AftercareChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) =>
        [.. Stewardship(notice), .. Revocation(notice), .. Bans(notice)];

    private static IEnumerable<Fault> Stewardship(Notice notice)
    {
        foreach (var s in notice.Stewardship)
        {
            var path = $"stewardship[{s.Id}]";
            if (s.Months < 1)
            {
                yield return new Fault($"{path}.months", $"“{s.Label}”的期限至少为 1 个月。");
            }
            if (s.Reports < 0 || (s.Reports > 0 && s.ReportedBy is null))
            {
                yield return new Fault($"{path}.reports", $"“{s.Label}”要求报告，须写由谁报送（reportedBy）。");
            }
        }
    }

    private static IEnumerable<Fault> Revocation(Notice notice)
    {
        if (notice.Revocation is not { } revocation)
        {
            yield break;
        }
        if (revocation.Grounds.Count == 0)
        {
            yield return new Fault("revocation.grounds", "撤销称号没有写任何情形。");
        }
        if (revocation.WithinMonths < 1)
        {
            yield return new Fault("revocation.withinMonths", "撤销期限至少为 1 个月。");
        }
    }

    private static IEnumerable<Fault> Bans(Notice notice)
    {
        foreach (var ban in notice.Bans)
        {
            if (ban.Years < 1)
            {
                yield return new Fault($"bans[{ban.Id}].years", $"“{ban.Says}”的限制年数至少为 1。");
            }
            if (
                notice.Registers.FirstOrDefault(r => r.Id == ban.Register) is
                { Purpose: not RegisterPurpose.Bans } other
            )
            {
                yield return new Fault(
                    $"bans[{ban.Id}].register",
                    $"“{other.Label}”不是限制申报的名册（purpose: bans）。"
                );
            }
        }
    }
}
