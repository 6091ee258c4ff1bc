using System.IO.Compression;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Who gets which paper, and what stands in it.</summary>
public sealed class PaperDownloadTests(PaperHouse house) : IClassFixture<PaperHouse>
{
    private const string Root = $"/papers/{PaperHouse.Edition}";

    [Fact]
    public async Task An_applicant_gets_the_own_form_without_opinions_and_nobody_elses()
    {
        var person = house.World.All<Candidacy>().First(c => c.Opinions.ContainsKey("unit-opinion"));
        var other = house.World.All<Candidacy>().First(c => c.Id != person.Id);
        var opinion = person.Opinions["unit-opinion"].Text;
        using var applicant = await house.Sits(person.Account);
        var form = $"{Root}/person/{person.Id}/annex-3.docx";

        var own = await Words(applicant, form);
        Assert.Contains(person.Name, own, StringComparison.Ordinal);
        Assert.DoesNotContain(opinion, own, StringComparison.Ordinal);
        await applicant.Get($"{Root}/person/{other.Id}/annex-3.docx");
        Assert.Equal(403, applicant.Status);

        using var office = await house.Sits(house.Cast.Office.Account);
        Assert.Contains(opinion, await Words(office, form), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_gets_its_ranked_summary_and_letter_and_no_other_units()
    {
        var lists = house.World.All<Listing>().Where(l => house.World.Notice.Stage(l.Stage) is RecommendStage).ToList();
        var (own, other) = (lists[0], lists.First(l => l.Holder != lists[0].Holder));
        var unit = house.World.Edition.Unit(own.Holder);
        using var clerk = await house.Sits(
            house.Cast.OfUnit(house.World.Notice, unit, house.World.Notice.Stage(own.Stage)).Account
        );
        await clerk.Opens($"/unit/{PaperHouse.Edition}/papers");
        var of = Uri.EscapeDataString(own.Id);
        var links = Links(clerk).Where(l => l.EndsWith($"of={of}", StringComparison.Ordinal)).ToList();

        var summary = Assert.Single(links, l => l.Contains("/list/annex-4.xlsx", StringComparison.Ordinal));
        var rows = await Words(clerk, summary);
        Assert.All(
            own.Items,
            i => Assert.Contains(house.World.Get<Candidacy>(i.Candidacy).Name, rows, StringComparison.Ordinal)
        );
        var letter = Assert.Single(links, l => l.Contains("/recommendation-letter.docx", StringComparison.Ordinal));
        Assert.Contains(unit.Name, await Words(clerk, letter), StringComparison.Ordinal);

        var theirs = summary.Replace(
            Uri.EscapeDataString(own.Id),
            Uri.EscapeDataString(other.Id),
            StringComparison.Ordinal
        );
        Assert.NotEqual(summary, theirs);
        await clerk.Get(theirs);
        Assert.Equal(403, clerk.Status);
        await clerk.Get($"/office/{PaperHouse.Edition}/papers");
        Assert.Equal(403, clerk.Status);
    }

    [Fact]
    public async Task Who_only_reads_gets_a_units_summary_as_a_copy_and_lists_without_numbers_as_they_are()
    {
        var world = house.World;
        var summary = world.All<Listing>().First(l => world.Notice.Stage(l.Stage) is RecommendStage { Of: not null });
        var named = world.All<Listing>().First(l => world.Notice.Stage(l.Stage) is NameStage);
        string Of(string form, Listing list) => $"{Root}/list/{form}?of={Uri.EscapeDataString(list.Id)}";
        foreach (var account in new[] { house.Cast.Leader.Account, house.Cast.Inspector.Account })
        {
            using var reader = await house.Sits(account);
            await reader.Get(Of("annex-4.xlsx", summary));
            Assert.Equal(404, reader.Status);
            Assert.Contains("没有这种格式", reader.Text, StringComparison.Ordinal);
            Assert.NotEmpty(await Words(reader, Of("naming-decision.docx", named)));
        }

        using var office = await house.Sits(house.Cast.Office.Account);
        Assert.NotEmpty(await Words(office, Of("annex-4.xlsx", summary)));
    }

    [Fact]
    public async Task The_office_gets_the_public_list_and_the_decision()
    {
        using var office = await house.Sits(house.Cast.Office.Account);
        await office.Opens($"/office/{PaperHouse.Edition}/papers");
        var links = Links(office);
        var named = house.World.All<Candidacy>().Where(c => c.Certificate is not null).ToList();
        Assert.NotEmpty(named);

        var notice = await Words(office, links.Last(l => l.Contains("/city-notice.docx", StringComparison.Ordinal)));
        var decision = await Words(
            office,
            links.Last(l => l.Contains("/naming-decision.docx", StringComparison.Ordinal))
        );
        Assert.All(
            named,
            c =>
            {
                Assert.Contains(c.Name, notice, StringComparison.Ordinal);
                Assert.Contains(c.Name, decision, StringComparison.Ordinal);
            }
        );
    }

    internal static IReadOnlyList<string> Links(Browser browser) =>
        [.. browser.Page.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")!)];

    /// <summary>The words of a Word or Excel file.</summary>
    internal static async Task<string> Words(Browser browser, string path)
    {
        await browser.Get(path);
        Assert.True(browser.Status == 200, $"{path}: {browser.Status} {browser.Text}");
        await using var content = await browser.Response.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(content);
        var words = new StringBuilder();
        foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await part.OpenAsync());
            var xml = await reader.ReadToEndAsync();
            words.Append(System.Text.RegularExpressions.Regex.Replace(xml, "<[^>]*>", ""));
        }

        return words.ToString();
    }
}

/// <summary>What is there without LibreOffice.</summary>
public sealed class PaperWithoutProgramsTests(BarePaperHouse house) : IClassFixture<BarePaperHouse>
{
    [Fact]
    public async Task Word_and_Excel_are_given_out_and_the_page_says_what_to_install_for_PDF()
    {
        using var office = await house.Sits(house.Cast.Office.Account);
        var page = $"/office/{PaperHouse.Edition}/papers";
        await office.Opens(page);
        Assert.Contains("暂时不能成批打印", office.Text, StringComparison.Ordinal);
        Assert.Contains("PDF 暂时不能生成：本机没有安装", office.Text, StringComparison.Ordinal);
        var links = PaperDownloadTests.Links(office);
        Assert.DoesNotContain(links, l => l.Contains(".pdf", StringComparison.Ordinal));
        var word = links.First(l => l.Contains(".docx", StringComparison.Ordinal));
        Assert.NotEmpty(await PaperDownloadTests.Words(office, word));

        await office.Get(word.Replace(".docx", ".pdf", StringComparison.Ordinal));
        Assert.Equal(503, office.Status);
        Assert.Contains("本机没有安装", office.Text, StringComparison.Ordinal);
    }
}
