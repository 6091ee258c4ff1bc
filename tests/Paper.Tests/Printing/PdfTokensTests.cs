using System.Text;
using Jiangxuan.Paper.Printing.Pdf;
using Xunit;

namespace Jiangxuan.Paper.Tests.Printing;

public sealed class PdfTokensTests
{
    [Fact]
    public void Of_names_that_are_no_text_goes_on_to_what_is_harmful()
    {
        byte[] json =
        [
            .. "{\"/"u8,
            0xC6,
            .. "\\n\\ud800\":\"/"u8,
            0xC6,
            .. "\",\"/Rotate\":90,\"/S\":\"/JavaScript\",\"/ByteRange\":[]}"u8,
        ];

        var tokens = PdfTokens.Of(json);

        Assert.Equal(["脚本"], tokens.Harms);
        Assert.True(tokens is { Rotated: true, Signed: true, Attachments: false, Pages: 0 });
        Assert.Empty(PdfTokens.Of(Encoding.UTF8.GetBytes("{\"/S\":\"/JavaScripts\"}")).Harms);
    }
}
