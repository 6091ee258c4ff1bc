using Jiangxuan.Core.Conditions;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>What can be seen to be wrong with a condition before anybody applies, sentence by sentence, in order.</summary>
public sealed class ConditionFaultTests
{
    private static readonly Scope Outside = new(Small.Notice);

    private static readonly Scope Inside = Assert.Single(Rows("honours", Exists("kind"), 1).Inner(Outside)).Scope;

    private static string[] Of(Condition condition, Scope? scope = null) => [.. condition.Faults(scope ?? Outside)];

    private const string Neither = "atLeast（不少于）与 atMost（不多于）至少要写一个。";
    private const string Negative = "atLeast（不少于）与 atMost（不多于）不能小于 0。";

    [Fact]
    public void Bounds_are_written_and_can_be_met()
    {
        Assert.Equal([Neither], Of(Rows("honours", null)));
        Assert.Equal([Neither], Of(Age("id", "today")));
        Assert.Empty(Of(Rows("honours", null, 1)));
        Assert.Empty(Of(Rows("honours", null, atMost: 1)));
        Assert.Empty(Of(Rows("honours", null, 0, 0)));
        Assert.Empty(Of(Age("id", "today", 18, 18)));
        Assert.Equal(["不少于 3 与不多于 2 不能同时满足。"], Of(Age("id", "today", 3, 2)));
        Assert.Equal([Negative], Of(Rows("honours", null, -1)));
        Assert.Equal([Negative], Of(Rows("honours", null, atMost: -1)));
        Assert.Equal([Negative], Of(Rows("honours", null, -1, 2)));
        Assert.Equal([Negative, "不少于 1 与不多于 -1 不能同时满足。"], Of(Rows("honours", null, 1, -1)));
        Assert.Empty(Of(Rows("honours", null, atMost: 0)));
    }

    [Theory]
    [InlineData("birth")]
    [InlineData("birthMonth")]
    [InlineData("id")]
    [InlineData("start")]
    [InlineData("since")]
    public void Years_are_counted_from_a_date(string of)
    {
        Assert.Empty(Of(Years(of, "today", 1)));
        Assert.Empty(Of(Age(of, "today", 1)));
    }

    [Fact]
    public void Years_are_not_counted_from_anything_else()
    {
        Assert.Equal([Neither, "“性别”不是日期，无法推算年数。"], Of(Years("sex", "today")));
        Assert.Equal(["“专利”不是日期，无法推算年数。"], Of(Age("n", "today", 1)));
        Assert.Equal(["没有“srart”这个字段。是不是“start”？", Neither], Of(Age("srart", "today")));
    }

    [Fact]
    public void Only_rows_are_counted()
    {
        Assert.Equal([Neither, "“专利”不是表格，没有行可数。"], Of(Rows("n", null)));
        Assert.Equal(["没有“honors”这个字段。是不是“honours”？"], Of(Rows("honors", null, 1)));
        Assert.Empty(Rows("n", Exists("kind"), 1).Inner(Outside));
        Assert.Empty(Rows("honours", null, 1).Inner(Outside));
        Assert.Equal([".where"], Rows("honours", Exists("kind"), 1).Inner(Outside).Select(i => i.Place));
    }

    [Fact]
    public void What_has_no_order_is_not_compared()
    {
        const string order = "没有高低先后之分，不能用 atLeast、atMost、between；请用 is 或 in。";
        Assert.Equal(["“颜色”选项中没有“紫”。", "“颜色”" + order], Of(Least("colour", "紫")));
        Assert.Equal(["“申报渠道”选项中没有“post”。", "“申报渠道”" + order], Of(Most("channel", "post")));
        Assert.Empty(Of(Between("level", "技师", "高级技师")));
        Assert.Equal(["“专利”11 不在 0 到 10 之间。", "“专利”“三”不是数字。"], Of(Between("n", "11", "三")));
        Assert.Equal(["没有“hlf”这个字段。是不是“half”？"], Of(Least("hlf", "1")));
    }

    [Fact]
    public void A_value_is_written_and_can_be_one()
    {
        const string not = "是表格、附件或身份证号，不能与一个值比较；表格请用 count，附件请用 exists。";
        Assert.Equal(["没有写出任何值。", "“荣誉”" + not], Of(In("honours")));
        Assert.Equal(["“扫描件”" + not], Of(Eq("scan", "x")));
        Assert.Equal(["“身份证号”" + not], Of(Eq("id", "x")));
        Assert.Equal(["没有“colur”这个字段。是不是“colour”？", "没有写出任何值。"], Of(In("colur")));
        Assert.Equal(["没有“chanel”这个字段。是不是“channel”？"], Of(Eq("chanel", "unit")));
        Assert.Equal(["“颜色”选项中没有“紫”。"], Of(In("colour", "红", "紫")));
        Assert.Empty(Of(In("colour", "红", "绿")));
        Assert.Empty(Of(Eq("channel", "unit")));
        Assert.Empty(Of(Eq("unit", "某区总工会")));
    }

    [Fact]
    public void Inside_a_count_the_columns_are_named()
    {
        Assert.Empty(Of(Eq("kind", "工匠"), Inside));
        Assert.Equal(["没有“kin”这个列。是不是“kind”？"], Of(Exists("kin"), Inside));
        Assert.Equal(["没有“colour”这个列。"], Of(Exists("colour"), Inside));
        Assert.Equal(["没有“channel”这个列。"], Of(Exists("channel"), Inside));
        Assert.Equal(["“类别”选项中没有“大师”。"], Of(Eq("kind", "大师"), Inside));
        Assert.Equal(("类别", "年份", "other"), (Inside.Label("kind"), Inside.Label("year"), Inside.Label("other")));
        Assert.Equal(("专利", "kind"), (Outside.Label("n"), Outside.Label("kind")));
        Assert.Equal(["人工认定不能写在表格的行条件里。"], Of(Judged("x", "office"), Inside));
        Assert.Equal(["名册查的是人，不能写在表格的行条件里。"], Of(Listed("x"), Inside));
        Assert.Empty(Of(Listed("x")));
    }

    [Fact]
    public void A_judgement_has_somebody_a_stage_and_a_name_of_its_own()
    {
        const string somebody = "by（由谁认定）和 at（在哪个环节）不能为空。";
        var judged = new Judged
        {
            Id = "x",
            Says = "",
            By = ["office"],
            At = ["audit"],
        };
        Assert.Empty(Of(judged));
        Assert.Equal([somebody], Of(judged with { By = [] }));
        Assert.Equal([somebody], Of(judged with { At = [] }));
        Assert.Equal(["认定的编号“n”与字段重名，请改一个。"], Of(judged with { Id = "n" }));
    }

    [Fact]
    public void All_and_any_have_parts_and_each_has_its_place()
    {
        Assert.Equal(["“all”里没有任何条件。"], Of(All()));
        Assert.Equal(["“any”里没有任何条件。"], Of(Any()));
        Condition[] parts = [Exists("n"), Exists("w")];
        Assert.Empty(Of(All(parts)));
        Assert.Empty(Of(Any(parts)));
        Assert.Equal(["[0]", "[1]"], All(parts).Inner(Outside).Select(i => i.Place));
        Assert.Equal(["[0]", "[1]"], Any(parts).Inner(Outside).Select(i => i.Place));
        Assert.Equal([""], Not(parts[0]).Inner(Outside).Select(i => i.Place));
    }

    [Fact]
    public void The_form_of_a_day_is_told_in_words() =>
        Assert.Equal("announced（发文日）、today（当天）或日期", OnDay.Form);
}
