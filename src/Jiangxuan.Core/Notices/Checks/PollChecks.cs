using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>The two numbers of a poll are numbers that its stage asks; the part that must agree is one part, and of a whole.</summary>
internal static class PollChecks
{
    public static IEnumerable<Fault> Faults(Notice notice)
    {
        foreach (var stage in notice.Stages.OfType<OpineStage>().Where(s => s.Poll is not null))
        {
            var poll = stage.Poll!;
            var path = $"stages[{stage.Id}].poll";
            foreach (var (member, key) in new[] { ("present", poll.Present), ("for", poll.For) })
            {
                if (notice.Facts.FirstOrDefault(f => f.Key == key) is not { } fact)
                {
                    continue;
                }
                if (fact.Kind is not NumberKind)
                {
                    yield return new Fault($"{path}.{member}", $"“{fact.Label}”不是数字，不能用来计票。");
                }
                else if (!stage.Asks.Contains(key))
                {
                    yield return new Fault($"{path}.{member}", $"“{stage.Label}”没有问“{fact.Label}”，请写进 asks。");
                }
            }
            if (poll.Present == poll.For)
            {
                yield return new Fault($"{path}.for", "参加人数与同意人数是同一个字段。");
            }
            if (poll is { AtLeast: not null, MoreThan: not null })
            {
                yield return new Fault(path, "atLeast（达到）与 moreThan（超过）只能写一个。");
            }
            if (poll.AtLeast is { } least && (least.Share > Rational.One || least.Share <= Rational.Zero))
            {
                yield return new Fault($"{path}.atLeast", $"同意的比例 {least} 应大于 0，不超过 100%。");
            }
            if (poll.MoreThan is { } more && more.Share >= Rational.One)
            {
                yield return new Fault($"{path}.moreThan", $"同意的比例不可能超过 {more}。");
            }
        }
    }
}
