namespace Jiangxuan.Paper.Programs;

/// <summary>A program of other people that some papers need (外部程序). Each is optional: what it does is then not offered.</summary>
/// <param name="Name">As it is called on the command line.</param>
/// <param name="Packages">What Debian calls it, several parted by blanks.</param>
/// <param name="Use">What is not possible without it, in Chinese.</param>
public sealed record OutsideProgram(string Name, string Packages, string Use)
{
    /// <summary>Turns Word and Excel files into PDF.</summary>
    public static OutsideProgram LibreOffice { get; } =
        new("soffice", "libreoffice-writer-nogui libreoffice-calc-nogui", "生成PDF");

    /// <summary>Looks into, joins and stamps PDF files.</summary>
    public static OutsideProgram Qpdf { get; } = new("qpdf", "qpdf", "检查与合并PDF");

    /// <summary>Looks at pictures and makes them smaller.</summary>
    public static OutsideProgram Vips { get; } = new("vips", "libvips-tools", "检查照片、并入扫描件");

    /// <summary>Makes many pictures smaller in one run; it comes with <see cref="Vips"/>.</summary>
    public static OutsideProgram VipsThumbnail { get; } = new("vipsthumbnail", Vips.Packages, Vips.Use);

    /// <summary>Makes pictures of PDF pages.</summary>
    public static OutsideProgram Poppler { get; } = new("pdftoppm", "poppler-utils", "识别扫描件中的表单码");

    /// <summary>Reads QR codes in pictures.</summary>
    public static OutsideProgram Zbar { get; } = new("zbarimg", "zbar-tools", "识别扫描件中的表单码");

    /// <summary>Begins a process group of its own, so that all of it can be ended and nothing else.</summary>
    public static OutsideProgram Setsid { get; } = new("setsid", "util-linux", "运行外部程序");

    /// <summary>Holds a program to its memory.</summary>
    public static OutsideProgram Prlimit { get; } = new("prlimit", "util-linux", "运行外部程序");

    /// <summary>The optional ones, in the order an administrator reads them.</summary>
    public static IReadOnlyList<OutsideProgram> Optional { get; } = [LibreOffice, Qpdf, Vips, Poppler, Zbar];
}
