using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conditions;

/// <summary>What atLeast, atMost and between share. Bounds are inclusive: 以上、以下、以内 contain the number (民法典 §1259).</summary>
internal static class Comparison
{
    public static Judgement Judge(Known known, string fact, string? from, string? to)
    {
        var scope = known.Scope();
        var label = scope.Label(fact);
        var bounds = Words(scope, fact, from, to);
        if (known.Shown(fact) is not { } shown || scope.Kind(fact) is not { } kind)
        {
            return Judging.Leaf(null, fact, $"{label}尚未填写，无法判断是否{bounds}");
        }
        var value = known.Find(fact)!;
        var open = (kind as FigureKind)?.Open(known);
        var above =
            from is null ? true
            : open is var (least, most) ? Beyond(kind, from, least, most, known)
            : NotBelow(kind, value, from, known);
        var below =
            to is null ? true
            : open is var (low, high) ? Within(kind, to, low, high, known)
            : NotAbove(kind, value, to, known);
        bool? truth =
            above is false || below is false ? false
            : above is null || below is null ? null
            : true;
        var says = truth switch
        {
            true => bounds,
            false => $"未满足“{bounds}”",
            null => $"无法判断是否{bounds}",
        };
        return Judging.Leaf(truth, fact, $"{label}{(open is null ? "" : "已知")}为{shown}，{says}");
    }

    /// <summary>Whether a number that is open between two ends reaches the bound whatever is still unknown, or whatever is still unknown does not.</summary>
    private static bool? Beyond(FactKind kind, string from, decimal? least, decimal? most, Known known) =>
        least is { } low && kind.Compare(new NumberValue(low), from, known.Notice) >= 0 ? true
        : most is { } high && kind.Compare(new NumberValue(high), from, known.Notice) < 0 ? false
        : null;

    private static bool? Within(FactKind kind, string to, decimal? least, decimal? most, Known known) =>
        most is { } high && kind.Compare(new NumberValue(high), to, known.Notice) <= 0 ? true
        : least is { } low && kind.Compare(new NumberValue(low), to, known.Notice) > 0 ? false
        : null;

    // A month that the bound cuts may lie wholly on one side of it: 2014年4月 is not before 2014-04-01.
    private static bool? NotBelow(FactKind kind, Value value, string from, Known known) =>
        value is MonthValue month && Dates.Day(from) is { } day
            ? Dates.Span(month) switch
            {
                var (first, _) when first >= day => true,
                var (_, last) when last < day => false,
                _ => null,
            }
        : kind.Compare(value, from, known.Notice) is { } low ? low >= 0
        : null;

    private static bool? NotAbove(FactKind kind, Value value, string to, Known known) =>
        value is MonthValue month && Dates.Day(to) is { } day
            ? Dates.Span(month) switch
            {
                var (_, last) when last <= day => true,
                var (first, _) when first > day => false,
                _ => null,
            }
        : kind.Compare(value, to, known.Notice) is { } high ? high <= 0
        : null;

    public static IEnumerable<string> Faults(Scope scope, string fact, string? from, string? to)
    {
        var words = new[] { from, to }.OfType<string>().ToList();
        var faults = scope.Unknown(fact).Concat(words.SelectMany(w => scope.Impossible(fact, w)));
        if (scope.Reserved(fact) || scope.Kind(fact) is { } kind && !kind.Ordered(scope.Notice))
        {
            return faults.Append(
                $"“{scope.Label(fact)}”没有高低先后之分，不能用 atLeast、atMost、between；请用 is 或 in。"
            );
        }
        return faults;
    }

    private static string Words(Scope scope, string fact, string? from, string? to)
    {
        var (least, most) = scope.Kind(fact) switch
        {
            DayKind or MonthKind or IdPartKind => ("不早于", "不晚于"),
            ChoiceKind => ("不低于", "不高于"),
            _ => ("不少于", "不多于"),
        };
        return string.Join(
            "且",
            new[] { from is null ? null : least + from, to is null ? null : most + to }.OfType<string>()
        );
    }
}
