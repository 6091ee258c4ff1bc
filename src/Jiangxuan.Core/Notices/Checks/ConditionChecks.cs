using System.Reflection;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Conditions name facts that are there and compare what can be compared; a judgement is asked alike wherever it stands.</summary>
internal static class ConditionChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var (path, condition, scope) in Roots(notice))
        {
            foreach (var fault in Inside(path, condition, scope))
            {
                yield return fault;
            }
        }
        var judgements = Visit.All(notice).Where(v => v.Record is Judged).GroupBy(v => ((Judged)v.Record).Id);
        foreach (var group in judgements)
        {
            var first = (Judged)group.First().Record;
            foreach (var other in group.Where(v => !Alike(first, (Judged)v.Record)))
            {
                yield return new Fault(
                    other.Path,
                    $"认定“{group.Key}”在两处写得不一样（内容、机构或环节），请改成一致或换一个编号。"
                );
            }
        }
        foreach (var (rule, name) in notice.Rules.Zip(Naming.Items(notice.Rules.Select(r => r.Id))))
        {
            foreach (
                var late in rule.Leaves().OfType<Judged>().Where(j => rule.At.Count > 0 && !rule.At.Any(j.At.Contains))
            )
            {
                yield return new Fault(
                    $"rules{name}.at",
                    $"“{rule.Says}”判断的环节里都不会问到认定“{late.Id}”，永远得不出结论。"
                );
            }
        }
    }

    private static IEnumerable<(string Path, Condition Condition, Scope Scope)> Roots(Notice notice)
    {
        var scope = new Scope(notice);
        foreach (var rule in notice.Rules)
        {
            var path = $"rules[{rule.Id}]";
            yield return ($"{path}.condition", rule.Condition, scope);
            if (rule.When is not null)
            {
                yield return ($"{path}.when", rule.When, scope);
            }
            if (rule.WaivedBy is not null)
            {
                yield return ($"{path}.waivedBy", rule.WaivedBy, scope);
            }
        }
        foreach (var fact in notice.Facts.Where(f => f.When is not null))
        {
            yield return ($"facts[{fact.Key}].when", fact.When!, scope);
        }
        foreach (var fact in notice.Facts)
        {
            var (member, condition, of) = fact.Kind switch
            {
                HoldsKind holds => ("condition", holds.Condition, null),
                CountKind { Where: { } where } count => ("where", where, count.Of),
                JoinKind { Where: { } where, Of: [var first, ..] } => ("where", where, first.Key),
                _ => ("", (Condition?)null, (string?)null),
            };
            var columns = (notice.Facts.FirstOrDefault(f => f.Key == of)?.Kind as RowsKind)?.Columns;
            if (condition is not null && (of is null || columns is not null))
            {
                yield return ($"facts[{fact.Key}].{member}", condition, scope with { Row = columns });
            }
        }
        foreach (var group in notice.UnitGroups)
        {
            foreach (var extra in group.Extra.Where(e => e.When is not null))
            {
                yield return ($"unitGroups[{group.Id}].extra[{extra.Id}].when", extra.When!, scope);
            }
        }
        foreach (var (cap, name) in notice.Caps.Zip(Naming.Items(notice.Caps.Select(c => c.Id))))
        {
            if (cap.When is not null)
            {
                yield return ($"caps{name}.when", cap.When, scope);
            }
        }
        foreach (var stage in notice.Stages.Where(s => s.When is not null))
        {
            yield return ($"stages[{stage.Id}].when", stage.When!, scope);
        }
    }

    private static IEnumerable<Fault> Inside(string path, Condition condition, Scope scope)
    {
        var here = $"{path}.{condition.GetType().GetCustomAttribute<KindAttribute>()!.Name}";
        return condition
            .Faults(scope)
            .Select(s => new Fault(here, s))
            .Concat(condition.Inner(scope).SelectMany(i => Inside(here + i.Place, i.Condition, i.Scope)));
    }

    private static bool Alike(Judged a, Judged b) =>
        a.Says == b.Says && a.By.SequenceEqual(b.By) && a.At.SequenceEqual(b.At);
}
