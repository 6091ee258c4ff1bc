using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Composition rules count what somebody determined, with percentages that can be met together.</summary>
internal static class CompositionChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (rule, name) in notice.Composition.Zip(Naming.Items(notice.Composition.Select(c => c.Id))))
        {
            var path = $"composition{name}";
            foreach (var fault in Bounds(rule))
            {
                yield return new Fault(path, fault);
            }
            if (rule.Predicate.Count == 0)
            {
                yield return new Fault($"{path}.predicate", "没有写出按哪个字段计数。");
            }
            foreach (var (key, values) in rule.Predicate)
            {
                foreach (var fault in Predicate(notice, key, values))
                {
                    yield return new Fault($"{path}.predicate", fault);
                }
            }
        }
        foreach (var fault in Together(notice))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Bounds(Composition rule)
    {
        if (rule.AtLeast is null && rule.AtMost is null)
        {
            yield return "atLeast（不低于）与 atMost（不高于）至少要写一个。";
        }
        if (rule.AtLeast is < 0 or > 100 || rule.AtMost is < 0 or > 100)
        {
            yield return "百分比应在 0 到 100 之间。";
        }
        if (rule.AtLeast > rule.AtMost)
        {
            yield return $"不低于 {rule.AtLeast:0.##}% 与不高于 {rule.AtMost:0.##}% 不能同时满足。";
        }
        if (rule.Strength is RuleStrength.Prefer)
        {
            yield return "“优先”只用于同分排序，不能作为构成比例。";
        }
    }

    private static IEnumerable<string> Predicate(Notice notice, string key, IReadOnlyList<string> values)
    {
        if (notice.Facts.FirstOrDefault(f => f.Key == key) is not { } fact)
        {
            yield return $"没有“{key}”这个字段。{Naming.DidYouMean(key, notice.Facts.Select(f => f.Key))}";
            yield break;
        }
        if (fact.Kind is not (ChoiceKind or YesNoKind))
        {
            yield return $"“{fact.Label}”不是单选或是否，不能用来分类计数。";
        }
        else if (fact.From is Supplier.Applicant)
        {
            yield return $"“{fact.Label}”是申报人自己填的，构成比例须以核定的字段计数。";
        }
        foreach (var value in values)
        {
            if (fact.Kind.Impossible(value, notice) is { } why)
            {
                yield return $"“{fact.Label}”{why}";
            }
        }
        if (values.Count == 0)
        {
            yield return $"“{fact.Label}”没有写出任何值。";
        }
    }

    /// <summary>Lower bounds of must-rules over values of one fact that exclude each other may not exceed the whole.</summary>
    private static IEnumerable<Fault> Together(Notice notice)
    {
        var musts = notice.Composition.Where(c =>
            c is { Strength: RuleStrength.Must, AtLeast: not null, Predicate.Count: 1 }
        );
        foreach (var group in musts.GroupBy(c => (c.Predicate.Keys.First(), c.Base)))
        {
            var values = group.SelectMany(c => c.Predicate.Values.First()).ToList();
            var sum = group.Sum(c => c.AtLeast!.Value);
            if (sum > 100 && values.Distinct().Count() == values.Count)
            {
                yield return new Fault(
                    $"composition[{group.Last().Id}].atLeast",
                    $"按“{group.Key.Item1}”计的各项下限合计 {sum:0.##}%，超过 100%，没有名单能同时满足。"
                );
            }
        }
    }
}
