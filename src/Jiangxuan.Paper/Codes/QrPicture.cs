using Jiangxuan.Paper.Fillings;
using QRCoder;

namespace Jiangxuan.Paper.Codes;

/// <summary>Draws QR codes (二维码).</summary>
public static class QrPicture
{
    private const int Dot = 8;

    /// <summary>The code of a form. A quarter of it may be hidden by a stamp or a fold.</summary>
    public static PictureEntry Of(FormCode code) => Draw(code.Text, QRCodeGenerator.ECCLevel.Q);

    /// <summary>The code of the page on which a certificate is verified.</summary>
    public static PictureEntry Of(Uri page) => Draw(page.AbsoluteUri, QRCodeGenerator.ECCLevel.M);

    private static PictureEntry Draw(string text, QRCodeGenerator.ECCLevel level)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, level);
        using var png = new PngByteQRCode(data);
        return new PictureEntry(png.GetGraphic(Dot), "image/png");
    }
}
