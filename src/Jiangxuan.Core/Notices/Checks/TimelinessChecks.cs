using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>A rule or stage looks only at what somebody has stated by then; days on which ages are taken lie near the edition.</summary>
internal static class TimelinessChecks
{
    private const int YearsAround = 2;

    public static IEnumerable<Fault> Faults(Notice notice) => Late(notice).Concat(Days(notice));

    private static IEnumerable<Fault> Late(Notice notice)
    {
        var before = Ancestors(notice);
        var stated = AskingChecks.Places(notice).Where(p => p.Stage is not null).ToLookup(p => p.Fact, p => p.Stage!);
        foreach (var rule in notice.Rules.Where(r => r.At.Count > 0))
        {
            foreach (var fact in LookedAt(notice, rule.Leaves()).Where(f => stated[f.Key].Any()))
            {
                var late = rule.At.All(at => !stated[fact.Key].Any(s => s == at || before(at, s)));
                if (late)
                {
                    yield return new Fault(
                        $"rules[{rule.Id}].at",
                        $"“{rule.Says}”判断时“{fact.Label}”还没有人填写（在 {stated[fact.Key].First()} 才填写），得不出结论；请把 at 改到那以后。"
                    );
                }
            }
        }
        foreach (var stage in notice.Stages.Where(s => s.When is not null))
        {
            foreach (var fact in LookedAt(notice, stage.When!.Leaves()).Where(f => stated[f.Key].Any()))
            {
                if (!stated[fact.Key].Any(s => before(stage.Id, s)))
                {
                    yield return new Fault(
                        $"stages[{stage.Id}].when",
                        $"进入“{stage.Label}”时“{fact.Label}”还没有人填写（在 {stated[fact.Key].First()} 才填写），无法判断是否适用。"
                    );
                }
            }
        }
    }

    private static IEnumerable<Fault> Days(Notice notice)
    {
        var announced = notice.Identity.Announced;
        if (announced.Year <= YearsAround)
        {
            yield break;
        }
        var (first, last) = (announced.AddYears(-YearsAround), announced.AddYears(YearsAround));
        foreach (var visit in Visit.All(notice))
        {
            var on = visit.Record switch
            {
                Age age => age.On,
                Years years => years.On,
                Fact { Kind: AgeKind kind } => kind.On,
                _ => null,
            };
            if (on?.Fixed(notice) is { } day && (day < first || day > last))
            {
                yield return new Fault(
                    $"{visit.Path}.on",
                    $"计算年龄或年限的日期 {day:yyyy-MM-dd} 离发文日期 {announced:yyyy-MM-dd} 超过{YearsAround}年，年份是不是写错了？"
                );
            }
        }
    }

    /// <summary>The facts looked at, those that derived ones rest on included.</summary>
    private static List<Fact> LookedAt(Notice notice, IEnumerable<Condition> leaves)
    {
        var facts = new Dictionary<string, Fact>();
        var open = new Stack<string>(leaves.Where(l => l is not (Judged or Register)).SelectMany(l => l.Looks));
        while (open.TryPop(out var key))
        {
            if (notice.Facts.FirstOrDefault(f => f.Key == key) is not { } fact || !facts.TryAdd(key, fact))
            {
                continue;
            }
            foreach (var rest in (fact.Kind as DerivedKind)?.Rests ?? [])
            {
                open.Push(rest.Key);
            }
        }
        return [.. facts.Values];
    }

    /// <summary>Whether a stage comes before another, however far.</summary>
    private static Func<string, string, bool> Ancestors(Notice notice)
    {
        var before = new Dictionary<string, HashSet<string>>();
        for (var i = 0; i < notice.Stages.Count; i++)
        {
            before.TryAdd(notice.Stages[i].Id, [.. OrderChecks.Before(notice, i)]);
        }
        var grown = true;
        while (grown)
        {
            grown = false;
            foreach (var all in before.Values)
            {
                var far = all.Where(before.ContainsKey).SelectMany(b => before[b]).ToList();
                var size = all.Count;
                all.UnionWith(far);
                grown |= all.Count > size;
            }
        }
        return (stage, earlier) => before.TryGetValue(stage, out var all) && all.Contains(earlier);
    }
}
