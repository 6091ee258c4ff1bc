using Jiangxuan.Core.Facts;
using Jiangxuan.Paper.Photos;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Photos;

public sealed class PhotoLookingTests(Printshop shop)
{
    private static readonly PhotoHint TwoInch = new()
    {
        WidthMm = 35,
        HeightMm = 49,
        Background = "红色",
    };

    [Fact]
    public async Task LookAsync_two_inch_portrait_before_red_is_as_asked()
    {
        var jpeg = await shop.JpegAsync(Pictures.Portrait(413, 579, Pictures.Red));

        Assert.Empty((await LookAsync(jpeg, TwoInch)).Warnings);
    }

    [Fact]
    public async Task LookAsync_one_inch_portrait_is_as_asked_and_a_twentieth_less_too()
    {
        var oneInch = new PhotoHint { WidthMm = 25, HeightMm = 35 };

        Assert.Empty((await LookAsync(Pictures.Portrait(295, 413, Pictures.Blue), oneInch)).Warnings);
        Assert.Empty((await LookAsync(Pictures.Portrait(281, 393, Pictures.Blue), oneInch)).Warnings);
        Assert.Equal([PhotoFault.Small], Faults(await LookAsync(Pictures.Portrait(280, 392, Pictures.Blue), oneInch)));
    }

    [Theory]
    [InlineData("红底", "蓝色")]
    [InlineData("蓝底", "白色")]
    [InlineData("白色", "红色")]
    public async Task LookAsync_other_background_is_warned_of_by_what_it_looks_like(string asked, string seen)
    {
        var wall = seen switch
        {
            "蓝色" => Pictures.Blue,
            "白色" => Pictures.White,
            _ => Pictures.Red,
        };

        var look = await LookAsync(Pictures.Portrait(413, 579, wall), TwoInch with { Background = asked });

        Assert.Equal(PhotoFault.Background, Assert.Single(look.Warnings).Fault);
        Assert.Contains($"看起来是{seen}", look.Warnings[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LookAsync_motley_background_is_warned_of_without_a_name()
    {
        var motley = Pictures.Png(413, 579, (x, y) => (x / 9 + y / 9) % 2 == 0 ? Pictures.Red : Pictures.Blue);

        var warning = Assert.Single((await LookAsync(motley, TwoInch)).Warnings);

        Assert.DoesNotContain("看起来", warning.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(170, 40, 45)]
    [InlineData(235, 60, 50)]
    [InlineData(200, 0, 20)]
    public async Task LookAsync_reds_of_several_studios_are_red(byte r, byte g, byte b) =>
        Assert.Empty((await LookAsync(Pictures.Portrait(413, 579, new Rgb(r, g, b)), TwoInch)).Warnings);

    [Fact]
    public async Task LookAsync_lying_and_square_pictures_have_the_wrong_ratio()
    {
        Assert.Equal([PhotoFault.Ratio], Faults(await LookAsync(Pictures.Portrait(800, 600, Pictures.Red), TwoInch)));
        Assert.Equal([PhotoFault.Ratio], Faults(await LookAsync(Pictures.Portrait(700, 700, Pictures.Red), TwoInch)));
    }

    [Fact]
    public async Task LookAsync_picture_upright_by_its_mark_is_looked_at_upright()
    {
        // Stored lying with the wall on the left; the mark turns it.
        var stored = Pictures.Png(579, 413, (x, _) => x < 400 ? Pictures.Red : Pictures.Black);
        var turned = Pictures.Turned(await shop.JpegAsync(stored), 6);

        Assert.Equal([PhotoFault.Turned], Faults(await LookAsync(turned, TwoInch)));
    }

    [Fact]
    public async Task LookAsync_inks_of_a_press_are_told()
    {
        var inks = await shop.InksAsync(Pictures.Portrait(413, 579, Pictures.Red));

        Assert.Contains(PhotoFault.Inks, Faults(await LookAsync(inks, TwoInch)));
    }

    [Fact]
    public async Task LookAsync_what_is_no_picture_says_so()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0];
        var jpeg = await shop.JpegAsync(Pictures.Portrait(413, 579, Pictures.Red));

        Assert.Contains(
            "不是能识别的图片",
            Sentence(await LookAsync("photo.jpg"u8.ToArray(), TwoInch)),
            StringComparison.Ordinal
        );
        Assert.Contains("HEIC", Sentence(await LookAsync(heic, TwoInch)), StringComparison.Ordinal);
        Assert.Equal([PhotoFault.Unreadable], Faults(await LookAsync(jpeg[..300], TwoInch)));
        Assert.Empty(Faults(await LookAsync(jpeg, TwoInch)));
    }

    [Fact]
    public async Task LookAsync_picture_that_claims_too_many_pixels_is_not_opened()
    {
        var png = Pictures.Portrait(413, 579, Pictures.Red);
        (png[16], png[17], png[20], png[21]) = (0, 1, 0, 1);

        Assert.Contains("像素过大", Sentence(await LookAsync(png, TwoInch)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LookAsync_without_vips_still_checks_the_size()
    {
        using var desk = shop.Desk();
        var looking = new PhotoLooking(new InstalledPrograms(desk.Root), desk.Root);

        var look = await looking.LookAsync(Pictures.Portrait(40, 56, Pictures.Blue), TwoInch, CancellationToken.None);

        Assert.Equal([PhotoFault.Small], Faults(look));
        Assert.Contains("libvips-tools", look.Missing?.Sentence, StringComparison.Ordinal);
    }

    private Task<PhotoLook> LookAsync(byte[] picture, PhotoHint hint) =>
        new PhotoLooking(shop.Programs, shop.Folder).LookAsync(picture, hint, CancellationToken.None);

    private static IEnumerable<PhotoFault> Faults(PhotoLook look) => look.Warnings.Select(w => w.Fault);

    private static string Sentence(PhotoLook look) => Assert.Single(look.Warnings).Sentence;
}
