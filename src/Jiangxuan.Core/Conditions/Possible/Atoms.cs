using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions.Possible;

/// <summary>The cases of a single condition. What is not understood, and what the other checks find wrong, limits nothing.</summary>
internal sealed class Atoms(Notice notice, string today)
{
    private static readonly string[] s_both = [YesNoKind.Yes, YesNoKind.No];

    public Cases Of(Condition condition, bool truth) =>
        condition.Faults(new Scope(notice)).Any() ? Cases.Always : Sound(condition, truth);

    private Cases Sound(Condition condition, bool truth) =>
        condition switch
        {
            Is c => Words(c.Fact, [c.Value], truth),
            In c => Words(c.Fact, c.Values, truth),
            AtLeast c => Compared(c.Fact, c.Value, null, truth),
            AtMost c => Compared(c.Fact, null, c.Value, truth),
            Between c => Compared(c.Fact, c.From, c.To, truth),
            Age c => Elapsed(c.Of, c.On, c.AtLeast, c.AtMost, truth),
            Years c => Elapsed(c.Of, c.On, c.AtLeast, c.AtMost, truth),
            Count c => Counted(c, truth),
            Exists c => Existing(c.Fact, truth),
            Judged c => Known($"judged:{c.Id}", truth),
            Register c => Known($"register:{c.Id}", truth),
            _ => Cases.Always,
        };

    private FactKind? Kind(string fact) => notice.Facts.FirstOrDefault(f => f.Key == fact)?.Kind;

    private static Cases Known(string what, bool truth) => Case(what, OneOf.Of([truth ? s_both[0] : s_both[1]]));

    private static Cases Case(string what, Bound? bound) => new(bound is null ? [] : [Limits.Of(what, bound)]);

    /// <summary>All codes a fact can have; null when they cannot be listed.</summary>
    private IReadOnlyList<string>? Codes(string fact) =>
        fact switch
        {
            ReservedFacts.Channel => [.. notice.Channels.Select(c => c.Id)],
            ReservedFacts.UnitGroup => [.. notice.UnitGroups.Select(g => g.Id)],
            _ => Kind(fact) switch
            {
                ChoiceKind choice => choice.Codes(notice),
                YesNoKind or HoldsKind => s_both,
                IdPartKind { Part: IdPart.Sex } => ["男", "女"],
                _ => null,
            },
        };

    private Cases Words(string fact, IReadOnlyList<string> words, bool truth)
    {
        if (Codes(fact) is { } codes)
        {
            return Case(fact, OneOf.Of(codes.Where(c => words.Contains(c) == truth)));
        }
        switch (Kind(fact))
        {
            case LineKind or PhoneKind or EmailKind:
            case null when fact == ReservedFacts.Unit:
                return Case(fact, truth ? OneOf.Of(words) : new NoneOf([.. words]));
            case ChoicesKind:
                var each = words.Select(w => Known($"{fact}:{w}", truth));
                return truth
                    ? each.Aggregate(new Cases([]), (a, b) => a.Or(b))
                    : each.Aggregate(Cases.Always, (a, b) => a.And(b));
            case NumberKind or DayKind or SumKind or CountKind or AgeKind:
                var equal = words.Select(w => Compared(fact, w, w, truth));
                return truth
                    ? equal.Aggregate(new Cases([]), (a, b) => a.Or(b))
                    : equal.Aggregate(Cases.Always, (a, b) => a.And(b));
            default:
                return Cases.Always;
        }
    }

    private Cases Compared(string fact, string? from, string? to, bool truth)
    {
        switch (Kind(fact))
        {
            case ChoiceKind choice when choice.Ordered(notice):
                var codes = choice.Codes(notice).ToList();
                var (low, high) = (
                    from is null ? 0 : codes.IndexOf(from),
                    to is null ? codes.Count : codes.IndexOf(to)
                );
                return low < 0 || high < 0
                    ? Cases.Always
                    : Case(fact, OneOf.Of(codes.Where((_, i) => (i >= low && i <= high) == truth)));
            case NumberKind number:
                var whole = number.Decimals == 0;
                return Pieces(fact, new Range(number.Min, number.Max), whole, Number(from), Number(to), truth);
            case CountKind:
                return Pieces(fact, new Range(0, null), true, Number(from), Number(to), truth);
            case SumKind:
                return Pieces(fact, new Range(null, null), false, Number(from), Number(to), truth);
            case AgeKind age:
                return Elapsed(age.Of, age.On, Whole(from), Whole(to), truth);
            case DayKind day:
                return Pieces(fact, new Range(Day(day.Min), Day(day.Max)), true, Day(from), Day(to), truth);
            case IdPartKind { Part: IdPart.Birth } part:
                return Pieces(part.Of, new Range(null, null), true, Day(from), Day(to), truth);
            default:
                return Cases.Always;
        }
    }

    /// <summary>Years from a date to a day bound the date itself, unless the day is that of the evaluation.</summary>
    private Cases Elapsed(string of, OnDay on, int? least, int? most, bool truth)
    {
        if (Kind(of) is MonthKind or IdPartKind { Part: not IdPart.Birth })
        {
            return Cases.Always;
        }
        var date = Kind(of) is IdPartKind part ? part.Of : of;
        if (on.Fixed(notice) is not { } to)
        {
            return Pieces($"years:{date}:{today}", new Range(null, null), true, least, most, truth);
        }
        // At least n years: born so many years before, or earlier; at most n: after the day n + 1 years before.
        decimal? latest = least is { } n ? Back(to, n) : null;
        decimal? after = most is { } m ? Back(to, m + 1) + 1 : null;
        return Pieces(date, new Range(null, null), true, after, latest, truth);
    }

    private Cases Counted(Count count, bool truth)
    {
        var most = Kind(count.Of) switch
        {
            TableKind table => table.Max,
            GridKind grid => grid.RowKeys(notice).Count,
            _ => (int?)null,
        };
        if (RowsOf(count.Where) is not { } rows)
        {
            return Cases.Always;
        }
        return Pieces($"rows:{count.Of}:{rows}", new Range(0, most), true, count.AtLeast, count.AtMost, truth);
    }

    /// <summary>Names which rows are counted, so that two counts of the same rows meet; other rows stay apart.</summary>
    private static string? RowsOf(Condition? where) =>
        where switch
        {
            null => "",
            Is c => $"{c.Fact}={c.Value}",
            In c => $"{c.Fact}={string.Join('|', c.Values.Order(StringComparer.Ordinal))}",
            AtLeast c => $"{c.Fact}>={c.Value}",
            AtMost c => $"{c.Fact}<={c.Value}",
            _ => null,
        };

    private Cases Existing(string fact, bool truth) =>
        Kind(fact) switch
        {
            RowsKind => Pieces($"rows:{fact}:", new Range(0, null), true, 1, null, truth),
            _ => Known($"exists:{fact}", truth),
        };

    /// <summary>Inside the bounds, or in what is left on either side of them.</summary>
    private static Cases Pieces(string what, Range within, bool whole, decimal? from, decimal? to, bool truth)
    {
        if (from is null && to is null)
        {
            return Cases.Always;
        }
        Bound? low = from is { } f ? (truth ? Range.From(f, whole) : Range.Below(f, whole)) : null;
        Bound? high = to is { } t ? (truth ? Range.To(t, whole) : Range.Above(t, whole)) : null;
        if (!truth)
        {
            Bound?[] sides = [low, high];
            return new Cases([
                .. sides.OfType<Bound>().Select(within.And).OfType<Bound>().Select(b => Limits.Of(what, b)),
            ]);
        }
        var inside = low is null ? within : within.And(low);
        return Case(what, inside is null || high is null ? inside : inside.And(high));
    }

    private static decimal? Number(string? word) =>
        decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int? Whole(string? word) => Number(word) is { } n && decimal.Truncate(n) == n ? (int)n : null;

    private static decimal? Day(string? word) => word is not null && Dates.Day(word) is { } day ? Day(day) : null;

    private static decimal? Day(DateOnly? day) => day is { } d ? d.Year * 10_000 + d.Month * 100 + d.Day : null;

    private static decimal Back(DateOnly day, int years) => (day.Year - years) * 10_000 + day.Month * 100 + day.Day;
}
