using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>The form that the notice wants on A3, both sides (A3双面), one by one and of everybody.</summary>
public sealed class FoldedTests(FoldHouse house) : IClassFixture<FoldHouse>
{
    [Fact]
    public async Task The_form_is_offered_on_large_sheets_with_as_many_sides_as_fold_around_its_pages()
    {
        PdfText.SkipWithoutPrograms();
        var person = house.World.All<Candidacy>().First();
        using var office = await house.Sits(house.Cast.Office.Account);
        await office.Opens($"/office/{PaperHouse.Edition}/applications/{person.Id}");
        var form = $"/papers/{PaperHouse.Edition}/person/{person.Id}/annex-1";
        Assert.Contains($"{form}.a3", PaperDownloadTests.Links(office));
        Assert.DoesNotContain(PaperDownloadTests.Links(office), l => l.EndsWith("/deeds.a3", StringComparison.Ordinal));

        var pages = await PdfText.Pages(await Pdf(office, $"{form}.pdf"));
        var sides = await PdfText.Pages(await Pdf(office, $"{form}.a3"));

        Assert.EndsWith("（A3双面）.pdf", office.Saved(), StringComparison.Ordinal);
        Assert.Equal((pages.Count + 3) / 4 * 2, sides.Count);
        // The first page is on the right of the outer side, the second on the left of the inner one.
        Assert.Contains(pages[0], sides[0], StringComparison.Ordinal);
        Assert.Contains(pages[1], sides[1], StringComparison.Ordinal);
        await office.Get($"/papers/{PaperHouse.Edition}/person/{person.Id}/deeds.a3");
        Assert.Equal(404, office.Status);
    }

    [Fact]
    public async Task Everybodys_form_comes_on_large_sheets_each_by_itself()
    {
        PdfText.SkipWithoutPrograms();
        var persons = house.World.All<Candidacy>().ToList();
        using var office = await house.Sits(house.Cast.Office.Account);

        var job = await office.Orders("生成A3双面：开封工匠推荐审批表");
        await office.Watches(job);
        var sides = await PdfText.Pages(await office.Takes(job));

        Assert.EndsWith($"（{persons.Count}份，A3双面）.pdf", office.Saved(), StringComparison.Ordinal);
        Assert.Equal(0, sides.Count % (2 * persons.Count));
        var each = sides.Chunk(sides.Count / persons.Count).ToList();
        Assert.All(persons, p => Assert.Single(each, s => string.Concat(s).Contains(p.Name, StringComparison.Ordinal)));
    }

    private static async Task<byte[]> Pdf(Browser browser, string path)
    {
        await browser.Get(path);
        Assert.True(browser.Status == 200, $"{path}: {browser.Status} {browser.Text}");
        return await browser.Response.Content.ReadAsByteArrayAsync();
    }
}
