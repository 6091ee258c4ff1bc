using Jiangxuan.Web.Shell;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠A1", "'＠A1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("0371", "'0371")]
    [InlineData("990000199001011234", "'990000199001011234")]
    [InlineData("12", "12")]
    [InlineData("开封空分,二厂", "\"开封空分,二厂\"")]
    [InlineData("他说\"好\"", "\"他说\"\"好\"\"\"")]
    [InlineData("张三", "张三")]
    public void A_typed_cell_is_text_and_never_acts(string typed, string cell) => Assert.Equal(cell, Csv.Cell(typed));

    [Fact]
    public void Figures_stay_figures() => Assert.Equal("-1.50,3,\r\n", Csv.Line([-1.50m, 3, null]));
}
