using System.Text;
using Jiangxuan.Core.Exchange;
using Xunit;

namespace Jiangxuan.Core.Tests.Exchange;

/// <summary>Tables as offices send them.</summary>
public sealed class CsvReadingTests
{
    private static (CsvTable? Table, IReadOnlyList<string> Said) Read(string text)
    {
        var (table, findings) = CsvReading.Read("t.csv", Encoding.UTF8.GetBytes(text));
        return (table, [.. findings.Select(f => $"{f.Line}:{f.Column} {f.Sentence}")]);
    }

    [Theory]
    [InlineData("编号,姓名\n1,甲\n")]
    [InlineData("编号,姓名\r\n1,甲")]
    [InlineData("\uFEFF编号,姓名\r1,甲\r")]
    [InlineData("\"编号\",\"姓名\"\n\n\"1\",\"甲\"\n\n")]
    public void Every_way_of_ending_lines_and_quoting_is_the_same_table(string text)
    {
        var (table, said) = Read(text);
        Assert.Empty(said);
        Assert.Equal(["编号", "姓名"], table!.Header.Cells);
        Assert.Equal(["1", "甲"], Assert.Single(table.Rows).Cells);
    }

    [Fact]
    public void What_the_writer_wrote_is_read_back_as_it_was()
    {
        IReadOnlyList<string> row = ["-1.5", "甲,乙", "他说“好”\"好\"", "两\n行", "=1+1", "'是", ""];
        var (table, said) = Read(Csv.Write(["a", "b", "c", "d", "e", "f", "g"], [row, row]));
        Assert.Empty(said);
        Assert.All(table!.Rows, read => Assert.Equal(row, read.Cells));
        Assert.Equal([2, 4], table.Rows.Select(read => read.Line));
    }

    [Fact]
    public void All_faults_are_found_at_once_and_good_rows_are_kept()
    {
        var (table, said) = Read("编号,姓名\n1\n2,甲\"乙\n3,\"甲\"乙\n4,丁\n5,\"戊");
        Assert.Equal(
            [
                "3:2 “甲\"乙”里有引号，整格应加引号，格里的引号写两遍。",
                "4:2 引号结束后还有“乙”，整格应在一对引号里。",
                "6:2 这一格的引号没有结束。",
                "2:1 这一行有1格，表头有2格，请补齐或删去多余的格。",
            ],
            said
        );
        Assert.Contains(table!.Rows, row => row.Cells[1] == "丁");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Lines_are_counted_however_they_end(string end)
    {
        Assert.Equal(
            ["4:1 这一行有1格，表头有2格，请补齐或删去多余的格。"],
            Read(string.Join(end, "编号,姓名", "1,甲", "", "2", "3,丙")).Said
        );
    }

    [Fact]
    public void An_empty_file_and_another_encoding_are_said()
    {
        Assert.Equal(["1:1 文件是空的，第一行应是表头。"], Read("\uFEFF\n").Said);
        Assert.Contains("CSV UTF-8", Assert.Single(CsvReading.Read("t.csv", [0xBF, 0xAA]).Findings).Sentence);
    }
}
