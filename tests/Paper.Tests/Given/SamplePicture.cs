using Jiangxuan.Paper.Fillings;
using QRCoder;

namespace Jiangxuan.Paper.Tests.Given;

/// <summary>Pictures for samples: a code, and a code in photo colours where a face would be.</summary>
public static class SamplePicture
{
    public static PictureEntry Photo { get; } = Make("照片", [0xc0, 0x20, 0x20], [0xf0, 0xc8, 0xa8]);

    public static PictureEntry Code { get; } = Make("https://example.com/c/1", [0, 0, 0], [255, 255, 255]);

    private static PictureEntry Make(string text, byte[] dark, byte[] light)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return new PictureEntry(code.GetGraphic(8, dark, light), "image/png");
    }
}
