using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Facts;

/// <summary>Values beside the words that definitions compare them with.</summary>
public sealed class KindWordsTests
{
    private static readonly ChoiceKind s_level = new() { Scale = "skill-levels" };
    private static readonly ChoiceKind s_sector = new() { Scale = "sectors" };

    private static int? Order(FactKind kind, Value value, string word) =>
        kind.Compare(value, word, Kaifeng.Notice) is { } order ? Math.Sign(order) : null;

    private static bool? Is(FactKind kind, Value value, string word) => kind.Is(value, word, Kaifeng.Notice);

    private static string? Never(FactKind kind, string word) => kind.Impossible(word, Kaifeng.Notice);

    [Fact]
    public void Numbers_days_months_and_levels_have_an_order_and_other_kinds_have_none()
    {
        bool Ordered(FactKind kind) => kind.Ordered(Kaifeng.Notice);
        Assert.True(
            Ordered(new NumberKind()) && Ordered(new DayKind()) && Ordered(new MonthKind()) && Ordered(s_level)
        );
        Assert.True(Ordered(new IdPartKind { Of = "idNumber", Part = IdPart.BirthMonth }));
        Assert.False(Ordered(s_sector) || Ordered(new ChoiceKind { Options = ["甲"] }) || Ordered(new YesNoKind()));
        Assert.False(Ordered(new ChoiceKind { Scale = "none" }) || Ordered(new LineKind()));
        Assert.False(Ordered(new IdPartKind { Of = "idNumber", Part = IdPart.Sex }));
    }

    [Theory]
    [InlineData("技师", "高级工", 1)]
    [InlineData("技师", "技师", 0)]
    [InlineData("高级工", "技师", -1)]
    [InlineData("无等级", "学徒工", -1)]
    [InlineData("学徒工", "无等级", 1)]
    [InlineData("技师", "大师", null)]
    [InlineData("大师", "技师", null)]
    public void Levels_compare_by_their_place(string value, string word, int? order) =>
        Assert.Equal(order, Order(s_level, new TextValue(value), word));

    [Fact]
    public void What_cannot_be_read_compares_with_nothing()
    {
        var raw = new RawValue("技师");
        Assert.Null(Order(s_level, raw, "技师"));
        Assert.Null(Order(new NumberKind(), new RawValue("3"), "3"));
        Assert.Null(Is(new LineKind(), raw, "技师"));
        Assert.True(Is(new LineKind(), new TextValue("技师"), "技师"));
        Assert.False(Is(new LineKind(), new TextValue("技师 "), "技师"));
        Assert.Null(Is(new NumberKind(), new RawValue("3"), "3"));
        Assert.Null(Is(new ChoicesKind { Options = ["甲"] }, new RawValue("甲"), "甲"));
    }

    [Fact]
    public void Numbers_and_days_are_what_the_word_says_and_not_how_it_says_it()
    {
        Assert.True(Is(new NumberKind(), new NumberValue(3), "3.00"));
        Assert.False(Is(new NumberKind(), new NumberValue(3), "3.01"));
        Assert.Equal(1, Order(new NumberKind(), new NumberValue(-1), "-2"));
        var day = new DayValue(new(2021, 6, 11));
        Assert.True(Is(new DayKind(), day, "2021-06-11"));
        Assert.False(Is(new DayKind(), day, "2021-06-12"));
        Assert.Equal(-1, Order(new DayKind(), day, "2021-06-12"));
        Assert.Null(Order(new DayKind(), day, "2021/06/12"));
    }

    [Theory]
    [InlineData("1998-06-30", 1, false)]
    [InlineData("1998-07-01", null, true)]
    [InlineData("1998-07-31", null, true)]
    [InlineData("1998-08-01", -1, false)]
    [InlineData("1997-07-15", 1, false)]
    public void A_month_is_before_or_after_a_day_only_as_a_whole(string day, int? order, bool same)
    {
        var (month, part) = (new MonthValue(1998, 7), new IdPartKind { Of = "idNumber", Part = IdPart.BirthMonth });
        Assert.Equal(order, Order(new MonthKind(), month, day));
        Assert.Equal(order, Order(part, month, day));
        Assert.Equal(same, Is(new MonthKind(), month, day));
        Assert.Equal(same, Is(part, month, day));
    }

    [Fact]
    public void Words_that_can_never_be_a_value_are_told()
    {
        var percent = new NumberKind { Min = 0, Max = 100.50m };
        Assert.Null(Never(percent, "0"));
        Assert.Null(Never(percent, "100.5"));
        Assert.Equal("100.51 不在 0 到 100.5 之间。", Never(percent, "100.51"));
        Assert.Equal("-1 不在 0 到 100.5 之间。", Never(percent, "-1"));
        Assert.Equal("“三”不是数字。", Never(percent, "三"));
        Assert.Null(Never(new DayKind(), "2021-06-11"));
        Assert.Equal("“2021.6.11”不是日期，请写成 2021-06-11。", Never(new DayKind(), "2021.6.11"));
        Assert.Equal("“2021-06”不是日期，请写成 2021-06-11。", Never(new MonthKind(), "2021-06"));
        Assert.Null(Never(new YesNoKind(), "是") ?? Never(new YesNoKind(), "否"));
        Assert.Equal("只能是“是”或“否”，不能是“有”。", Never(new YesNoKind(), "有"));
        var sex = new IdPartKind { Of = "idNumber", Part = IdPart.Sex };
        Assert.Null(Never(sex, "男") ?? Never(sex, "女"));
        Assert.Equal("性别只能是“男”或“女”，不能是“女性”。", Never(sex, "女性"));
        Assert.Equal(
            "“女”不是日期，请写成 2021-06-11。",
            Never(new IdPartKind { Of = "idNumber", Part = IdPart.Birth }, "女")
        );
        Assert.Equal("选项中没有“高级技工”。是不是“高级工”？", Never(s_level, "高级技工"));
        Assert.Equal("选项中没有“丙”。", Never(new ChoicesKind { Options = ["甲"] }, "丙"));
    }

    [Fact]
    public void What_is_known_of_everybody_has_labels_words_and_ids()
    {
        string Show(string key, string id) => ReservedFacts.Show(key, id, Kaifeng.Notice);
        string? Unknown(string key, string id) => ReservedFacts.Impossible(key, id, Kaifeng.Notice);
        Assert.Equal(
            ["申报渠道", "推荐单位类别", "推荐单位", "拟授等次"],
            ReservedFacts.All.Select(ReservedFacts.Label)
        );
        Assert.Equal(
            ["个人自荐", "市产业工会", "开封工匠", "unit-3"],
            [
                Show(ReservedFacts.Channel, "self"),
                Show(ReservedFacts.UnitGroup, "industry"),
                Show(ReservedFacts.Tier, "craftsman"),
                Show(ReservedFacts.Unit, "unit-3"),
            ]
        );
        Assert.All(ReservedFacts.All, key => Assert.Equal("gone", Show(key, "gone")));
        Assert.Null(Unknown(ReservedFacts.Channel, "self") ?? Unknown(ReservedFacts.UnitGroup, "county"));
        Assert.Null(Unknown(ReservedFacts.Tier, "craftsman") ?? Unknown(ReservedFacts.Unit, "whatever"));
        Assert.Equal("选项中没有“selff”。是不是“self”？", Unknown(ReservedFacts.Channel, "selff"));
        Assert.Equal("选项中没有“county2”。是不是“county”？", Unknown(ReservedFacts.UnitGroup, "county2"));
        Assert.Equal("选项中没有“silver”。", Unknown(ReservedFacts.Tier, "silver"));
    }

    [Fact]
    public void Who_supplies_a_fact_has_a_word_of_its_own() =>
        Assert.Equal(
            ["申报人", "所在单位", "推荐单位", "办公室", "评委", "名册", "系统推算"],
            new[]
            {
                Supplier.Applicant,
                Supplier.Employer,
                Supplier.Unit,
                Supplier.Office,
                Supplier.Judge,
                Supplier.Register,
                Supplier.Derived,
            }.Select(Suppliers.Word)
        );
}
