using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;
using static Jiangxuan.Core.Tests.Conditions.Together;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Numbers that can, and that cannot, hold together, each bound at its very end.</summary>
public sealed class NumberContradictionTests
{
    [Fact]
    public void Whole_numbers_have_nothing_between_two_neighbours()
    {
        Never(Least("n", "3"), Most("n", "2"));
        Can(Least("n", "3"), Most("n", "3"));
        Never(Least("n", "2.1"), Most("n", "2.9"));
        Never(Not(Least("n", "3")), Least("n", "2.5"));
        Never(Not(Least("n", "3.5")), Least("n", "4"));
        Can(Not(Least("n", "3.5")), Least("n", "3"));
        Never(Not(Least("n", "2.5")), Least("n", "3"));
        Never(Not(Most("n", "3")), Most("n", "3"));
        Can(Not(Most("n", "3")), Most("n", "4"));
        Never(Not(Most("n", "2.5")), Most("n", "2"));
        Can(Not(Most("n", "2.5")), Most("n", "3"));
        Never(Not(Least("n", "3")), Not(Most("n", "2")));
        // 1 and 2 are the only whole numbers from 0.5 to 2.5.
        Never(Least("half", "2.1"));
        Never(Most("half", "0.9"));
        Never(Not(Least("half", "1")));
        Never(Not(Most("half", "2")));
        Can(Not(Least("half", "2")), Not(Most("half", "0.5")));
    }

    [Fact]
    public void The_bounds_of_a_number_bind_every_value()
    {
        Never(Not(Most("n", "10")));
        Never(Not(Least("n", "0")));
        Can(Not(Most("n", "9")));
        Can(Not(Least("n", "1")));
        Can(Least("n", "10"));
        Can(Most("n", "0"));
    }

    [Fact]
    public void An_end_that_is_left_out_and_one_that_is_kept_do_not_meet()
    {
        Can(Least("w", "3"), Most("w", "3"));
        Never(Least("w", "3"), Not(Least("w", "3")));
        Never(Most("w", "3"), Not(Most("w", "3")));
        Never(Not(Least("w", "3")), Not(Most("w", "3")));
        Can(Not(Least("w", "3")), Least("w", "2.99"));
        Can(Not(Most("w", "2.9")), Most("w", "3"));
        Can(Least("w", "2.1"), Most("w", "2.9"));
        // The same end once kept and once left out is left out.
        Never(Not(Least("w", "3")), Most("w", "3"), Least("w", "3"));
        Never(Not(Most("w", "3")), Least("w", "3"), Most("w", "3"));
    }

    [Fact]
    public void Of_two_ends_the_tighter_binds()
    {
        Never(Least("w", "2"), Least("w", "5"), Most("w", "4"));
        Never(Least("w", "5"), Least("w", "2"), Most("w", "4"));
        Never(Most("w", "4"), Most("w", "8"), Least("w", "5"));
        Never(Most("w", "8"), Most("w", "4"), Least("w", "5"));
        Can(Least("w", "2"), Least("w", "5"), Most("w", "8"), Most("w", "6"));
        Never(Not(Most("w", "2")), Not(Most("w", "3")), Most("w", "3"));
        Never(Not(Most("w", "3")), Not(Most("w", "2")), Most("w", "3"));
    }

    [Fact]
    public void Between_fails_on_either_side()
    {
        Never(Between("n", "2", "4"), Least("n", "5"));
        Never(Between("n", "2", "4"), Most("n", "1"));
        Can(Between("n", "2", "4"), Least("n", "4"));
        Can(Between("n", "2", "4"), Most("n", "2"));
        Never(Not(Between("n", "2", "4")), Least("n", "2"), Most("n", "4"));
        Can(Not(Between("n", "2", "4")), Least("n", "5"));
        Can(Not(Between("n", "2", "4")), Most("n", "1"));
        Never(Between("n", "4", "2"));
        Can(Not(Between("n", "4", "2")), Eq("n", "3"));
    }

    [Fact]
    public void A_number_named_is_that_number_and_no_other()
    {
        Never(Eq("n", "3"), Least("n", "4"));
        Never(Eq("n", "3"), Most("n", "2"));
        Never(Eq("n", "3"), Eq("n", "4"));
        Never(Eq("n", "3"), Not(Eq("n", "3")));
        Can(In("n", "3", "4"), Least("n", "4"));
        Can(In("n", "3", "4"), Most("n", "3"));
        Never(In("n", "3", "4"), Least("n", "5"));
        Never(Not(In("n", "3", "4")), Between("n", "3", "4"));
        Can(Not(In("n", "3", "4")), Between("n", "3", "5"));
        Can(Not(In("n", "3", "4")), Between("n", "2", "4"));
    }

    [Fact]
    public void Figures_that_follow_from_other_answers_are_bound_like_numbers()
    {
        Never(Least("sum", "3"), Not(Least("sum", "3")));
        Can(Least("sum", "2.1"), Most("sum", "2.9"));
        Never(Eq("sum", "2.5"), Most("sum", "2.4"));
        Can(Not(Least("sum", "0")));
        Never(Least("count", "2.1"), Most("count", "2.9"));
        Never(Not(Least("count", "0")));
        Never(Most("count", "-1"));
        Can(Most("count", "0"));
        Never(Eq("count", "2"), Eq("count", "3"));
    }
}
