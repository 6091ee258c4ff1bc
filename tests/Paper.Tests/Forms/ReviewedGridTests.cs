using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>
/// The annexes as they are drawn, against files that somebody has read beside the annex. After a wanted change the file in
/// <c>bin</c> named in the failure is looked at and copied over the reviewed one.
/// </summary>
public sealed class ReviewedGridTests
{
    public static TheoryData<string, string> Annexes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var programme in Repository.Programmes)
            {
                Add(programme, LayoutFiles.Of(Path.Combine("programmes", programme, "forms")), data);
            }
            return data;
        }
    }

    /// <summary>The standard papers, as the city with two tiers reads them.</summary>
    public static TheoryData<string, string> Papers
    {
        get
        {
            var data = new TheoryData<string, string>();
            Add("lianyungang-2019", LayoutFiles.Of(LayoutFiles.Standard), data);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Annexes))]
    [MemberData(nameof(Papers))]
    public void Draw_paper_is_as_reviewed(string programme, string file)
    {
        var notice = Repository.Notice(programme);
        var layout = LayoutFiles.Read(file, notice.Identity.Year);
        var drawn =
            GridText.Of(layout, Sample.Of(notice, SampleSize.Blank, layout.About))
            + "\n######## filled in\n"
            + GridText.Of(layout, Sample.Of(notice, SampleSize.Short, layout.About));

        var name = $"{programme}.{layout.Id}.txt";
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), drawn);

        Assert.Equal(Repository.Text("tests", "Paper.Tests", "Forms", "Reviewed", name), drawn);
    }

    private static void Add(string programme, IEnumerable<string> files, TheoryData<string, string> data)
    {
        foreach (var file in files.Where(f => LayoutFiles.Read(f, 2020).Blocks is not null))
        {
            data.Add(programme, file);
        }
    }
}
