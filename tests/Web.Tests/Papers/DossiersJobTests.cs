using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Everybody's volumes in one archive (全部申报材料打包).</summary>
public sealed class DossiersJobTests(DossierHouse house) : IClassFixture<DossierHouse>
{
    private const string Button = "打包下载";

    private IReadOnlyList<Candidacy> Everybody =>
        [.. house.World.All<Candidacy>().Where(c => c is { Receipt: not null, Withdrawn: null })];

    [Fact]
    public async Task Everybody_has_a_volume_with_contents_forms_and_files_and_whatever_cannot_be_merged_is_said()
    {
        PdfText.SkipWithoutPrograms();
        using var office = await house.Sits(house.Cast.Office.Account);
        var store = house.App.Services.GetRequiredService<FileStore>();
        File.Delete(store.PathOf(Convert.ToHexStringLower(SHA256.HashData(DossierHouse.Only))));

        var job = await office.Orders(Button);

        Assert.Contains("正在生成", office.Text, StringComparison.Ordinal);
        var seen = await office.Watches(job);
        var archive = await office.Takes(job);
        Assert.EndsWith($"申报材料（{Everybody.Count}人）.zip", office.Saved(), StringComparison.Ordinal);
        Assert.Equal(seen.Order(), seen);
        using var zip = new ZipArchive(new MemoryStream(archive));
        string[] expected =
        [
            .. Everybody.Select(c => $"{c.Name}.pdf"),
            $"{house.Unlucky}-{Label(DossierHouse.Locked)}.pdf",
            $"{house.Unlucky}-{Label(DossierHouse.Broken)}.pdf",
            $"{house.Unlucky}-{Label(DossierHouse.Foreign)}.webp",
            .. Everybody.Select(c => $"{c.Name}-说明.txt"),
        ];
        Assert.Equal(expected.Order(), zip.Entries.Select(e => e.FullName).Order());
        await Volumes(zip);
        Assert.Equal(Units.Pictures.LockedPdf, await Read(zip, $"{house.Unlucky}-{Label(DossierHouse.Locked)}.pdf"));
        var said = System.Text.Encoding.UTF8.GetString(await Read(zip, $"{house.Unlucky}-说明.txt"));
        Assert.Contains(
            $"{Label(DossierHouse.Locked)}：没有并入，原文件附在旁边。文件已加密",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{Label(DossierHouse.Broken)}：没有并入，原文件附在旁边。文件损坏",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{Label(DossierHouse.Foreign)}：没有并入，原文件附在旁边。这种格式",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains($"{Label(DossierHouse.Lost)}：没有并入。系统里找不到这个文件", said, StringComparison.Ordinal);
        foreach (var person in Everybody)
        {
            var text = System.Text.Encoding.UTF8.GetString(await Read(zip, $"{person.Name}-说明.txt"));
            Assert.Contains($"{Label("video")}：没有并入，也没有放进压缩包", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_but_the_office_gets_them()
    {
        await foreach (var other in house.Others())
        {
            await other.Raw($"{LongJobs.Page}/dossiers", []);
            Assert.Equal(403, other.Status);
        }
    }

    private async Task Volumes(ZipArchive zip)
    {
        foreach (var person in Everybody)
        {
            var pages = await PdfText.Pages(await Read(zip, $"{person.Name}.pdf"));
            Assert.Contains("申报材料目录", pages[0], StringComparison.Ordinal);
            Assert.Contains(person.Name, pages[0], StringComparison.Ordinal);
            Assert.All(
                pages.Index(),
                p => Assert.Contains($"第{p.Index + 1}页共{pages.Count}页", p.Item, StringComparison.Ordinal)
            );
            Assert.Contains("“赣州工匠”申报表", Page("电子稿由系统保存", "2附件材料"), StringComparison.Ordinal);
            Assert.StartsWith(
                $"{person.Name}事迹材料",
                Page("以本人姓名为文件名", "5技术技能"),
                StringComparison.Ordinal
            );
            if (person.Name != house.Unlucky)
            {
                // A picture: the number below is all that can be read.
                Assert.Matches("^第\\d+页", Page($"{Label(DossierHouse.Locked)}1A4纸单面，整洁清晰", "已交"));
            }

            // The page that the contents name between these words.
            string Page(string row, string next) =>
                pages[
                    int.Parse(Regex.Match(pages[0], $@"{row}(\d+){next}").Groups[1].Value, CultureInfo.InvariantCulture)
                        - 1
                ];
        }
    }

    private string Label(string fact) => house.World.Notice.Materials.Single(m => m.Fact == fact).Label;

    private static async Task<byte[]> Read(ZipArchive zip, string name)
    {
        var entry = zip.GetEntry(name);
        Assert.True(entry is not null, $"no {name}: {string.Join('、', zip.Entries.Select(e => e.FullName))}");
        await using var content = await entry.OpenAsync();
        using var all = new MemoryStream();
        await content.CopyToAsync(all);
        return all.ToArray();
    }
}
