using Jiangxuan.Paper.Printing.Dossiers;
using Jiangxuan.Paper.Printing.Overlays;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class DossierMakingTests(Printshop shop)
{
    [Fact]
    public async Task WriteAsync_parts_of_every_kind_are_one_file_with_contents_numbers_and_bookmarks()
    {
        // Upright only after the EXIF turn: stored lying, dark above.
        var stored = Pictures.Png(300, 200, (x, y) => x < 150 ? Pictures.Black : Pictures.White);
        var photo = Pictures.Turned(await shop.JpegAsync(stored), 6);
        var turned = await shop.WithAsync(page: "/Rotate 90");
        var locked = await shop.QpdfAsync(PdfFiles.Plain("A"), "--encrypt", "u", "o", "256", "--", "a.pdf", "b.pdf");
        var (made, pdf) = await MakeAsync(
            Part("申报表", PartKind.Docx, WordFile.Of("宋体", 20, "申报表一", "申报表二").ToArray()),
            Part("获奖证书（𬭎）", PartKind.Picture, photo),
            Part("专利", PartKind.Pdf, turned),
            Part("加密材料", PartKind.Pdf, locked),
            Part("成果", PartKind.Pdf, PdfFiles.Plain("Result"))
        );

        Assert.Equal([2, 4, 5, null, 7], made.Lines.Select(l => l.Page));
        Assert.Equal(7, made.Pages);
        Assert.Equal([false, false, false, true, false], made.Lines.Select(l => l.Beside));
        Assert.Equal("文件已加密，请去掉密码后重新上传。", Assert.Single(made.Lines[3].Notes));
        var words = await shop.WordsAsync(pdf);
        Assert.Equal(7, words.Length);
        Assert.All(
            words.Index(),
            p => Assert.Contains($"第{p.Index + 1}页 共7页", Squeezed(p.Item), StringComparison.Ordinal)
        );
        Assert.Matches(@"专利 ?5", Squeezed(words[0]));
        Assert.Contains("申报表二", words[2], StringComparison.Ordinal);
        var seen = await shop.SeenAsync(pdf);
        Assert.True(seen[3].Height > seen[3].Width);
        Assert.True(seen[3].Ink(bottom: 45) > 10 * seen[3].Ink(top: 55));
        Assert.True(seen[4].Width > seen[4].Height);
        Assert.NotEqual(0, seen[4].Ink(left: 80, top: 90, darker: 230));
        Assert.Equal(["材料目录 1", "申报表 2", "获奖证书（𬭎） 4", "专利 5", "成果 7"], await BookmarksAsync(pdf));
    }

    [Fact]
    public async Task WriteAsync_picture_that_cannot_be_opened_costs_its_neighbours_nothing()
    {
        var sound = Pictures.Png(30, 20, (_, _) => Pictures.Black);
        var cut = Pictures.Png(300, 200, (x, y) => x * y % 7 == 0 ? Pictures.Black : Pictures.White)[..33];

        var (made, pdf) = await MakeAsync(
            Part("前", PartKind.Picture, sound),
            Part("坏", PartKind.Picture, cut),
            Part("后", PartKind.Picture, sound)
        );

        Assert.Equal([2, null, 3], made.Lines.Select(l => l.Page));
        Assert.StartsWith("图片损坏", Assert.Single(made.Lines[1].Notes), StringComparison.Ordinal);
        Assert.All((await shop.SeenAsync(pdf)).Skip(1), page => Assert.NotEqual(0, page.Ink(bottom: 80)));
    }

    [Fact]
    public async Task WriteAsync_part_of_another_kind_is_told_and_not_opened()
    {
        var (made, _) = await MakeAsync(
            new DossierPart("演示文稿", PartKind.Other, _ => throw new InvalidOperationException("opened")),
            Part("成果", PartKind.Pdf, PdfFiles.Plain("Result"))
        );

        Assert.Equal([null, 2], made.Lines.Select(l => l.Page));
        Assert.Equal([true, false], made.Lines.Select(l => l.Beside));
        Assert.Equal("这种格式不能并入PDF。", Assert.Single(made.Lines[0].Notes));
    }

    [Fact]
    public async Task WriteAsync_several_at_the_same_time_are_not_mixed_up()
    {
        var made = await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(i => MakeAsync(Part($"表{i}", PartKind.Docx, WordFile.Of("宋体", 20, $"第{i}号").ToArray())))
        );

        foreach (var (i, (_, pdf)) in made.Index())
        {
            Assert.StartsWith($"第{i + 1}号", Squeezed((await shop.WordsAsync(pdf))[1]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WriteAsync_long_contents_count_their_own_pages()
    {
        var dossier = new Dossier(
            "甲",
            [Part("申报表", PartKind.Pdf, PdfFiles.Plain("A"))],
            lines => WordFile.Of("宋体", 12, "目录一", "目录二", $"申报表{lines[0].Page}")
        );
        using var output = new MemoryStream();

        var made = (await Making().WriteAsync(dossier, output, CancellationToken.None)).Value;

        Assert.Equal((4, 4), (made.Pages, made.Lines[0].Page));
        Assert.Matches(@"申报表 ?4", (await shop.WordsAsync(output.ToArray()))[2]);
    }

    [Fact]
    public async Task WatermarkAsync_every_page_bears_viewer_time_and_request_in_grey()
    {
        var mark = new Watermark(
            "李某某（市总工会）",
            new DateTimeOffset(2026, 5, 6, 9, 8, 7, TimeSpan.FromHours(8)),
            "REQ-7A(x)"
        );
        var plain = PdfFiles.Plain("A", "B");

        var marked = (await Stamping().WatermarkAsync(plain, mark, CancellationToken.None)).Value;

        var words = await shop.WordsAsync(marked);
        Assert.Equal(2, words.Length);
        Assert.All(words, w => Assert.Contains("2026-05-06 09:08:07 REQ-7Ax", Squeezed(w), StringComparison.Ordinal));
        var (before, after) = (await shop.SeenAsync(plain), await shop.SeenAsync(marked));
        foreach (var (page, old) in after.Zip(before))
        {
            // Readable beneath: nothing dark is added, and something light in the middle.
            Assert.InRange(page.Ink(darker: 100) - old.Ink(darker: 100), -20, 20);
            Assert.InRange(page.Ink(top: 30, bottom: 85, darker: 235), 500, page.Grey.Length / 10);
        }
        Assert.Equal(0, before[0].Ink(top: 30, bottom: 85, darker: 235));
    }

    [Fact]
    public async Task WatermarkAsync_same_viewer_and_day_uses_the_overlay_again()
    {
        using var desk = shop.Desk();
        var stamping = new Stamping(shop.Pdf(), new OverlayShelf(shop.Office, desk.Root));
        var day = new DateTimeOffset(2026, 5, 6, 9, 8, 7, TimeSpan.FromHours(8));
        int[] kept = new int[3];
        Watermark[] marks = [new("甲", day, "1"), new("甲", day.AddHours(3), "2"), new("甲", day.AddDays(1), "3")];

        foreach (var (i, mark) in marks.Index())
        {
            Assert.False((await stamping.WatermarkAsync(PdfFiles.Plain("A"), mark, CancellationToken.None)).IsRefused);
            kept[i] = Directory.GetFiles(desk["overlays"]).Length;
        }
        new OverlayShelf(shop.Office, desk.Root).Clear(DateTimeOffset.MaxValue);

        Assert.Equal([1, 1, 2], kept);
        Assert.Empty(Directory.GetFileSystemEntries(desk["overlays"]));
    }

    private DossierMaking Making() => new(shop.Pdf(), shop.Office, new OverlayShelf(shop.Office, shop.Folder));

    private Stamping Stamping() => new(shop.Pdf(), new OverlayShelf(shop.Office, shop.Folder));

    private async Task<(DossierMade Made, byte[] Pdf)> MakeAsync(params DossierPart[] parts)
    {
        using var output = new MemoryStream();
        var dossier = new Dossier(
            "甲",
            parts,
            lines => WordFile.Of("宋体", 12, string.Join('　', lines.Select(l => $"{l.Title}{l.Page}")))
        );
        var made = await Making().WriteAsync(dossier, output, CancellationToken.None);
        return (made.Value, output.ToArray());
    }

    private static DossierPart Part(string title, PartKind kind, byte[] content) =>
        new(title, kind, _ => new ValueTask<Stream>(new MemoryStream(content)));

    private async Task<IEnumerable<string>> BookmarksAsync(byte[] pdf)
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["a.pdf"], pdf);
        var json = await shop.RunAsync(desk, "qpdf", "--json=2", "--json-key=outlines", "a.pdf");
        var outlines = System.Text.Json.Nodes.JsonNode.Parse(json)!["outlines"]!.AsArray();
        return outlines.Select(o => $"{o!["title"]} {o["destpageposfrom1"]}");
    }

    private static string Squeezed(string words) =>
        System.Text.RegularExpressions.Regex.Replace(words, @"[\s　]+", " ").Trim();
}
