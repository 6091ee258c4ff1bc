namespace Jiangxuan.Core.Notices.Checks;

/// <summary>The course has a start, no circle, and every stage can be entered; dates lie inside the edition and in order.</summary>
internal static class OrderChecks
{
    /// <summary>Stages that come directly before: as declared, else the one before it in the file.</summary>
    internal static IReadOnlyList<string> Before(Notice notice, int index) =>
        notice.Stages[index].After ?? (index == 0 ? [] : [notice.Stages[index - 1].Id]);

    public static IEnumerable<Fault> Faults(Notice notice)
    {
        var names = Naming.Items(notice.Stages.Select(s => s.Id));
        var ids = notice.Stages.Select(s => s.Id).ToHashSet();
        var reached = new HashSet<string>();
        while (
            notice
                .Stages.Select((s, i) => (s.Id, Before: Before(notice, i)))
                .Where(s => !reached.Contains(s.Id) && s.Before.All(b => reached.Contains(b) || !ids.Contains(b)))
                .ToList()
                is { Count: > 0 } next
        )
        {
            reached.UnionWith(next.Select(n => n.Id));
        }
        for (var i = 0; i < notice.Stages.Count; i++)
        {
            var stage = notice.Stages[i];
            var path = $"stages{names[i]}";
            if (!reached.Contains(stage.Id))
            {
                yield return new Fault(
                    $"{path}.after",
                    $"“{stage.Label}”谁也进不去：它与前置环节互相等待，请检查 after。"
                );
            }
            if (stage.Opens > stage.Closes)
            {
                yield return new Fault(
                    $"{path}.opens",
                    $"“{stage.Label}”的开始日 {stage.Opens:yyyy-MM-dd} 晚于截止日 {stage.Closes:yyyy-MM-dd}。"
                );
            }
            var from = notice.Identity.Announced;
            if (from != default && (stage.Opens < from || stage.Opens > from.AddYears(2)))
            {
                yield return new Fault(
                    $"{path}.opens",
                    $"“{stage.Label}”的开始日 {stage.Opens:yyyy-MM-dd} 不在本届期间（发文 {notice.Identity.Announced:yyyy-MM-dd} 起两年）之内。"
                );
            }
            foreach (var fault in Dates(notice, stage, Before(notice, i)))
            {
                yield return new Fault($"{path}.closes", fault);
            }
        }
        var announced = notice.Identity.Announced;
        if (notice.Document is DocumentKind.Measures || announced == default || notice.Identity.Year == 0)
        {
            yield break;
        }
        if (announced.Year < notice.Identity.Year - 1 || announced.Year > notice.Identity.Year + 2)
        {
            yield return new Fault(
                "identity.announced",
                $"发文日期 {announced:yyyy-MM-dd} 与 {notice.Identity.Year} 年度相差太远，请核对。"
            );
        }
    }

    private static IEnumerable<string> Dates(Notice notice, Stage stage, IReadOnlyList<string> before)
    {
        if (stage.Closes is not { } closes || notice.Identity.Announced == default)
        {
            yield break;
        }
        var announced = notice.Identity.Announced;
        if (closes < announced || closes > announced.AddYears(2))
        {
            yield return $"“{stage.Label}”的截止日 {closes:yyyy-MM-dd} 不在本届期间（发文 {announced:yyyy-MM-dd} 起两年）之内。";
        }
        foreach (var earlier in notice.Stages.Where(s => before.Contains(s.Id) && s.Closes > closes))
        {
            yield return $"“{stage.Label}”的截止日早于它前面的“{earlier.Label}”。";
        }
    }
}
