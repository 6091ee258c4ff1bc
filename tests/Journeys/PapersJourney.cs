using System.IO.Compression;
using Jiangxuan.Journeys.Given;
using Jiangxuan.Web.Demo;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>Everybody fetches their papers in a real browser: applicant, unit, office.</summary>
public sealed class PapersJourney(DemoTown town) : IClassFixture<DemoTown>
{
    private const string F = DemoPlan.Finished;
    private const string R = DemoPlan.Running;
    private static readonly byte[] _pdf = "%PDF-"u8.ToArray();

    [Fact]
    public async Task Applicant_takes_the_filled_form_home()
    {
        await using var screen = await Screen.Of(town, "申报人", 390, 844);
        await screen.SignIn("15403622440", DemoPlan.Password);
        await screen.Open($"/my/{R}/c0015");
        await screen.Shot("papers-applicant-390");
        Zip(await Fetched(screen, "开封工匠推荐审批表：Word"), "word/document.xml");
        Assert.Equal(_pdf, (await Fetched(screen, "开封工匠推荐审批表：PDF")).AsSpan(0, 5).ToArray());
    }

    [Fact]
    public async Task Unit_takes_summary_and_letter()
    {
        await using var screen = await Screen.Of(town, "推荐单位", 1440, 900);
        await screen.SignIn("shunhe.county-union", DemoPlan.Password);
        await screen.Open($"/unit/{F}/papers");
        await screen.Shot("papers-unit-1440");
        Zip(await Fetched(screen, "汇总表", "Excel"), "xl/workbook.xml");
        Zip(await Fetched(screen, "推荐报告", "Word"), "word/document.xml");
    }

    [Fact]
    public async Task Office_takes_lists_decision_all_certificates_and_everybodys_volumes_and_may_give_a_long_job_up()
    {
        await using var screen = await Screen.Of(town, "办公室", 1440, 900);
        await screen.SignIn("office", DemoPlan.Password);
        await screen.Open($"/office/{F}/papers");
        await screen.Shot("papers-office-1440");
        Zip(await Fetched(screen, "命名人选公示", "Word"), "word/document.xml");
        Assert.Equal(_pdf, (await Fetched(screen, "命名决定", "PDF")).AsSpan(0, 5).ToArray());

        await screen.Leaving(() => screen.Page.Locator("button[aria-label='生成PDF：荣誉证书']").ClickAsync());
        await screen.Reads("正在生成");
        await screen.Shot("papers-progress-1440");
        var certificates = await Finished(screen);
        Assert.Equal(_pdf, certificates.AsSpan(0, 5).ToArray());

        // Whoever does not want to wait gives it up, and orders it again later.
        await screen.Open($"/office/{F}/papers");
        await screen.Press("打包下载");
        await screen.Reads("正在生成");
        await screen.Shot("papers-dossiers-1440");
        await screen.Press("取消");
        Assert.Equal($"/office/{F}/papers", screen.Path);
        await screen.Press("打包下载");
        await screen.Reads("正在生成");
        Volumes(await Finished(screen));
        await screen.Shot("papers-dossiers-done-1440");
    }

    /// <summary>One volume for each of the persons, all of them PDF.</summary>
    private static void Volumes(byte[] archive)
    {
        const int Persons = 55;
        using var zip = new ZipArchive(new MemoryStream(archive));
        Assert.Equal(Persons, zip.Entries.Count);
        Assert.Equal(Persons, zip.Entries.Select(e => e.FullName).Distinct().Count());
        Assert.All(
            zip.Entries,
            e =>
            {
                Assert.EndsWith(".pdf", e.FullName, StringComparison.Ordinal);
                using var content = e.Open();
                var begins = new byte[_pdf.Length];
                content.ReadExactly(begins);
                Assert.Equal(_pdf, begins);
            }
        );
    }

    /// <summary>The file behind the first link whose label has all these words.</summary>
    private static async Task<byte[]> Fetched(Screen screen, params string[] words)
    {
        var links = screen.Page.Locator("main a[download]");
        foreach (var link in await links.AllAsync())
        {
            var label = await link.GetAttributeAsync("aria-label") ?? "";
            if (words.All(w => label.Contains(w, StringComparison.Ordinal)))
            {
                var download = await screen.Page.RunAndWaitForDownloadAsync(
                    () => link.ClickAsync(),
                    new() { Timeout = 120_000 }
                );
                return await File.ReadAllBytesAsync(await download.PathAsync());
            }
        }

        Assert.Fail($"nothing to fetch: {string.Join(' ', words)}");
        return [];
    }

    /// <summary>Waits before the progress bar until the file is there, and fetches it.</summary>
    private static async Task<byte[]> Finished(Screen screen)
    {
        var link = screen.Page.Locator("main a[download]");
        await link.WaitForAsync(new() { Timeout = 480_000 });
        var download = await screen.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>The file must be a package with that part.</summary>
    private static void Zip(byte[] file, string entry)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.Contains(entry, zip.Entries.Select(e => e.FullName));
    }
}
