using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>The certificates of an edition in one file (成批打印): from the button to the download, for the office alone.</summary>
public sealed class CertificatesJobTests(PaperHouse house) : IClassFixture<PaperHouse>
{
    private const string Button = "生成PDF：荣誉证书";

    [Fact]
    public async Task All_certificates_come_in_one_file_in_the_order_of_their_numbers()
    {
        PdfText.SkipWithoutPrograms();
        using var office = await house.Sits(house.Cast.Office.Account);
        var named = house
            .World.All<Candidacy>()
            .Where(c => c.Certificate is not null)
            .OrderBy(c => c.Certificate, StringComparer.Ordinal)
            .ToList();

        var job = await office.Orders(Button);

        Assert.True(office.Waits());
        Assert.Contains("正在生成", office.Text, StringComparison.Ordinal);
        Assert.NotNull(office.Page.QuerySelector("progress"));
        await office.Get($"{job}/file");
        Assert.Contains("正在生成", office.Text, StringComparison.Ordinal);
        await office.Watches(job);
        await office.Opens(LongJobs.Page);
        Assert.Single(office.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == job);
        await office.Opens(job);
        var pages = await PdfText.Pages(await office.Takes(job));
        Assert.Equal("application/pdf", office.Response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith($"荣誉证书（{named.Count}份）.pdf", office.Saved(), StringComparison.Ordinal);
        Assert.Equal(named.Count, pages.Count);
        Assert.All(
            named.Zip(pages),
            p =>
            {
                Assert.Contains(p.First.Name, p.Second, StringComparison.Ordinal);
                Assert.Contains(p.First.Certificate!, p.Second, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Only_the_office_may_order_and_only_who_ordered_may_watch_and_fetch()
    {
        PdfText.SkipWithoutPrograms();
        using var office = await house.Sits(house.Cast.Office.Account);
        var job = await office.Orders(Button);
        using var colleague = await house.SignedIn(Role.Office, "colleague", house.Cast.Office.Organ);

        await foreach (var other in house.Others())
        {
            await other.Get(LongJobs.Page);
            Assert.Equal(403, other.Status);
            await other.Raw($"{LongJobs.Page}/all", new() { ["form"] = "certificate" });
            Assert.Equal(403, other.Status);
            await Sees(other, job, 403, 404);
        }

        await Sees(colleague, job, 404);
        await colleague.Opens(LongJobs.Page);
        Assert.DoesNotContain(job, colleague.Page.Body!.InnerHtml, StringComparison.Ordinal);
        await office.Opens(job);
    }

    [Fact]
    public async Task A_job_that_is_given_up_makes_nothing()
    {
        PdfText.SkipWithoutPrograms();
        using var office = await house.Sits(house.Cast.Office.Account);
        var job = await office.Orders(Button);

        await office.Post($"{job}/cancel", []);

        Assert.Equal((302, LongJobs.Page), (office.Status, office.Location));
        await office.Opens(job);
        await office.Watches(job);
        Assert.Contains("已取消", office.Text, StringComparison.Ordinal);
        Assert.Empty(office.Page.QuerySelectorAll("main a[download]"));
        await office.Get($"{job}/file");
        Assert.Contains("已取消", office.Text, StringComparison.Ordinal);
    }

    private static async Task Sees(Browser other, string job, params int[] refused)
    {
        foreach (var page in new[] { job, $"{job}/file" })
        {
            await other.Get(page);
            Assert.Contains(other.Status, refused);
        }
    }
}
