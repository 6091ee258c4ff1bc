using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Copies for reading (查阅件): who took them and when stands on every page; who only reads gets nothing else.</summary>
public sealed class ReadingCopyTests(OpinionHouse house) : IClassFixture<OpinionHouse>
{
    private Candidacy Somebody => house.World.All<Candidacy>().First();

    private string Form => $"/papers/{PaperHouse.Edition}/person/{Somebody.Id}/annex-3";

    [Fact]
    public async Task Every_page_of_a_copy_bears_who_took_it_and_when_and_a_print_bears_nothing()
    {
        PdfText.SkipWithoutPrograms();
        var (office, inspector) = (house.Cast.Office, house.Cast.Inspector);
        using var clerk = await house.Sits(office.Account);
        using var reader = await house.Sits(inspector.Account);
        await clerk.Opens($"/office/{PaperHouse.Edition}/applications/{Somebody.Id}");
        Assert.Contains($"{Form}.copy", PaperDownloadTests.Links(clerk));

        await reader.Opens($"/inspector/{PaperHouse.Edition}/candidacies/{Somebody.Id}");
        Assert.Contains($"{Form}.copy", PaperDownloadTests.Links(reader));
        Assert.DoesNotContain($"{Form}.docx", PaperDownloadTests.Links(reader));

        var copy = await Pages(clerk, $"{Form}.copy");
        Assert.EndsWith("（查阅件）.pdf", clerk.Saved(), StringComparison.Ordinal);
        var other = await Pages(reader, $"{Form}.copy");
        var print = await Pages(clerk, $"{Form}.pdf");

        var moment = house.Clock.Shanghai().ToString("yyyy-MM-ddHH:mm", CultureInfo.InvariantCulture);
        Assert.Equal(print.Count, copy.Count);
        Assert.All(copy, p => Bears(p, office.Name, moment));
        Assert.All(other, p => Bears(p, inspector.Name, moment));
        Assert.All(other, p => Assert.DoesNotContain($"{office.Name}（", p, StringComparison.Ordinal));
        Assert.All(print, p => Assert.DoesNotContain(moment, p, StringComparison.Ordinal));
        Assert.Contains(Somebody.Name, copy[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_and_inspectors_get_copies_only_and_an_applicant_none()
    {
        foreach (var account in new[] { house.Cast.Leader.Account, house.Cast.Inspector.Account })
        {
            using var reader = await house.Sits(account);
            foreach (var kind in new[] { "docx", "pdf", "a3" })
            {
                await reader.Get($"{Form}.{kind}");
                Assert.Equal(404, reader.Status);
            }
        }

        using var applicant = await house.Sits(Somebody.Account);
        await applicant.Get($"{Form}.copy");
        Assert.Equal(404, applicant.Status);
        Assert.NotEmpty(await PaperDownloadTests.Words(applicant, $"{Form}.docx"));
    }

    private static void Bears(string page, string name, string moment)
    {
        Assert.Contains(name, page, StringComparison.Ordinal);
        Assert.Contains(moment, page, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Pages(Browser browser, string path)
    {
        await browser.Get(path);
        Assert.True(browser.Status == 200, $"{path}: {browser.Status} {browser.Text}");
        return await PdfText.Pages(await browser.Response.Content.ReadAsByteArrayAsync());
    }
}
