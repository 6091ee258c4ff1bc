using Jiangxuan.Core.Conduct;
using Xunit;

namespace Jiangxuan.Web.Tests.Units.Intake;

/// <summary>A summary that asks for no ID number, as Kaifeng's: persons are told apart by name and employer.</summary>
public sealed class NumberlessIntakeTests(County county) : IClassFixture<County>
{
    private const string Page = $"/unit/{County.Edition}/intake";

    [Fact]
    public async Task Person_is_told_by_name_and_employer_together()
    {
        var there = (await county.World()).Get<Candidacy>(county.Waiting[0]);
        using var clerk = await county.Clerk("county-hr");
        var file = await IntakeHouse.Filled(
            clerk,
            Page,
            [Person(there.Name, there.Employer), Person(there.Name, "另一家机械公司")]
        );
        await IntakeHouse.Uploaded(clerk, file, Page);
        Assert.Contains("1人没有问题，0人有问题，1人在本届已有申报", clerk.Text, StringComparison.Ordinal);
        var rows = clerk.Page.QuerySelectorAll("form tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Equal(
            $"/unit/{County.Edition}/applications/{there.Id}",
            rows[0].QuerySelector("td a")!.GetAttribute("href")
        );
        Assert.Null(rows[0].QuerySelector("input[name=pick]"));
        Assert.NotNull(rows[1].QuerySelector("input[name=pick]"));
    }

    [Fact]
    public async Task File_without_the_columns_makes_no_draft_of_any_row()
    {
        using var clerk = await county.Clerk("county-hr");
        await clerk.Get($"/unit/{County.Edition}/papers");
        Assert.NotNull(clerk.Page.QuerySelector($"a[href='{Page}']"));
        var file = await IntakeHouse.Filled(clerk, Page, [Person("钱无表", "开封某某公司")]);
        var mangled = IntakeHouse.Changed(file, "发明专利", "发明");
        var read = await IntakeHouse.Uploaded(clerk, mangled, Page);
        Assert.Contains("没有找到这一列", clerk.Text, StringComparison.Ordinal);
        Assert.Empty(clerk.Page.QuerySelectorAll("input[name=pick]"));
        await clerk.Fill(
            read,
            new()
            {
                ["pick"] = "5",
                ["channel"] = "unit",
                ["_confirmed"] = "yes",
            }
        );
        Assert.Equal(422, clerk.Status);
        Assert.Contains("表头有问题", clerk.Errors(), StringComparison.Ordinal);
    }

    private static string[] Person(string name, string employer)
    {
        var row = Enumerable.Repeat("", 29).ToArray();
        (row[1], row[2], row[3]) = (name, $"{employer} 班长", "高级技师");
        Array.Fill(row, "0", 12, 3);
        return row;
    }
}
