using Jiangxuan.Core.Facts;

namespace Jiangxuan.Paper.Photos;

/// <summary>The size a photograph has to have, from its head alone.</summary>
internal static class PhotoSize
{
    /// <summary>The trade prints photographs with so many pixels per inch.</summary>
    private const decimal Dots = 300;
    private const decimal Inch = 25.4m;

    /// <summary>A picture that is a twentieth smaller or wider than asked is as asked.</summary>
    private const int Tolerance = 20;

    internal static IEnumerable<PhotoWarning> Warn(PictureHeader head, PhotoHint hint)
    {
        var (width, height) = (Pixels(hint.WidthMm), Pixels(hint.HeightMm));
        if (IsBelow(head.SeenWidth, width) || IsBelow(head.SeenHeight, height))
        {
            yield return new PhotoWarning(
                PhotoFault.Small,
                $"照片只有{head.SeenWidth}×{head.SeenHeight}像素，打印会模糊；请用不小于{width}×{height}像素的照片。"
            );
        }
        var (have, want) = ((long)head.SeenWidth * hint.HeightMm, (long)head.SeenHeight * hint.WidthMm);
        if (Math.Abs(have - want) * Tolerance > want)
        {
            var lies = head.SeenWidth > head.SeenHeight && hint.WidthMm < hint.HeightMm ? "照片是横的，" : "";
            yield return new PhotoWarning(
                PhotoFault.Ratio,
                $"{lies}宽高比与{hint.WidthMm}×{hint.HeightMm}毫米不符；请裁成{width}×{height}像素或同样比例。"
            );
        }
        if (head.Turn != 1)
        {
            yield return new PhotoWarning(
                PhotoFault.Turned,
                "照片靠旋转标记才是正的，有的软件会把它显示成横的；请旋转后另存再上传。"
            );
        }
        if (head.Inks)
        {
            yield return new PhotoWarning(
                PhotoFault.Inks,
                "照片是印刷用的CMYK颜色，显示会偏色；请另存为RGB颜色的JPG后重新上传。"
            );
        }
        if (head.Channels <= 2)
        {
            yield return new PhotoWarning(PhotoFault.Grey, "照片是黑白的；请用彩色照片。");
        }
    }

    private static int Pixels(int millimetres) => (int)decimal.Round(millimetres * Dots / Inch);

    private static bool IsBelow(int have, int want) => have < want - want / Tolerance;
}
