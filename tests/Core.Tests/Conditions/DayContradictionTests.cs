using System.Globalization;
using Jiangxuan.Core.Conditions;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;
using static Jiangxuan.Core.Tests.Conditions.Together;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Days, years and ages that can, and that cannot, hold together.</summary>
public sealed class DayContradictionTests
{
    [Fact]
    public void Days_are_compared_by_year_then_month_then_day()
    {
        Never(Least("start", "2010-03-31"), Most("start", "2010-03-30"));
        Never(Least("start", "2010-03-01"), Most("start", "2010-02-28"));
        Can(Least("start", "2010-02-28"), Most("start", "2010-03-01"));
        Never(Least("start", "2011-01-01"), Most("start", "2010-12-31"));
        Can(Least("start", "2010-12-31"), Most("start", "2011-01-01"));
        Never(Eq("start", "2010-03-01"), Eq("start", "2010-03-02"));
        // The field itself takes 2000-01-01 to 2020-12-31.
        Never(Least("start", "2021-01-01"));
        Never(Between("start", "2021-01-01", "2022-01-01"));
        Never(Most("start", "1999-12-31"));
        Can(Least("start", "2020-12-31"));
        Can(Most("start", "2000-01-01"));
    }

    /// <summary>On 17 May 2021: at least ten years means by 17 May 2011, at most ten means from 18 May 2010 on.</summary>
    [Fact]
    public void Years_until_a_fixed_day_bound_the_date_they_are_counted_from()
    {
        foreach (Func<int?, int?, Condition> years in new[] { Counted, InService })
        {
            Never(years(10, null), Least("start", "2011-05-18"));
            Can(years(10, null), Least("start", "2011-05-17"));
            Never(years(null, 10), Most("start", "2010-05-17"));
            Can(years(null, 10), Most("start", "2010-05-18"));
            Never(Not(years(10, null)), Most("start", "2011-05-17"));
            Can(Not(years(10, null)), Most("start", "2011-05-18"));
            Never(years(10, null), years(null, 9));
            Never(Not(years(10, null)), Not(years(null, 9)));
            Can(years(10, null), years(null, 10));
        }
        Never(Years("start", "2021-05-16", 10), Least("start", "2011-05-17"));
        Never(Eq("seniority", "10"), Least("seniority", "11"));
        // Ten and a half is no number of completed years: not understood, so nothing follows.
        Can(Least("seniority", "10.5"));
        Can(Not(Least("seniority", "10.5")));

        static Condition Counted(int? least, int? most) => Years("start", "announced", least, most);
        static Condition InService(int? least, int? most) =>
            least is { } l
                ? Least("seniority", l.ToString(CultureInfo.InvariantCulture))
                : Most("seniority", most!.Value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Ages_from_an_ID_number_and_from_the_birth_it_carries_are_one()
    {
        Never(Age("birth", "announced", 60), Age("id", "announced", atMost: 59));
        Never(Least("birth", "1961-05-18"), Age("id", "announced", 60));
        Can(Least("birth", "1961-05-17"), Age("id", "announced", 60));
        // The month alone is not followed.
        Can(Age("birthMonth", "announced", 60), Age("id", "announced", atMost: 50));
        Can(Years("since", "announced", 10), Years("since", "announced", atMost: 5));
    }

    [Fact]
    public void Ages_on_the_day_of_evaluation_meet_only_each_other()
    {
        Never(Age("id", "today", 60), Age("birth", "today", atMost: 59));
        Never(Not(Age("id", "today", 60)), Not(Age("id", "today", atMost: 59)));
        Can(Age("id", "today", 60), Age("id", "announced", atMost: 59));
        Can(Age("id", "today", 60), Years("start", "today", atMost: 59));
    }
}
