using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Calendar;
using Xunit;
using Counting = System.Func<System.DateOnly, int, System.DateOnly>;

namespace Jiangxuan.Core.Tests.Calendar;

/// <summary>What counting must satisfy on any day; each property also catches a counting that is wrong.</summary>
public sealed class CountingProperties
{
    private static readonly WorkCalendar _official = WorkCalendar.Official();
    private static readonly DateOnly _first = new(2019, 1, 1);
    private static readonly Gen<DateOnly> _days = Gen.Choose(0, 2500).Select(_first.AddDays);

    private static DateOnly Real(DateOnly from, int days) => _official.Count(from, days, DayKind.Working).Value.Last;

    /// <summary>Knows weekends but no holidays and no make-up days.</summary>
    private static DateOnly WeekendsOnly(DateOnly from, int days)
    {
        var day = from;
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || --days > 0)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Never counts the day it begins on.</summary>
    private static DateOnly SkippingTheFirst(DateOnly from, int days) => Real(from.AddDays(1), days);

    [Fact]
    public void Counting_is_the_inverse_of_the_number_of_working_days()
    {
        Holds(Inverse(Real));
        Catches(Inverse(WeekendsOnly));
        Catches(Inverse(SkippingTheFirst));

        static Property Inverse(Counting count) =>
            Prop.ForAll(
                Cases(Gen.Choose(1, 30)),
                c =>
                {
                    var last = count(c.Day, c.Other);
                    return _official.WorkingDays(c.Day, last).Value == c.Other && _official.IsWorkingDay(last).Value;
                }
            );
    }

    [Fact]
    public void Two_periods_end_to_end_are_one_long_period()
    {
        Holds(Additive(Real));
        Catches(Additive(SkippingTheFirst));

        static Property Additive(Counting count) =>
            Prop.ForAll(
                Cases(Gen.Choose(1, 20).SelectMany(a => Gen.Choose(1, 20).Select(b => (A: a, B: b)))),
                c => count(count(c.Day, c.Other.A).AddDays(1), c.Other.B) == count(c.Day, c.Other.A + c.Other.B)
            );
    }

    [Fact]
    public void Excluding_the_first_day_is_counting_from_the_next()
    {
        Holds(Next((day, days) => Excluding(day, days, DayKind.Working), DayKind.Working));
        Holds(Next((day, days) => Excluding(day, days, DayKind.Calendar), DayKind.Calendar));
        Catches(Next(Real, DayKind.Working));

        static DateOnly Excluding(DateOnly day, int days, DayKind kind) =>
            _official.Count(day, days, kind, excludeFirstDay: true).Value.Last;

        static Property Next(Counting count, DayKind kind) =>
            Prop.ForAll(
                Cases(Gen.Choose(1, 30)),
                c => count(c.Day, c.Other) == _official.Count(c.Day.AddDays(1), c.Other, kind).Value.Last
            );
    }

    [Fact]
    public void Numbers_of_working_days_of_two_stretches_add_up()
    {
        Holds(AddUp((first, last) => _official.WorkingDays(first, last).Value));
        Catches(AddUp((first, last) => Math.Max(0, _official.WorkingDays(first, last).Value - 1)));

        static Property AddUp(Func<DateOnly, DateOnly, int> number) =>
            Prop.ForAll(
                Cases(Gen.Choose(0, 60).SelectMany(a => Gen.Choose(0, 60).Select(b => (A: a, B: b)))),
                c =>
                {
                    var middle = c.Day.AddDays(c.Other.A);
                    var last = middle.AddDays(c.Other.B);
                    return number(c.Day, middle) + number(middle.AddDays(1), last) == number(c.Day, last);
                }
            );
    }

    [Fact]
    public void The_days_of_a_period_are_the_working_days_from_its_first_to_its_last()
    {
        Holds(Listed((day, days) => _official.Count(day, days, DayKind.Working).Value.Days));
        Catches(Listed((day, days) => [.. _official.Count(day, days, DayKind.Working).Value.Days.Skip(1)]));
        Catches(Listed((day, days) => [.. Enumerable.Range(0, days).Select(day.AddDays)]));

        static Property Listed(Func<DateOnly, int, IReadOnlyList<DateOnly>> list) =>
            Prop.ForAll(
                Cases(Gen.Choose(1, 30)),
                c =>
                {
                    var days = list(c.Day, c.Other);
                    return days.Count == c.Other
                        && days.SequenceEqual(days.Order().Distinct())
                        && days.All(d => _official.IsWorkingDay(d).Value)
                        && _official.WorkingDays(c.Day, days[^1]).Value == c.Other;
                }
            );
    }

    [Fact]
    public void A_later_start_never_ends_earlier()
    {
        Holds(Monotonic((day, days) => _official.Count(day, days, DayKind.Calendar).Value.Last));
        Holds(Monotonic(Real));
        // The control: a count that gives the holidays back afterwards.
        Catches(Monotonic((day, days) => Real(day, days).AddDays(day.DayOfWeek == DayOfWeek.Monday ? 3 : 0)));

        static Property Monotonic(Counting count) =>
            Prop.ForAll(Cases(Gen.Choose(1, 30)), c => count(c.Day, c.Other) <= count(c.Day.AddDays(1), c.Other));
    }

    [Fact]
    public void A_calendar_day_period_ends_on_the_first_working_day_not_before_its_last_counted_day()
    {
        Holds(EndsWell((from, days) => _official.Count(from, days, DayKind.Calendar).Value.Last));
        Catches(EndsWell((from, days) => from.AddDays(days - 1)));
        Catches(EndsWell((from, days) => Real(from.AddDays(days), 1)));

        static Property EndsWell(Counting count) =>
            Prop.ForAll(
                Cases(Gen.Choose(1, 30)),
                c =>
                {
                    var counted = c.Day.AddDays(c.Other - 1);
                    var last = count(c.Day, c.Other);
                    return last >= counted
                        && _official.WorkingDays(counted, last).Value == 1
                        && _official.IsWorkingDay(last).Value;
                }
            );
    }

    private static Arbitrary<(DateOnly Day, T Other)> Cases<T>(Gen<T> other) =>
        _days.SelectMany(d => other.Select(o => (d, o))).ToArbitrary();

    private static void Holds(Property property) => Check.QuickThrowOnFailure(property);

    private static void Catches(Property property) =>
        Assert.ThrowsAny<Exception>(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), property));
}
