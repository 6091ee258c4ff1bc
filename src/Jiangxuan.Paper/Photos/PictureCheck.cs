using Jiangxuan.Core;

namespace Jiangxuan.Paper.Photos;

/// <summary>Whether a file is a picture that can be opened at all.</summary>
internal static class PictureCheck
{
    /// <summary>Why it is not; null when it is.</summary>
    internal static Refusal? Refuse(ReadOnlySpan<byte> file) =>
        PictureHeader.IsHeic(file) ? new Refusal("这是HEIC格式的照片，请在手机上另存为JPG后重新上传。")
        : PictureHeader.Read(file) is not { } head ? new Refusal("文件不是能识别的图片，请上传JPG或PNG图片。")
        : (long)head.Width * head.Height > Vips.MostPixels ? new Refusal("图片的像素过大，请缩小后重新上传。")
        : null;
}
