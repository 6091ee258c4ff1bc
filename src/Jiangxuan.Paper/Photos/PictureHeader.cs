using System.Buffers.Binary;

namespace Jiangxuan.Paper.Photos;

/// <summary>The kinds of pictures that are taken.</summary>
public enum PictureKind
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,
}

/// <summary>What the head of a picture file says; read within strict bounds and without decoding a pixel.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Width">Pixels as stored; at least 1.</param>
/// <param name="Height">Pixels as stored; at least 1.</param>
/// <param name="Channels">1 grey, 3 colours, 4 printing inks (JPEG) or colours and transparency (PNG).</param>
/// <param name="Turn">The EXIF orientation, 1 (as stored) to 8.</param>
public sealed record PictureHeader(PictureKind Kind, int Width, int Height, int Channels, int Turn)
{
    /// <summary>Width as it is to be seen.</summary>
    public int SeenWidth => Turn >= 5 ? Height : Width;

    /// <summary>Height as it is to be seen.</summary>
    public int SeenHeight => Turn >= 5 ? Width : Height;

    /// <summary>Whether it is made for printing presses: its colours differ on every screen.</summary>
    public bool Inks => Kind is PictureKind.Jpeg && Channels == 4;

    /// <summary>Reads the head; null when it is neither JPEG nor PNG, or broken.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file) =>
        file.StartsWith(JpegHeader.Start) ? JpegHeader.Read(file)
        : file.StartsWith(PngStart) ? Png(file)
        : null;

    /// <summary>Whether it is the picture of a telephone in a form (HEIC) that few programs read.</summary>
    public static bool IsHeic(ReadOnlySpan<byte> file) =>
        file.Length > 12
        && file[4..8].SequenceEqual("ftyp"u8)
        && (
            file[8..12].SequenceEqual("heic"u8)
            || file[8..12].SequenceEqual("heix"u8)
            || file[8..12].SequenceEqual("mif1"u8)
        );

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static PictureHeader? Png(ReadOnlySpan<byte> file)
    {
        // The first chunk: length, IHDR, width, height, depth, colour type.
        if (file.Length < 26 || !file[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }
        var width = BinaryPrimitives.ReadUInt32BigEndian(file[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(file[20..]);
        var channels = file[25] switch
        {
            0 => 1,
            2 or 3 => 3,
            4 => 2,
            6 => 4,
            _ => 0,
        };
        return width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || channels == 0
            ? null
            : new PictureHeader(PictureKind.Png, (int)width, (int)height, channels, 1);
    }
}
