using System.Globalization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conditions.Possible;
using Jiangxuan.Core.Notices;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;
using static Jiangxuan.Core.Tests.Conditions.Together;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Trees and whole rules that can, and that cannot, be kept.</summary>
public sealed class RuleContradictionTests
{
    [Fact]
    public void What_is_wrong_in_itself_is_left_to_the_other_checks()
    {
        Can(Least("n", "11"));
        Can(Eq("nothing", "x"), Not(Eq("nothing", "x")));
        Can(All(), Not(All()));
        Can(Any(), Not(Any()));
        Can(Not(Rows("honours", null)));
    }

    [Fact]
    public void Not_turns_all_into_one_and_one_into_all()
    {
        Never(Not(All(Least("n", "3"), Eq("atWork", "是"))), Least("n", "3"), Eq("atWork", "是"));
        Can(Not(All(Least("n", "3"), Eq("atWork", "是"))), Least("n", "3"));
        Never(Not(Any(Least("n", "3"), Eq("atWork", "是"))), Eq("atWork", "是"));
        Never(Any(Least("n", "3"), Eq("atWork", "是")), Most("n", "2"), Eq("atWork", "否"));
        Can(Any(Least("n", "3"), Eq("atWork", "是")), Most("n", "2"));
        Never(Not(Not(Least("n", "3"))), Most("n", "2"));
    }

    private static Condition Several(int from, int count) =>
        In("big", [.. Enumerable.Range(from, count).Select(i => i.ToString(CultureInfo.InvariantCulture))]);

    [Fact]
    public void Two_thousand_cases_are_followed_and_more_count_as_possible()
    {
        Never(Several(0, 2000), Least("big", "3000"));
        Can(Several(0, 2001), Least("big", "3000"));
        Can(Several(0, 2005), Least("big", "3000"));
        Never(Several(0, 40), Several(40, 50));
        Can(Several(0, 41), Several(41, 50));
        Can(Any(Eq("big", "1"), Several(0, 2001)), Least("big", "3000"));
        // One part that can never hold is enough, however wide the others are.
        Assert.True(About.Holds(Several(0, 2001)).And(About.Holds(Between("n", "4", "2"))).Never);
        Assert.True(About.Holds(Between("n", "4", "2")).And(About.Holds(Several(0, 2001))).Never);
    }

    private static readonly Condition Above = Least("level", "技师");
    private static readonly Condition Below = Most("level", "高级工");
    private static readonly Condition Few = Most("n", "2");
    private static readonly Condition Enough = Least("n", "3");
    private static readonly Rule Plain = Rule("r", Enough);
    private static readonly Rule Some = Plain with { When = Above };
    private static readonly Rule Waived = Plain with { WaivedBy = Eq("atWork", "是") };
    private static readonly Rule Whole = Some with { WaivedBy = Waived.WaivedBy };

    private static bool With(Cases cases, params Condition[] parts) => !cases.And(About.Holds(All(parts))).Never;

    [Fact]
    public void A_rule_is_kept_by_whom_it_does_not_bind()
    {
        Assert.False(With(About.Kept(Plain), Few));
        Assert.True(With(About.Kept(Plain), Enough, Below));
        Assert.True(With(About.Kept(Some), Few, Below));
        Assert.False(With(About.Kept(Some), Few, Above));
        Assert.True(With(About.Kept(Some), Enough, Above));
        Assert.True(With(About.Kept(Waived), Few, Eq("atWork", "是")));
        Assert.False(With(About.Kept(Waived), Few, Eq("atWork", "否")));
        Assert.True(With(About.Kept(Whole), Few, Above));
        Assert.False(With(About.Kept(Whole), Few, Above, Eq("atWork", "否")));
    }

    [Fact]
    public void Where_a_rule_applies_it_may_be_kept()
    {
        Assert.False(With(About.Applies(Some), Below));
        Assert.True(With(About.Applies(Some), Above, Few));
        Assert.True(With(About.Applies(Plain), Below));
        Assert.False(With(About.KeptWhereItApplies(Some), Below));
        Assert.False(With(About.KeptWhereItApplies(Some), Above, Few));
        Assert.True(With(About.KeptWhereItApplies(Some), Above, Enough));
        Assert.True(With(About.KeptWhereItApplies(Whole), Above, Few));
    }

    [Fact]
    public void A_rule_is_broken_only_where_it_applies_and_is_not_waived()
    {
        Assert.True(With(About.Broken(Whole), Above, Few, Eq("atWork", "否")));
        Assert.False(With(About.Broken(Whole), Enough));
        Assert.False(With(About.Broken(Whole), Below));
        Assert.False(With(About.Broken(Whole), Eq("atWork", "是")));
        Assert.True(With(About.Broken(Plain), Below, Eq("atWork", "是")));
        Assert.False(With(About.Broken(Plain), Enough));
    }
}
