namespace Jiangxuan.Paper.Tests.Given;

/// <summary>JPEG made of pictures by vips.</summary>
internal static class PressedPictures
{
    /// <summary>The picture as JPEG.</summary>
    internal static async Task<byte[]> JpegAsync(this Printshop shop, byte[] png, string options = "Q=92")
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["a.png"], png);
        await shop.RunAsync(desk, "vips", "copy", "a.png", $"b.jpg[{options}]");
        return await File.ReadAllBytesAsync(desk["b.jpg"]);
    }

    /// <summary>The picture in the inks of a press.</summary>
    internal static async Task<byte[]> InksAsync(this Printshop shop, byte[] png)
    {
        using var desk = shop.Desk();
        await File.WriteAllBytesAsync(desk["a.png"], png);
        await shop.RunAsync(desk, "vips", "colourspace", "a.png", "b.jpg", "cmyk");
        return await File.ReadAllBytesAsync(desk["b.jpg"]);
    }
}
