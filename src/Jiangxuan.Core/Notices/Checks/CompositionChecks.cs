using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Composition rules count what somebody determined, with percentages that can be met together.</summary>
internal static class CompositionChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (rule, name) in notice.Composition.Zip(Naming.Items(notice.Composition.Select(c => c.Id))))
        {
            var path = $"composition{name}";
            foreach (var fault in Bounds(rule).Concat(Base(rule)).Concat(Tiers(notice, rule)))
            {
                yield return new Fault(path, fault);
            }
            if (rule.Predicate.Count == 0 && rule.GroupBy is null)
            {
                yield return new Fault($"{path}.predicate", "没有写出按哪个字段计数。");
            }
            var counted = rule
                .Predicate.Select(p => ("predicate", p))
                .Concat((rule.BaseOf ?? Nobody).Select(p => ("baseOf", p)));
            foreach (var (member, (key, values)) in counted)
            {
                foreach (var fault in Predicate(notice, key, values))
                {
                    yield return new Fault($"{path}.{member}", fault);
                }
            }
            if (notice.Facts.FirstOrDefault(f => f.Key == rule.GroupBy) is { } group)
            {
                foreach (var fault in Classes(group))
                {
                    yield return new Fault($"{path}.groupBy", fault);
                }
            }
        }
        foreach (var fault in Together(notice))
        {
            yield return fault;
        }
    }

    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Nobody =
        new Dictionary<string, IReadOnlyList<string>>();

    private static IEnumerable<string> Bounds(Composition rule)
    {
        var (least, most) = (rule.AtLeast, rule.AtMost);
        if (least is null && most is null && rule.AtLeastPersons is null && rule.AtMostPersons is null)
        {
            yield return "atLeast（不低于）与 atMost（不高于）至少要写一个。";
        }
        if (least is not null && rule.AtLeastPersons is not null || most is not null && rule.AtMostPersons is not null)
        {
            yield return "同一限度不能既写百分比又写人数，请分成两条。";
        }
        if (least is < 0 or > 100 || most is < 0 or > 100)
        {
            yield return "百分比应在 0 到 100 之间。";
        }
        if (rule.AtLeastPersons < 0 || rule.AtMostPersons < 0)
        {
            yield return "人数不能小于 0。";
        }
        if (least > most)
        {
            yield return $"不低于 {least:0.##}% 与不高于 {most:0.##}% 不能同时满足。";
        }
        if (rule.AtLeastPersons > rule.AtMostPersons)
        {
            yield return $"不少于 {rule.AtLeastPersons} 人与不多于 {rule.AtMostPersons} 人不能同时满足。";
        }
        if (rule.Strength is RuleStrength.Prefer)
        {
            yield return "“优先”只用于同分排序，不能作为构成比例。";
        }
    }

    /// <summary>A percentage names what it is of: there is no default.</summary>
    private static IEnumerable<string> Base(Composition rule)
    {
        var percent = rule.AtLeast is not null || rule.AtMost is not null;
        if (percent && rule.Base is null && rule.BaseOf is null)
        {
            yield return "写了百分比，却没有写明基数：base（list 名单人数、seats 名额）或 baseOf（其中某一类人）。";
        }
        if (rule.Base is not null && rule.BaseOf is not null)
        {
            yield return "基数 base 与 baseOf 只能写一个。";
        }
        if (!percent && (rule.Base is not null || rule.BaseOf is not null))
        {
            yield return "限度按人数计，不写基数。";
        }
    }

    /// <summary>A computed list is selected as a whole and tier by tier; a rule on a part of several tiers fits neither.</summary>
    private static IEnumerable<string> Tiers(Notice notice, Composition rule)
    {
        var whole = Composing.Whole(notice.Tiers).Select(t => t.Id).ToHashSet();
        if (rule.Tiers.Count < 2 || whole.SetEquals(rule.Tiers))
        {
            yield break;
        }
        if (notice.Stages.OfType<ProposeStage>().Any(s => s is { Mode: ProposeMode.Final, Way: ProposeHow.Rank }))
        {
            yield return "名单按排名产生时，构成规则应针对全部等次（不写 tiers）或其中一个等次。";
        }
    }

    private static IEnumerable<string> Predicate(Notice notice, string key, IReadOnlyList<string> values)
    {
        if (notice.Facts.FirstOrDefault(f => f.Key == key) is not { } fact)
        {
            if (!notice.Unread.Contains(key))
            {
                yield return $"没有“{key}”这个字段。{Naming.DidYouMean(key, notice.Facts.Select(f => f.Key))}";
            }
            yield break;
        }
        foreach (var fault in Classes(fact))
        {
            yield return fault;
        }
        foreach (var value in values.Where(v => !notice.Unread.Contains(v)))
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

    private static IEnumerable<string> Classes(Fact fact)
    {
        if (fact.Kind is not (ChoiceKind or YesNoKind or HoldsKind))
        {
            yield return $"“{fact.Label}”不是单选或是否，不能用来分类计数。";
        }
        else if (fact.From is Supplier.Applicant)
        {
            yield return $"“{fact.Label}”是申报人自己填的，构成比例须以核定的字段计数。";
        }
    }

    /// <summary>Lower bounds of must-rules over values of one fact that exclude each other may not exceed the whole.</summary>
    private static IEnumerable<Fault> Together(Notice notice)
    {
        var musts = notice.Composition.Where(c =>
            c is { Strength: RuleStrength.Must, AtLeast: not null, Predicate.Count: 1, GroupBy: null, BaseOf: null }
        );
        foreach (var group in musts.GroupBy(c => (c.Predicate.Keys.First(), c.Base, string.Join(',', c.Tiers.Order()))))
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
