using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Facts;

/// <summary>Completed years from a date to a named day (周岁、年限).</summary>
[Kind("age-of")]
public sealed record AgeKind : FigureKind
{
    /// <summary>Key of a day, a month or an ID number.</summary>
    public required string Of { get; init; }

    /// <summary>The day.</summary>
    public required OnDay On { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FactReference> Rests => [new(Of)];

    /// <summary>Null also when a month alone does not decide it.</summary>
    public override Value? Compute(Known known)
    {
        var to = On.Day(known);
        return
            Dates.Span(known.Find(Of)) is { } span && Dates.FullYears(span.First, to) == Dates.FullYears(span.Last, to)
            ? new NumberValue(Dates.FullYears(span.First, to))
            : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(Notice notice) =>
        base.Faults(notice)
            .Concat(
                notice.Facts.Any(f => f.Key == Of && f.Kind is not (DayKind or MonthKind or IdNumberKind))
                    ? [$"“{Of}”不是日期。"]
                    : []
            );
}
