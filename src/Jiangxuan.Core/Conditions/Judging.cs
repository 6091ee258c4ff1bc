using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conditions;

/// <summary>What the kinds of condition share when they judge and put it into words.</summary>
internal static class Judging
{
    /// <summary>The scope of what is known.</summary>
    public static Scope Scope(this Known known) => new(known.Notice, known.Row);

    /// <summary>A value in words; null when it is unknown or unreadable.</summary>
    public static string? Shown(this Known known, string key)
    {
        if (known.Find(key) is not { } value || value is RawValue)
        {
            return null;
        }
        var scope = known.Scope();
        return scope.Reserved(key) && value is TextValue id
            ? ReservedFacts.Show(key, id.Text, known.Notice)
            : scope.Kind(key)?.Text(value, known.Notice);
    }

    /// <summary>The verdict of a truth that may be unknown.</summary>
    public static Verdict Of(bool? truth) =>
        truth switch
        {
            true => Verdict.Holds,
            false => Verdict.Fails,
            null => Verdict.CannotTell,
        };

    /// <summary>A judgement about one fact, register or human judgement.</summary>
    public static Judgement Leaf(bool? truth, string key, string sentence) =>
        new(Of(truth), sentence, truth is null ? [key] : [], []) { Uses = [key] };

    /// <summary>A judgement that rests on its parts: those of the parts that made it so count as used or missing.</summary>
    public static Judgement Whole(Verdict verdict, string head, IReadOnlyList<Judgement> parts)
    {
        var decisive = parts.Where(p => p.Verdict == verdict).ToList();
        var used = decisive.Count > 0 ? decisive : parts;
        return new Judgement(
            verdict,
            $"{head}：{string.Join("；", parts.Select(p => p.Sentence))}",
            verdict == Verdict.CannotTell ? [.. used.SelectMany(p => p.Missing).Distinct()] : [],
            parts
        )
        {
            Uses = [.. used.SelectMany(p => p.Uses).Distinct()],
            Head = head,
        };
    }

    /// <summary>A number of years or rows against its bounds, both inclusive.</summary>
    public static bool Within(int n, int? atLeast, int? atMost) => !(n < atLeast) && !(n > atMost);

    /// <summary>The bounds in words: <c>不少于 1 项</c>.</summary>
    public static string Bounds(int? atLeast, int? atMost, string unit) =>
        string.Join(
            "、",
            new[]
            {
                atLeast is { } least ? $"不少于{least}{unit}" : null,
                atMost is { } most ? $"不多于{most}{unit}" : null,
            }.OfType<string>()
        );

    /// <summary>Faults of bounds.</summary>
    public static IEnumerable<string> BoundFaults(int? atLeast, int? atMost)
    {
        if (atLeast is null && atMost is null)
        {
            yield return "atLeast（不少于）与 atMost（不多于）至少要写一个。";
        }
        if (atLeast < 0 || atMost < 0)
        {
            yield return "atLeast（不少于）与 atMost（不多于）不能小于 0。";
        }
        if (atLeast > atMost)
        {
            yield return $"不少于 {atLeast} 与不多于 {atMost} 不能同时满足。";
        }
    }
}
