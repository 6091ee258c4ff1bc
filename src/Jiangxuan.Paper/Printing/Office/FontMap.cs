using System.Globalization;
using System.Security;
using System.Text;

namespace Jiangxuan.Paper.Printing.Office;

/// <summary>
/// Which fonts stand for the ones official papers name (字体对照). The office's own files come first; then free ones that Debian has,
/// in a chain, so that a character that one lacks is taken from the next.
/// </summary>
public static class FontMap
{
    /// <summary>For rare characters in names, tried last: HanaMin has those that nobody else has.</summary>
    private static readonly string[] Rare = ["Noto Serif CJK SC", "Noto Sans CJK SC", "HanaMinA", "HanaMinB"];

    private static readonly string[] Song = ["AR PL SungtiL GB", "AR PL UMing CN", "Noto Serif CJK SC"];
    private static readonly string[] Kai = ["LXGW WenKai", "AR PL UMing CN"];
    private static readonly string[] Hei = ["WenQuanYi Zen Hei", "Noto Sans CJK SC"];
    private static readonly string[] Title = ["Noto Serif CJK SC", "AR PL UMing CN"];
    private static readonly string[] Roman = ["Liberation Serif", "DejaVu Serif"];

    /// <summary>UKai maps 䶮 to an empty glyph: nobody sees that a character of the name is missing. It is not used at all.</summary>
    private static readonly string[] Rejected =
    [
        "AR PL UKai CN",
        "AR PL UKai HK",
        "AR PL UKai TW",
        "AR PL UKai TW MBE",
    ];

    /// <summary>The names papers use; those in one line are one font to the eye.</summary>
    private static readonly (string[] Names, string[] Chain)[] Map =
    [
        (["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"], Title),
        (["仿宋_GB2312", "仿宋", "FangSong_GB2312", "FangSong", "华文仿宋", "STFangsong", "方正仿宋_GBK"], Song),
        (["楷体_GB2312", "楷体", "KaiTi_GB2312", "KaiTi", "华文楷体", "STKaiti", "方正楷体_GBK"], Kai),
        (["黑体", "SimHei", "华文黑体", "方正黑体_GBK", "微软雅黑", "Microsoft YaHei", "等线", "DengXian"], Hei),
        (["宋体", "SimSun", "新宋体", "NSimSun", "华文宋体", "STSong", "华文中宋", "STZhongsong"], Song),
        (["Times New Roman", "Calibri", "Cambria"], Roman),
        (["Arial"], ["Liberation Sans", "DejaVu Sans"]),
    ];

    /// <summary>A fontconfig file.</summary>
    /// <param name="own">Folder with the office's own fonts; null when it has none.</param>
    /// <param name="cache">Folder for fontconfig's own use.</param>
    public static string Write(string? own, string cache)
    {
        var file = new StringBuilder(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n"
        );
        string[] folders = ["/usr/share/fonts", "/usr/local/share/fonts"];
        foreach (var folder in own is null ? folders : folders.Prepend(Path.GetFullPath(own)))
        {
            file.Append("<dir>").Append(Escape(folder)).Append("</dir>\n");
        }
        // What the system knows of its fonts already is not found out again: that takes many seconds.
        foreach (var folder in new[] { "/var/cache/fontconfig", cache })
        {
            file.Append("<cachedir>").Append(Escape(folder)).Append("</cachedir>\n");
        }
        file.Append("<selectfont><rejectfont>\n");
        foreach (var family in Rejected)
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"<pattern><patelt name=\"family\"><string>{family}</string></patelt></pattern>\n"
            );
        }
        file.Append("</rejectfont></selectfont>\n");
        foreach (var (names, chain) in Map)
        {
            foreach (var name in names)
            {
                // The name itself stays in front: a font of that name is taken when the office has one.
                file.Append(CultureInfo.InvariantCulture, $"<alias binding=\"same\"><family>{name}</family><accept>");
                file.AppendJoin("", chain.Concat(Rare).Distinct().Select(family => $"<family>{family}</family>"));
                file.Append("</accept></alias>\n");
            }
        }
        file.Append("<match target=\"pattern\">\n");
        foreach (var family in Song.Concat(Rare).Distinct())
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"<edit name=\"family\" mode=\"append_last\" binding=\"strong\"><string>{family}</string></edit>\n"
            );
        }
        return file.Append("</match>\n</fontconfig>\n").ToString();
    }

    private static string Escape(string text) => SecurityElement.Escape(text)!;
}
