using System.Globalization;
using System.Text;

namespace Jiangxuan.Web.Demo;

/// <summary>Drawn stand-ins for what people upload: portraits, work photos, certificates, a PDF. Nobody is on them.</summary>
internal static class DemoPictures
{
    /// <summary>How many of each there are.</summary>
    public const int Variants = 8;

    private static readonly int[] s_grounds =
    [
        0xB7312C,
        0x2F5D8A,
        0x8C2F39,
        0x35637C,
        0xA63D2F,
        0x3B5E91,
        0x96323C,
        0x2D6A80,
    ];
    private static readonly int[] s_clothes =
    [
        0x2B3A4A,
        0x4A5A3A,
        0x5A4632,
        0x37474F,
        0x3E4A66,
        0x51453B,
        0x2F4F4F,
        0x46425E,
    ];
    private static readonly int[] s_paper =
    [
        0xFBF7EC,
        0xF6F1E4,
        0xF9F4F0,
        0xF4F6F0,
        0xFAF6E8,
        0xF3F3EE,
        0xF8F2E6,
        0xF5F5EB,
    ];

    /// <summary>A portrait in the proportion of 35 × 49 mm: ground, shoulders, head, hair.</summary>
    public static byte[] Portrait(int variant) =>
        Png.Write(
            210,
            294,
            (x, y) =>
                In(x, y, 105, 82, 52, 40) && y < 84 ? 0x2A2522
                : In(x, y, 105, 112, 46, 60) ? 0xE3B995
                : In(x, y, 105, 330, 104, 128) ? s_clothes[variant]
                : y > 160 && y < 215 && Math.Abs(x - 105) < 20 ? 0xD6A983
                : s_grounds[variant]
        );

    /// <summary>A work photo: floor, bench, machine, a figure at it.</summary>
    public static byte[] Work(int variant) =>
        Png.Write(
            480,
            320,
            (x, y) =>
                In(x, y, 150 + variant * 6, 96, 22, 26) ? 0xE3B995
                : In(x, y, 150 + variant * 6, 200, 46, 84) ? s_clothes[variant]
                : x > 240 && x < 420 && y > 110 && y < 250
                    ? ((x / 20 + y / 20 + variant) % 3 == 0 ? 0x7E8B94 : 0x5C6A73)
                : y > 240 ? 0x6B6257
                : ((x + variant * 30) / 60 % 2 == 0 ? 0xC9CFD2 : 0xBFC6CA)
        );

    /// <summary>A certificate or a page: frame, lines of writing, a round seal.</summary>
    public static byte[] Page(int variant) =>
        Png.Write(
            360,
            500,
            (x, y) =>
                Ring(x, y, 262, 404, 44) ? 0xC1272D
                : x < 12 || y < 12 || x > 347 || y > 487 ? s_grounds[variant]
                : y is > 60 and < 88 && x is > 90 and < 270 ? 0x5A4A3A
                : y is > 130 and < 360 && y % 26 < 6 && x > 48 && x < 312 - (y / 26 * 37 + variant * 23) % 120
                    ? 0x8A8074
                : s_paper[variant]
        );

    /// <summary>A PDF of one page that says it is a demonstration.</summary>
    public static byte[] Pdf(int variant)
    {
        var text = $"BT /F1 20 Tf 72 760 Td (Demonstration document {variant + 1}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    private static bool In(int x, int y, int cx, int cy, int rx, int ry) =>
        (long)(x - cx) * (x - cx) * ry * ry + (long)(y - cy) * (y - cy) * rx * rx <= (long)rx * rx * ry * ry;

    private static bool Ring(int x, int y, int cx, int cy, int r)
    {
        var d = (x - cx) * (x - cx) + (y - cy) * (y - cy);
        return d <= r * r && d >= (r - 5) * (r - 5) || d <= 100;
    }
}
