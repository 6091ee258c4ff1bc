using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Facts that a stage asks of whoever acts in it.</summary>
internal static class Asking
{
    /// <summary>The first fact that is missing or unacceptable.</summary>
    public static Refusal? Missing(
        Notice notice,
        IReadOnlyList<string> asks,
        IReadOnlyDictionary<string, Value> answers,
        DateOnly today
    )
    {
        foreach (var fact in asks.Select(notice.Fact))
        {
            var id = $"f.{fact.Key}";
            if (!answers.TryGetValue(fact.Key, out var value))
            {
                if (!fact.Optional)
                {
                    return new Refusal($"请填写{fact.Label}。", null, id);
                }

                continue;
            }

            var field = new Field(
                fact.Label,
                notice,
                today,
                _ => throw new InvalidOperationException("nothing to seal")
            );
            if (fact.Kind.Check(value, id, field).FirstOrDefault() is { } problem)
            {
                return new Refusal(problem.Sentence, null, problem.Id);
            }
        }

        return null;
    }

    /// <summary>The answers that were asked, nothing else, each hidden.</summary>
    public static ImmutableDictionary<string, Secret> Only(
        IReadOnlyList<string> asks,
        IReadOnlyDictionary<string, Value> answers,
        Act act
    ) => answers.Where(a => asks.Contains(a.Key)).Hide(act, "fact");
}
