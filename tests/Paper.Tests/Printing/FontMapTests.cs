using Jiangxuan.Paper.Printing.Office;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class FontMapTests(Printshop shop)
{
    /// <summary>The last one is a blank: it shows that an empty glyph would be noticed.</summary>
    private static readonly string[] Characters = ["㛃", "䶮", "𬭎", "㐂", "匠", "　"];

    [Fact]
    public async Task Rare_characters_are_seen_in_every_font()
    {
        string[] fonts = ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"];
        var orders = fonts.Select(f => new PrintOrder(f, WordFile.Of(f, 72, Characters), SourceKind.Docx)).ToList();

        var pdfs = await shop.Office.PrintAsync(orders, null, CancellationToken.None);

        foreach (var (font, pdf) in fonts.Zip(pdfs))
        {
            var pages = await shop.SeenAsync(pdf.Value);
            Assert.Equal(Characters.Length, pages.Count);
            foreach (var (character, page) in Characters.SkipLast(1).Zip(pages))
            {
                Assert.True(page.Ink() is > 150 and < 4000, $"{character} in {font}: {page.Ink()}");
            }
            Assert.Equal(0, pages[^1].Ink());
            // A box for a missing character would look the same on two pages.
            Assert.Equal(Characters.Length, pages.Select(p => p.Look).Distinct().Count());
        }
    }

    [Fact]
    public async Task Fonts_of_different_names_look_different_and_are_embedded()
    {
        string[] fonts = ["方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体"];
        var orders = fonts.Select(f => new PrintOrder(f, WordFile.Of(f, 72, "永"), SourceKind.Docx)).ToList();

        var pdfs = await shop.Office.PrintAsync(orders, null, CancellationToken.None);

        var looks = new HashSet<string>();
        foreach (var pdf in pdfs)
        {
            looks.Add((await shop.SeenAsync(pdf.Value))[0].Look);
            using var desk = shop.Desk();
            await File.WriteAllBytesAsync(desk["a.pdf"], pdf.Value);
            var lines = (await shop.RunAsync(desk, "pdffonts", "a.pdf")).Split('\n')[2..^1];
            Assert.All(lines, line => Assert.Matches(@"\byes +yes +(yes|no)\b", line));
        }
        Assert.Equal(fonts.Length, looks.Count);
    }

    [Fact]
    public async Task Office_own_font_of_the_name_comes_first()
    {
        using var desk = shop.Desk();
        var fonts = Directory.CreateDirectory(desk["fonts"]).FullName;
        const string Free = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Bold.ttf";
        File.Copy(Free, Path.Combine(fonts, "own.ttf"));
        await File.WriteAllTextAsync(desk["with.conf"], FontMap.Write(fonts, desk["cache"]));

        var found = await MatchAsync(desk, "with.conf", "LXGW WenKai:bold");
        await File.WriteAllTextAsync(desk["without.conf"], FontMap.Write(null, desk["cache"]));
        var without = await MatchAsync(desk, "without.conf", "LXGW WenKai:bold");

        Assert.Equal(Path.Combine(fonts, "own.ttf"), found);
        Assert.Equal(Free, without);
    }

    private async Task<string> MatchAsync(WorkFolder desk, string file, string pattern) =>
        await shop.RunAsync(desk, "env", $"FONTCONFIG_FILE={desk[file]}", "fc-match", "-f", "%{file}", pattern);
}
