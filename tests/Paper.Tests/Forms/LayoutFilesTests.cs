using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>Every layout of the repository can be read and drawn.</summary>
public sealed class LayoutFilesTests
{
    public static TheoryData<string> Programmes => new(Repository.Programmes);

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Read_papers_of_a_programme_finds_nothing(string programme)
    {
        var folder = Path.Combine("programmes", programme, Paper.Layouts.Forms.Folder);
        var files = LayoutFiles
            .Of(folder)
            .ToDictionary(f => $"{Paper.Layouts.Forms.Folder}/{Path.GetFileName(f)}", f => Repository.Text(f));

        var forms = Paper.Layouts.Forms.Read(files, Repository.Notice(programme));

        Assert.Empty(forms.Findings);
        Assert.Contains(forms.Layouts, l => l.Id == "deeds");
        Assert.Contains(forms.Layouts, l => l.Id == "certificate");
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
