using System.Text;
using Jiangxuan.Core;
using Jiangxuan.Paper.Printing.Pdf;
using Jiangxuan.Paper.Programs;
using Jiangxuan.Paper.Tests.Given;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class PdfLookingTests(Printshop shop)
{
    [Fact]
    public async Task LookAsync_plain_file_has_its_pages_and_no_note()
    {
        var look = (await LookAsync(PdfFiles.Plain("A", "B", "C"))).Value;

        Assert.Equal(new PdfLook(3), look);
        Assert.Empty(look.Notes);
    }

    [Fact]
    public async Task LookAsync_turned_page_is_seen() =>
        Assert.True((await LookAsync(await shop.WithAsync(page: "/Rotate 90"))).Value.Rotated);

    [Fact]
    public async Task LookAsync_file_with_a_password_is_refused()
    {
        var locked = await shop.QpdfAsync(PdfFiles.Plain("A"), "--encrypt", "u", "o", "256", "--", "a.pdf", "b.pdf");

        Assert.Equal("文件已加密，请去掉密码后重新上传。", (await LookAsync(locked)).Refusal?.Sentence);
    }

    [Fact]
    public async Task LookAsync_file_anyone_may_open_is_taken_although_printing_is_forbidden()
    {
        string[] locked = ["--encrypt", "", "o", "256", "--print=none", "--", "a.pdf", "b.pdf"];

        Assert.Equal(1, (await LookAsync(await shop.QpdfAsync(PdfFiles.Plain("A"), locked))).Value.Pages);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(500)]
    public async Task LookAsync_file_cut_off_is_damaged_or_no_PDF(int bytes)
    {
        var cut = await LookAsync(PdfFiles.Plain("A", "B")[..bytes]);

        Assert.True(cut.IsRefused);
        Assert.Equal(
            bytes < 100 ? "文件不是PDF，请另存为PDF后重新上传。" : "文件损坏，请重新上传。",
            cut.Refusal.Sentence
        );
    }

    [Fact]
    public async Task LookAsync_every_cut_is_refused()
    {
        var whole = await shop.QpdfAsync(PdfFiles.Plain("A", "B"), "a.pdf", "b.pdf");

        for (var bytes = 10; bytes < whole.Length - 6; bytes += 97)
        {
            Assert.True((await LookAsync(whole[..bytes])).IsRefused, $"{bytes} of {whole.Length}");
        }
    }

    [Fact]
    public async Task LookAsync_broken_table_of_objects_is_mended_and_told()
    {
        var text = Encoding.Latin1.GetString(PdfFiles.Plain("A", "B"));
        var broken = text.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal);
        Assert.NotEqual(text, broken);

        var look = (await LookAsync(Encoding.Latin1.GetBytes(broken))).Value;

        Assert.Equal((2, true), (look.Pages, look.Mended));
        Assert.Contains("请核对页数", Assert.Single(look.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "", "脚本")]
    [InlineData("/OpenAction << /S /J#61vaScript /J#53 (1) >>", "", "脚本")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>", "", "启动程序的动作")]
    [InlineData("/AcroForm << /Fields [] /XFA (x) >>", "", "动态表单（XFA）")]
    [InlineData("", "/AA << /O << /S /JavaScript /JS (1) >> >>", "脚本")]
    [InlineData("", "/Annots [ << /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >> ]", "多媒体")]
    public async Task LookAsync_file_that_acts_is_refused(string catalog, string page, string says)
    {
        var look = await LookAsync(await shop.WithAsync(catalog, page));

        Assert.Contains($"带有{says}，", look.Refusal?.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LookAsync_words_that_only_speak_of_scripts_are_no_harm()
    {
        var look = await LookAsync(await shop.WithAsync("/Info2 (/JavaScript /Launch)"));

        Assert.Equal(new PdfLook(2), look.Value);
    }

    [Fact]
    public async Task LookAsync_signed_file_and_file_with_attachments_are_kept_beside()
    {
        const string Signature =
            "/AcroForm << /Fields [ << /FT /Sig /T (S) /V << /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >> >> ] >>";
        var signed = (await LookAsync(await shop.WithAsync(Signature))).Value;
        var attached = (await LookAsync(await shop.WithAsync("/Names << /EmbeddedFiles << /Names [] >> >>"))).Value;

        Assert.Equal((true, false, true), (signed.Signed, signed.Attachments, signed.Beside));
        Assert.Equal((false, true, true), (attached.Signed, attached.Attachments, attached.Beside));
    }

    [Fact]
    public async Task LookAsync_without_qpdf_says_what_to_install()
    {
        using var desk = shop.Desk();
        var looking = new PdfLooking(
            new PdfSettings { Programs = new InstalledPrograms(desk.Root), Folder = desk.Root }
        );

        var look = await looking.LookAsync(PdfFiles.Plain("A"), CancellationToken.None);

        Assert.Contains("apt install qpdf", look.Refusal?.Sentence, StringComparison.Ordinal);
    }

    private async Task<Result<PdfLook>> LookAsync(byte[] pdf) =>
        await new PdfLooking(shop.Pdf()).LookAsync(pdf, CancellationToken.None);
}
