using Jiangxuan.Paper.Layouts;
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
                foreach (var file in LayoutFiles.Of(Path.Combine("programmes", programme, "forms")))
                {
                    if (LayoutFiles.Read(file, 2020) is { Blocks: not null, About: About.Person })
                    {
                        data.Add(programme, Path.GetFileNameWithoutExtension(file));
                    }
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Annexes))]
    public void Draw_form_of_one_person_is_as_reviewed(string programme, string id)
    {
        var notice = Repository.Notice(programme);
        var layout = LayoutFiles.Read(
            Path.Combine("programmes", programme, "forms", id + ".yaml"),
            notice.Identity.Year
        );
        var drawn =
            GridText.Of(layout, Sample.Of(notice, SampleSize.Blank, About.Person))
            + "\n######## filled in\n"
            + GridText.Of(layout, Sample.Of(notice, SampleSize.Short, About.Person));

        var name = $"{programme}.{id}.txt";
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), drawn);

        Assert.Equal(Repository.Text("tests", "Paper.Tests", "Forms", "Reviewed", name), drawn);
    }
}
