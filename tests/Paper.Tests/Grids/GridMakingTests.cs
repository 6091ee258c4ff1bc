using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;
using Xunit;

namespace Jiangxuan.Paper.Tests.Grids;

public sealed class GridMakingTests
{
    [Fact]
    public void Make_cells_of_different_widths_takes_every_edge_once()
    {
        var grid = Made(
            """
            - { cells: [{ width: 20, label: 姓名 }, { width: 30, field: "{name}" }, { width: 50, rows: 2, label: 照片 }] }
            - { cells: [{ width: 25, label: 性别 }, { field: "{sex}" }] }
            """
        );

        Assert.Equal([20, 5, 25, 50], grid.Columns);
        Assert.Equal([(0, 1, 1), (1, 2, 1), (3, 1, 2)], grid.Rows[0].Cells.Select(c => (c.Column, c.Columns, c.Rows)));
        Assert.Equal([(0, 2, 1), (2, 1, 1)], grid.Rows[1].Cells.Select(c => (c.Column, c.Columns, c.Rows)));
    }

    [Fact]
    public void Make_repeated_row_prints_the_least_number_and_a_label_beside_all_copies()
    {
        var grid = Made(
            """
            - { cells: [{ width: 20, rows: 0, label: 经历 }, { label: 时间 }] }
            - { repeat: career, min: 3, cells: [{ field: "{from}" }] }
            - { cells: [{ label: 备注 }] }
            """,
            new Filling(
                new Dictionary<string, Entry>
                {
                    ["career"] = new RowsEntry([new Dictionary<string, Entry> { ["from"] = new TextEntry("2001年") }]),
                }
            )
        );

        Assert.Equal(5, grid.Rows.Count);
        Assert.Equal(4, grid.Rows[0].Cells[0].Rows);
        Assert.Equal("2001年", grid.Rows[1].Cells[0].Filling.Words(new FieldPath("from")));
        Assert.Equal("", grid.Rows[2].Cells[0].Filling.Words(new FieldPath("from")));
    }

    [Fact]
    public void Make_repeated_row_stops_at_the_most_number()
    {
        var three = Enumerable.Range(1, 3).Select(i => new Dictionary<string, Entry> { ["n"] = new TextEntry($"{i}") });
        var filling = new Filling(new Dictionary<string, Entry> { ["awards"] = new RowsEntry([.. three]) });

        var grid = Made("""- { repeat: awards, max: 2, cells: [{ field: "{n}" }] }""", filling);

        Assert.Equal(2, grid.Rows.Count);
    }

    [Theory]
    [InlineData("- { cells: [{ width: 60, label: 一 }, { width: 30, label: 二 }] }", "合计 90 毫米，表宽是 100 毫米")]
    [InlineData(
        """
            - { cells: [{ width: 40, label: 一 }, { width: 60, rows: 2, label: 二 }] }
            - { cells: [{ width: 50, label: 三 }, { width: 50, label: 四 }] }
            """,
        "重叠"
    )]
    [InlineData("- { cells: [{ width: 100, label: 一 }, { label: 二 }] }", "没有宽度留给")]
    [InlineData("- { cells: [] }", "合计 0 毫米")]
    [InlineData("- { cells: [{ width: 100, rows: 3, label: 一 }] }", "下面没有那么多行")]
    public void Make_faulty_table_says_what_is_wrong(string rows, string expected)
    {
        var grid = GridMaking.Make(Table(rows), Filling.Blank, out var faults);

        Assert.Null(grid);
        Assert.Contains(faults, f => f.Sentence.Contains(expected, StringComparison.Ordinal));
    }

    private const string Beneath = """

        - { cells: [{ width: 20, label: 二 }, { width: 30, label: 三 }] }
        - { cells: [{ width: 20, label: 四 }, { width: 30, label: 五 }] }
        - { cells: [{ width: 20, label: 六 }, { width: 30, label: 七 }] }
        """;

    /// <summary>A photo beside four rows that is too wide, too narrow, leaves nothing, or takes it from a cell without width.</summary>
    [Theory]
    [InlineData(
        "- { cells: [{ width: 20, label: 一 }, { width: 30, label: 甲 }, { width: 60, rows: 4, label: 照片 }] }",
        "合计 110 毫米"
    )]
    [InlineData(
        "- { cells: [{ width: 20, label: 一 }, { width: 30, label: 甲 }, { width: 40, rows: 4, label: 照片 }] }",
        "合计 90 毫米"
    )]
    [InlineData(
        "- { cells: [{ width: 20, label: 一 }, { width: 35, label: 甲 }, { width: 45, rows: 4, label: 照片 }] }",
        "下面 3 行都接不上"
    )]
    [InlineData(
        "- { cells: [{ width: 20, label: 一 }, { label: 甲 }, { width: 80, rows: 4, label: 照片 }] }",
        "没有宽度留给"
    )]
    [InlineData(
        "- { cells: [{ width: 20, label: 一 }, { label: 甲 }, { width: 60, rows: 4, label: 照片 }] }",
        "下面 3 行都接不上"
    )]
    public void A_width_that_is_wrong_in_the_first_row_is_told_once_and_there(string first, string expected)
    {
        GridMaking.Make(Table(first + Beneath), Filling.Blank, out var faults);

        var fault = Assert.Single(faults);
        Assert.Equal(0, fault.Row);
        Assert.Contains(expected, fault.Sentence, StringComparison.Ordinal);
    }

    /// <summary>The other side: a row beneath that alone does not fit is told itself, and two rows that have nothing to do with each other both.</summary>
    [Theory]
    [InlineData("{ width: 20, label: 四 }", "{ width: 25, label: 四 }", new[] { 2 })]
    [InlineData("rows: 4", "rows: 1", new[] { 1, 2, 3 })]
    public void A_width_that_is_wrong_beneath_is_told_there(string right, string wrong, int[] rows)
    {
        const string First =
            "- { cells: [{ width: 20, label: 一 }, { label: 甲 }, { width: 50, rows: 4, label: 照片 }] }";
        GridMaking.Make(Table(First + Beneath), Filling.Blank, out var none);
        Assert.Empty(none);
        GridMaking.Make(
            Table((First + Beneath).Replace(right, wrong, StringComparison.Ordinal)),
            Filling.Blank,
            out var faults
        );

        Assert.Equal(rows, faults.Select(f => f.Row).Distinct());
    }

    private static Grid Made(string rows, Filling? filling = null)
    {
        var grid = GridMaking.Make(Table(rows), filling ?? Filling.Blank, out var faults);
        Assert.Empty(faults);
        return grid!;
    }

    private static Table Table(string rows)
    {
        var indented = string.Join("\n", rows.Split('\n').Select(l => "      " + l.TrimStart()));
        var text = $"id: t\ntitle: 表\nabout: person\nblocks:\n- table:\n    width: 100\n    rows:\n{indented}\n";
        var reading = DefinitionText<Layout>.Read("forms/t.yaml", text, 2020);
        Assert.Empty(reading.Findings);
        return Assert.IsType<Table>(reading.Value!.Blocks![0]);
    }
}
