namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Where the notice is silent something was decided; an open decision keeps an edition from opening.</summary>
internal static class DecisionChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        var cited = Visit
            .All(notice)
            .Select(v => v.Record)
            .OfType<Source>()
            .SelectMany(s => s.CompletedBy.Append(s.Decision))
            .Concat(notice.Unread)
            .ToHashSet();
        foreach (var (decision, name) in notice.Decisions.Zip(Naming.Items(notice.Decisions.Select(d => d.Id))))
        {
            var path = $"decisions{name}";
            if (decision.Answer is null)
            {
                yield return new Fault(path, $"“{decision.Question}”尚未决定；决定之前不能启动本届。", Severity.Open);
            }
            else if (decision.Reason is null)
            {
                yield return new Fault(path, $"“{decision.Question}”已决定，但没有写理由（reason）。");
            }
            if (!cited.Contains(decision.Id))
            {
                yield return new Fault(path, $"决定“{decision.Id}”没有被任何一处引用。", Severity.Note);
            }
        }
    }
}
