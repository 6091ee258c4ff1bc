using System.Globalization;
using System.Text;

namespace Jiangxuan.Paper.Photos;

/// <summary>A small picture as vips writes it plainly (PPM or PGM of 8 bits).</summary>
internal sealed class Pixels
{
    private const int MostSide = 4096;
    private readonly byte[] _file;
    private readonly int _start;
    private readonly int _channels;

    private Pixels(byte[] file, int start, int channels, (int Width, int Height) size)
    {
        _file = file;
        _start = start;
        _channels = channels;
        (Width, Height) = size;
    }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Reads the file; null when it is not such a picture.</summary>
    internal static Pixels? Read(byte[] file)
    {
        var at = 0;
        var channels = Word(file, ref at) switch
        {
            "P6" => 3,
            "P5" => 1,
            _ => 0,
        };
        var (width, height, most) = (Number(file, ref at), Number(file, ref at), Number(file, ref at));
        return channels > 0 && width > 0 && height > 0 && most == 255 && file.Length - at >= width * height * channels
            ? new Pixels(file, at, channels, (width, height))
            : null;
    }

    internal (int R, int G, int B) At(int x, int y)
    {
        var at = _start + (y * Width + x) * _channels;
        return _channels == 1 ? (_file[at], _file[at], _file[at]) : (_file[at], _file[at + 1], _file[at + 2]);
    }

    /// <summary>A word of the head; vips puts a comment there.</summary>
    private static string Word(byte[] file, ref int at)
    {
        while (at < file.Length && file[at] is (byte)'#' or (byte)' ' or (byte)'\n')
        {
            at =
                file[at] != '#' ? at + 1
                : Array.IndexOf(file, (byte)'\n', at) is var end and >= 0 ? end + 1
                : file.Length;
        }
        var from = at;
        while (at < file.Length && file[at] > ' ')
        {
            at++;
        }
        var word = Encoding.ASCII.GetString(file, from, Math.Min(at - from, 16));
        at = Math.Min(at + 1, file.Length);
        return word;
    }

    private static int Number(byte[] file, ref int at) =>
        int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= MostSide
            ? number
            : 0;
}
