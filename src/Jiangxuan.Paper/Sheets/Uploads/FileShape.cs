using System.Text;

namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>What a file is by its first bytes, whatever its name says (文件格式).</summary>
internal static class FileShape
{
    private const string Ask = "请用Excel或WPS打开，另存为“Excel 工作簿（.xlsx）”后再上传。";

    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>White space and the mark of UTF-8.</summary>
    private static readonly byte[] Before = [(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why the file is no workbook of Excel; null when it may be one.</summary>
    public static string? Refused(ReadOnlySpan<byte> file) =>
        file.IsEmpty ? "这个文件是空的，请重新选择。"
        : file.StartsWith("PK\u0003\u0004"u8) ? null
        : file.StartsWith(Ole) ? OfOle(file)
        : file.StartsWith("%PDF"u8) ? "这是PDF文件，不是Excel表格；请上传填好的.xlsx文件。"
        : file.TrimStart(Before).StartsWith("<"u8) ? $"这是网页或XML文件，只是改了扩展名。{Ask}"
        : file[..Math.Min(1024, file.Length)].Contains((byte)0) ? $"这不是Excel表格，或文件已损坏。{Ask}"
        : $"这是文本文件（CSV），会丢失身份证号的末几位。{Ask}";

    /// <summary>Why the parts are not those of a workbook that is taken; null when they are.</summary>
    public static string? Refused(IReadOnlyCollection<string> parts)
    {
        bool Has(string name) => parts.Contains(name, StringComparer.OrdinalIgnoreCase);
        return parts.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
                ? $"这个表格带有宏，不能上传。{Ask}"
            : Has("word/document.xml") ? "这是Word文档，不是Excel表格；请上传填好的.xlsx文件。"
            : Has("xl/workbook.bin") ? $"这是二进制工作簿（.xlsb）。{Ask}"
            : Has("content.xml") ? $"这是ODS表格。{Ask}"
            : Has("_rels/.rels") || Has("xl/workbook.xml") ? null
            : "这是压缩包，不是Excel表格；请解压后上传其中的.xlsx文件。";
    }

    private static string OfOle(ReadOnlySpan<byte> file) =>
        file.IndexOf(Encrypted) >= 0
            ? "这个表格设了打开密码，系统无法读取；请取消密码（文件→信息→保护工作簿）后再上传。"
            : $"这是旧格式（.xls）的表格或其他旧版Office文件。{Ask}";
}
