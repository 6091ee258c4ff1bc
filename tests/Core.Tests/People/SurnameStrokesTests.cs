using Jiangxuan.Core.People;
using Xunit;

namespace Jiangxuan.Core.Tests.People;

/// <summary>Order by the strokes of the surname, counted by hand.</summary>
public sealed class SurnameStrokesTests
{
    private static readonly SurnameStrokes s_order = SurnameStrokes.Read();

    // 丁2 万3 王4 田5 刘6 李7 周8 赵9 钱10 黄11 梅11 彭12 蒋12 鲍13 蔡14 熊14 潘15 穆16 薛16 戴17 瞿18 籍20.
    private static readonly string[] s_surnames =
    [
        "丁",
        "万",
        "王",
        "田",
        "刘",
        "李",
        "周",
        "赵",
        "钱",
        "梅",
        "彭",
        "鲍",
        "熊",
        "潘",
        "穆",
        "戴",
        "瞿",
        "籍",
    ];

    [Fact]
    public void Fewer_strokes_come_first() =>
        Assert.Equal(s_surnames, s_surnames.Order(StringComparer.Ordinal).Order(s_order));

    [Theory]
    [InlineData("丁一平", "丁晓")]
    [InlineData("王小明", "李一")]
    [InlineData("刘洋", "许一")]
    [InlineData("黄一", "蒋一")] // 11 before 12
    [InlineData("黄一", "彭一")]
    [InlineData("钱一", "黄一")] // 10 before 11
    [InlineData("蔡一", "潘一")] // 14 before 15
    [InlineData("鲍一", "蔡一")] // 13 before 14
    [InlineData("薛一", "戴一")] // 16 before 17
    [InlineData("上官一", "王一")] // by the first character
    public void The_surname_decides_before_the_given_name(string first, string second)
    {
        Assert.True(s_order.Compare(first, second) < 0);
        Assert.True(s_order.Compare(second, first) > 0);
    }

    [Theory]
    [InlineData("蔡", 14)]
    [InlineData("黄", 11)]
    [InlineData("董", 12)]
    [InlineData("", 0)]
    [InlineData("一", 2)] // not a surname of the table: the fewest there are
    [InlineData("仝", 5)] // not in the table, five strokes
    [InlineData("宓", 8)] // not in the table, eight strokes
    [InlineData("豁", 17)] // not in the table, seventeen strokes
    public void Strokes_of_the_surname(string name, int strokes) => Assert.Equal(strokes, s_order.Of(name));

    /// <summary>The control: the platform alone puts 蔡 among surnames of fifteen strokes, behind all of fourteen.</summary>
    [Fact]
    public void The_platform_alone_would_be_wrong()
    {
        var platform = StringComparer.Create(
            System.Globalization.CultureInfo.GetCultureInfo("zh-u-co-stroke"),
            System.Globalization.CompareOptions.None
        );
        Assert.True(platform.Compare("黄", "渠") > 0 || platform.Compare("蔡", "臧") > 0);
    }
}
