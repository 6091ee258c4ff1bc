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
    [InlineData("a=b", "a=b")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("说“好”\"了\"", "\"说“好”\"\"了\"\"\"")]
    [InlineData(null, "")]
    public void A_cell_is_text_and_nothing_else(string? value, string cell) => Assert.Equal(cell, Csv.Cell(value));

    [Fact]
    public void A_file_begins_with_a_byte_order_mark() =>
        Assert.StartsWith(
            "\uFEFF编号\r\n1\r\n",
            Csv.Write(
                ["编号"],
                [
                    ["1"],
                ]
            )
        );
}
