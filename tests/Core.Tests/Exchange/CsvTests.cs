using Jiangxuan.Core.Exchange;
using Xunit;

namespace Jiangxuan.Core.Tests.Exchange;

/// <summary>Cells that a spreadsheet must not run.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("  =1", "'  =1")]
    [InlineData("0371", "'0371")]
    [InlineData("990000199001011234", "'990000199001011234")]
    [InlineData("0371号", "0371号")]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("13800000000", "13800000000")]
    [InlineData("张三", "张三")]
    [InlineData("a=b", "a=b")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData(",乙", "\",乙\"")]
    [InlineData("说“好”\"了\"", "\"说“好”\"\"了\"\"\"")]
    [InlineData(null, "")]
    public void A_cell_is_text_and_nothing_else(string? value, string cell) => Assert.Equal(cell, Csv.Cell(value));

    [Fact]
    public void Figures_stay_figures() => Assert.Equal("-1.50,3,\r\n", Csv.Line([-1.50m, 3, null]));

    [Theory]
    [InlineData("0371")]
    [InlineData("'0371")]
    [InlineData("  =1")]
    [InlineData("990000199001011234")]
    [InlineData("张三")]
    [InlineData("")]
    public void What_is_taken_back_is_what_was_given(string value) => Assert.Equal(value, Csv.Text(Csv.Cell(value)));

    [Fact]
    public void A_file_begins_with_a_byte_order_mark() =>
        Assert.StartsWith(
            "\uFEFF编号\r\n1\r\n",
            Csv.Write(
                ["编号"],
                [
                    ["1"],
                ]
            ),
            StringComparison.Ordinal
        );
}
