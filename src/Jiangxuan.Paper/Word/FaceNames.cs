using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>The fonts by the names an office computer has them under.</summary>
public static class FaceNames
{
    /// <summary>The name.</summary>
    public static string Name(this Face face) =>
        face switch
        {
            Face.Song => "宋体",
            Face.Hei => "黑体",
            Face.Kai => "楷体_GB2312",
            Face.Title => "方正小标宋简体",
            _ => "仿宋_GB2312",
        };
}
