using Jiangxuan.Core;
using Jiangxuan.Paper.Codes;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Codes;

public sealed class CodeReadingTests(Printshop shop)
{
    private static readonly FormCode Code = new("gz24-000137", "annex-1", 12);

    [Theory]
    [InlineData("copy")]
    [InlineData("rotate 7 --background 230")]
    [InlineData("rotate 91.5 --background 230")]
    [InlineData("rotate 183 --background 120")]
    [InlineData("gaussblur 3")]
    [InlineData("resize 0.4")]
    [InlineData("linear 0.4 60")]
    public async Task ReadAsync_photograph_of_a_page_is_known(string change)
    {
        var read = await ReadAsync(await PhotographAsync(Code, change));

        Assert.Equal(Code, read.IsRefused ? null : read.Value);
    }

    [Fact]
    public async Task ReadAsync_page_turned_blurred_and_small_at_once_is_known()
    {
        var read = await ReadAsync(
            await PhotographAsync(Code, "rotate 11 --background 200", "gaussblur 2", "resize 0.5")
        );

        Assert.Equal(Code, read.IsRefused ? null : read.Value);
    }

    [Fact]
    public async Task ReadAsync_scanned_PDF_is_known()
    {
        var jpeg = await shop.JpegAsync(await PhotographAsync(Code, "rotate 2 --background 255", "resize 0.5"), "Q=60");
        var head = Paper.Photos.PictureHeader.Read(jpeg)!;
        var scan = SmallPdf.Of([
            SmallPage.A4 with
            {
                Drawing = "q 595 0 0 841 0 0 cm /P Do Q",
                Picture = new SmallPicture(jpeg, head.Width, head.Height, head.Channels == 1),
            },
        ]);

        Assert.Equal(Code, (await ReadAsync(scan)).Value);
    }

    [Fact]
    public async Task ReadAsync_page_without_a_code_or_with_a_strange_one_says_so()
    {
        var blank = Pictures.Png(600, 800, (_, _) => Pictures.White);
        var certificate = QrPicture.Of(new Uri("https://example.org/c/1")).Content.ToArray();

        Assert.StartsWith("没有识别到表单码", (await ReadAsync(blank)).Refusal?.Sentence, StringComparison.Ordinal);
        Assert.StartsWith(
            "没有识别到表单码",
            (await ReadAsync(certificate)).Refusal?.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ReadAsync_blurred_beyond_reading_is_not_guessed() =>
        Assert.True((await ReadAsync(await PhotographAsync(Code, "gaussblur 14"))).IsRefused);

    [Fact]
    public async Task Of_a_page_holds_its_address()
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["a.png"], QrPicture.Of(new Uri("https://example.org/c/K7-匠")).Content);

        Assert.Equal(
            "https://example.org/c/K7-%E5%8C%A0",
            (await shop.RunAsync(desk, "zbarimg", "--nodbus", "--raw", "--quiet", "a.png")).Trim()
        );
    }

    [Fact]
    public async Task ReadAsync_without_zbar_says_what_to_install()
    {
        using var desk = shop.Desk();

        var read = await new CodeReading(new InstalledPrograms(desk.Root), desk.Root).ReadAsync(
            new byte[9],
            CancellationToken.None
        );

        Assert.Contains("apt install zbar-tools", read.Refusal?.Sentence, StringComparison.Ordinal);
    }

    private Task<Result<FormCode>> ReadAsync(byte[] copy) =>
        new CodeReading(shop.Programs, shop.Folder).ReadAsync(copy, CancellationToken.None);

    /// <summary>An A4 page of 300 dots per inch with the code 18 mm wide at its upper right, changed by vips.</summary>
    private async Task<byte[]> PhotographAsync(FormCode code, params string[] changes)
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["code.png"], QrPicture.Of(code).Content);
        await shop.RunAsync(desk, "vips", "thumbnail", "code.png", "small.png", "212");
        await shop.RunAsync(desk, "vips", "colourspace", "small.png", "0.png", "b-w");
        await shop.RunAsync(
            desk,
            "vips",
            "embed",
            "0.png",
            "page0.png",
            "2160",
            "80",
            "2480",
            "3508",
            "--extend",
            "white"
        );
        foreach (var (i, change) in changes.Index())
        {
            var words = change.Split(' ');
            await shop.RunAsync(desk, "vips", [words[0], $"page{i}.png", $"page{i + 1}.png", .. words[1..]]);
        }
        return await File.ReadAllBytesAsync(desk[$"page{changes.Length}.png"]);
    }
}
