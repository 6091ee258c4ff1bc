using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conditions;

/// <summary>What age and years share: completed years from a date to a named day.</summary>
internal static class Elapsed
{
    public static Judgement Judge(Known known, string of, OnDay on, (int? Least, int? Most) bounds, string unit)
    {
        var label = known.Scope().Label(of);
        var wanted = Judging.Bounds(bounds.Least, bounds.Most, unit);
        if (Dates.Span(known.Find(of)) is not { } span)
        {
            return Judging.Leaf(null, of, $"{label}尚未填写，无法判断是否{wanted}");
        }
        var to = on.Day(known);
        var (most, least) = (Dates.FullYears(span.First, to), Dates.FullYears(span.Last, to));
        var (a, b) = (
            Judging.Within(least, bounds.Least, bounds.Most),
            Judging.Within(most, bounds.Least, bounds.Most)
        );
        bool? truth = a == b ? a : null;
        var counted = least == most ? $"{least}{unit}" : $"{least}或{most}{unit}";
        var says = truth switch
        {
            true => wanted,
            false => $"未满足“{wanted}”",
            null => $"无法判断是否{wanted}",
        };
        var value = known.Find(of) is IdNumberValue { Masked: "" } id
            ? $"所示出生日期为{DayKind.Written(id.Birth)}"
            : $"为{known.Shown(of)}";
        return Judging.Leaf(truth, of, $"{label}{value}，至{on.Says(known)}满{counted}，{says}");
    }

    public static IEnumerable<string> Faults(Scope scope, string of, int? least, int? most)
    {
        var faults = scope.Unknown(of).Concat(Judging.BoundFaults(least, most));
        return
            scope.Kind(of)
                is { } kind
                    and not (DayKind or MonthKind or IdNumberKind or IdPartKind { Part: not IdPart.Sex })
            ? faults.Append($"“{scope.Label(of)}”不是日期，无法推算年数。")
            : faults;
    }
}
