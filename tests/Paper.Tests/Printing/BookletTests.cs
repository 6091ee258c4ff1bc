using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class BookletTests(Printshop shop)
{
    [Fact]
    public void Sides_four_pages_are_four_and_one_then_two_and_three() =>
        Assert.Equal([(4, 1), (2, 3)], Booklet.Sides(4));

    [Fact]
    public void Sides_eight_pages_lie_in_reading_order_when_folded() =>
        Assert.Equal([(8, 1), (2, 7), (6, 3), (4, 5)], Booklet.Sides(8));

    [Fact]
    public async Task ImposeAsync_halves_are_the_pages_pixel_by_pixel()
    {
        var form = PdfFiles.Plain("One", "Two", "Three", "Four");

        var sheets = await shop.SeenAsync(await ImposeAsync(form), 72);
        var pages = await shop.SeenAsync(form, 72);

        Assert.Equal(2, sheets.Count);
        (int Left, int Right)[] sides = [(4, 1), (2, 3)];
        foreach (var (sheet, (left, right)) in sheets.Zip(sides))
        {
            Assert.InRange(sheet.Width, pages[0].Width * 2 - 2, pages[0].Width * 2);
            Assert.Equal(pages[left - 1].Ink(), sheet.Ink(right: 50));
            Assert.Equal(pages[right - 1].Ink(), sheet.Ink(left: 50));
        }
        Assert.Equal(pages.Count, pages.Select(p => p.Ink()).Distinct().Count());
    }

    [Fact]
    public async Task ImposeAsync_size_is_exactly_twice_the_page_and_words_do_not_move()
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["a.pdf"], await ImposeAsync(PdfFiles.Plain("One", "Two", "Three", "Four")));

        Assert.Contains("1190.55 x 841.89", await shop.RunAsync(desk, "pdfinfo", "a.pdf"), StringComparison.Ordinal);
        var words = await shop.RunAsync(desk, "pdftotext", "-bbox", "-f", "1", "-l", "1", "a.pdf", "-");
        // "One" stands on the right half at 60 points from its edge, "Four" at 60 on the left.
        Assert.Contains("xMin=\"60.0000", words.Split("Four")[0].Split("<word")[^1], StringComparison.Ordinal);
        Assert.Contains("xMin=\"655.2", words.Split("One")[0].Split("<word")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImposeAsync_five_pages_are_filled_up_with_blank_ones()
    {
        var sheets = await shop.SeenAsync(await ImposeAsync(PdfFiles.Plain("1", "2", "3", "4", "5")), 30);

        Assert.Equal(4, sheets.Count);
        Assert.Equal(0, sheets[0].Ink(right: 50));
        Assert.NotEqual(0, sheets[0].Ink(left: 50));
    }

    [Fact]
    public async Task ImposeAsync_pages_of_different_sizes_are_refused()
    {
        var mixed = SmallPdf.Of([SmallPage.A4, SmallPage.A4Lying]);

        var booklet = await new Booklet(shop.Pdf()).ImposeAsync(mixed, CancellationToken.None);

        Assert.StartsWith("各页纸张大小或方向不同", booklet.Refusal?.Sentence, StringComparison.Ordinal);
    }

    private async Task<byte[]> ImposeAsync(byte[] form) =>
        (await new Booklet(shop.Pdf()).ImposeAsync(form, CancellationToken.None)).Value.ToArray();
}
