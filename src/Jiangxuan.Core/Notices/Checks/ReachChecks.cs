using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conditions.Possible;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>Fields, sections, stages and places that nobody can ever come to, because their condition can never hold.</summary>
internal static class ReachChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        var about = new Thinking(notice, "");
        var closed = notice.Facts.Where(f => f.When is { } when && about.Holds(when).Never).ToList();
        foreach (var fact in closed)
        {
            yield return new Fault(
                $"facts[{fact.Key}].when",
                $"“{fact.Label}”永远不会出现：怎么填都不符合它的条件（when），请改正或删去。"
            );
        }
        foreach (var section in notice.Form.Where(s => s.Facts.Count > 0))
        {
            if (section.Facts.All(k => closed.Any(f => f.Key == k)))
            {
                yield return new Fault($"form[{section.Key}].facts", $"“{section.Title}”一节里的字段全都不会出现。");
            }
        }
        foreach (var stage in notice.Stages.Where(s => s.When is { } when && about.Holds(when).Never))
        {
            yield return new Fault(
                $"stages[{stage.Id}].when",
                $"“{stage.Label}”谁也进不去：没有人能符合它的条件（when）。"
            );
        }
        foreach (var group in notice.UnitGroups)
        {
            foreach (var extra in group.Extra.Where(e => e.When is { } when && about.Holds(when).Never))
            {
                yield return new Fault(
                    $"unitGroups[{group.Id}].extra[{extra.Id}].when",
                    $"“{extra.Says}”的名额没有人能用：没有人能符合它的条件（when）。"
                );
            }
        }
        foreach (var (cap, name) in notice.Caps.Zip(Naming.Items(notice.Caps.Select(c => c.Id))))
        {
            if (cap.When is { } when && about.Holds(when).Never)
            {
                yield return new Fault(
                    $"caps{name}.when",
                    $"“{cap.Says}”限制不到任何人：没有人能符合它的条件（when）。"
                );
            }
        }
        foreach (var fact in notice.Facts)
        {
            if (fact.Kind is HoldsKind { Condition: var condition } && Fixed(about, condition) is { } always)
            {
                yield return new Fault(
                    $"facts[{fact.Key}].condition",
                    $"“{fact.Label}”永远是“{always}”，请核对条件里的数值。"
                );
            }
        }
    }

    private static string? Fixed(Thinking about, Condition condition) =>
        about.Holds(condition).Never ? YesNoKind.No
        : about.Fails(condition).Never ? YesNoKind.Yes
        : null;
}
