namespace Jiangxuan.Web.Tests.Units;

/// <summary>Small real files.</summary>
public static class Pictures
{
    /// <summary>A PNG of one grey pixel.</summary>
    public static byte[] Png { get; } =
        Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
        );

    /// <summary>A PDF of one empty page.</summary>
    public static byte[] Pdf { get; } =
        System.Text.Encoding.ASCII.GetBytes(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );

    /// <summary>The same, which opens only with a password that nobody knows.</summary>
    public static byte[] LockedPdf { get; } =
        System.Text.Encoding.ASCII.GetBytes(
            System
                .Text.Encoding.ASCII.GetString(Pdf)
                .Replace(
                    "/Root 1 0 R",
                    $"/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{new string('0', 64)}>/U<{new string('0', 64)}>>>",
                    StringComparison.Ordinal
                )
        );

    /// <summary>The same, cut off on its way.</summary>
    public static byte[] BrokenPdf { get; } = Pdf[..90];

    /// <summary>A program.</summary>
    public static byte[] Exe { get; } =
    [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. new byte[400]];
}
