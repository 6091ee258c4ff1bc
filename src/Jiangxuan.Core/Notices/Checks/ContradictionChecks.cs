using Jiangxuan.Core.Conditions.Possible;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>
/// Rules that no facts can keep, or none can break; rules that contradict each other. Only what is proved is found: codes, numbers,
/// days, ages and counts of single facts under all, any and not.
/// </summary>
internal static class ContradictionChecks
{
    public static IEnumerable<Fault> Faults(Notice notice) =>
        notice.Rules.SelectMany((r, i) => Alone(notice, r, i)).Concat(Together(notice));

    private static Thinking About(Notice notice, Rule rule) => new(notice, string.Join(',', rule.At));

    private static IEnumerable<Fault> Alone(Notice notice, Rule rule, int index)
    {
        var path = $"rules{Naming.Items(notice.Rules.Select(r => r.Id))[index]}";
        var about = About(notice, rule);
        if (about.Applies(rule).Never)
        {
            yield return new Fault(
                $"{path}.when",
                $"“{rule.Says}”的适用条件（when）没有人能符合，这一条永远不起作用；请改正或删去。"
            );
            yield break;
        }
        if (rule.WaivedBy is { } waiver && about.Holds(waiver).Never)
        {
            yield return new Fault($"{path}.waivedBy", $"“{rule.Says}”的例外（waivedBy）没有人能符合，请改正或删去。");
        }
        if (about.KeptWhereItApplies(rule).Never)
        {
            yield return new Fault($"{path}.condition", $"“{rule.Says}”没有人能符合，请核对各项数值。");
        }
        else if (about.Broken(rule).Never)
        {
            yield return new Fault(
                $"{path}.condition",
                $"“{rule.Says}”没有人会不符合，等于没有规定；请核对各项数值。",
                Severity.Note
            );
        }
    }

    private static IEnumerable<Fault> Together(Notice notice)
    {
        var musts = notice
            .Rules.Where(r => r.Strength is RuleStrength.Must)
            .Select(r => Must.Of(r, About(notice, r)))
            .Where(m => !m.Kept.Never)
            .ToList();
        var found = false;
        for (var i = 0; i < musts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (late, early) = (musts[i].Rule, musts[j].Rule);
                if (musts[i].Kept.And(musts[j].Kept).Never)
                {
                    found = true;
                    yield return new Fault(
                        $"rules[{late.Id}].condition",
                        $"“{late.Says}”与“{early.Says}”（{early.Id}）互相矛盾，没有人能同时符合；请核对两条。"
                    );
                }
                else if (
                    !musts[i].Applies.And(musts[j].Applies).Never
                    && musts[i].KeptWhereItApplies.And(musts[j].KeptWhereItApplies).Never
                )
                {
                    yield return new Fault(
                        $"rules[{late.Id}].condition",
                        $"“{late.Says}”与“{early.Says}”（{early.Id}）都适用的人，不可能同时符合两条；请确认是否有意如此。",
                        Severity.Note
                    );
                }
            }
        }
        if (!found && Clash(musts) is { Count: > 0 } clash)
        {
            yield return new Fault(
                $"rules[{clash[^1].Id}].condition",
                $"以下各条放在一起没有人能同时符合：{string.Join("；", clash.Select(r => $"“{r.Says}”（{r.Id}）"))}；请核对。"
            );
        }
    }

    /// <summary>The rules that contradict each other only together, none of them to spare; empty when they do not.</summary>
    private static List<Rule> Clash(IReadOnlyList<Must> musts)
    {
        static bool Never(IEnumerable<Must> rules) => rules.Aggregate(Cases.Always, (so, m) => so.And(m.Kept)).Never;

        if (!Never(musts))
        {
            return [];
        }
        var clash = musts.ToList();
        foreach (var rule in musts)
        {
            var without = clash.Where(r => r != rule).ToList();
            clash = Never(without) ? without : clash;
        }
        return [.. clash.Select(m => m.Rule)];
    }

    /// <summary>A must-rule with its cases.</summary>
    private sealed record Must(Rule Rule, Cases Kept, Cases Applies, Cases KeptWhereItApplies)
    {
        public static Must Of(Rule rule, Thinking about) =>
            new(rule, about.Kept(rule), about.Applies(rule), about.KeptWhereItApplies(rule));
    }
}
