using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>Every layout of the repository can be read and drawn.</summary>
public sealed class LayoutFilesTests
{
    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void Read_layout_file_has_no_fault_and_bears_its_own_name(string programme, string file)
    {
        var layout = LayoutFiles.Read(file, Repository.Notice(programme).Identity.Year);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), layout.Id);
        Assert.True(layout.Blocks is null != layout.Workbook is null, "Either Word or Excel.");
    }

    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void Make_every_table_of_a_layout_is_drawn_blank(string programme, string file)
    {
        var layout = LayoutFiles.Read(file, Repository.Notice(programme).Identity.Year);

        foreach (var (table, _) in LayoutFiles.Tables(layout))
        {
            var grid = GridMaking.Make(table, Filling.Blank, out var faults);

            Assert.Empty(faults.Select(f => $"{file} 第{f.Row + 1}行：{f.Sentence}"));
            Assert.All(grid!.Rows, r => Assert.NotEmpty(r.Cells));
        }
    }

    [Theory]
    [MemberData(nameof(LayoutFiles.All), MemberType = typeof(LayoutFiles))]
    public void Make_every_table_of_a_layout_is_drawn_however_much_is_filled_in(string programme, string file)
    {
        var notice = Repository.Notice(programme);
        var layout = LayoutFiles.Read(file, notice.Identity.Year);

        foreach (var size in Enum.GetValues<SampleSize>())
        {
            foreach (var (table, inside) in LayoutFiles.Tables(layout))
            {
                var paper = Sample.Of(notice, size, layout.About);
                foreach (var filling in inside.Aggregate<FieldPath, IEnumerable<Filling>>([paper], Items))
                {
                    Assert.NotNull(GridMaking.Make(table, filling, out var faults));
                    Assert.Empty(faults);
                }
            }
        }
    }

    private static IEnumerable<Filling> Items(IEnumerable<Filling> fillings, FieldPath list) =>
        fillings.SelectMany(f => f.Rows(list));
}
