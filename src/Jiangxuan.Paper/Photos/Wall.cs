namespace Jiangxuan.Paper.Photos;

/// <summary>A colour that a notice asks of a background, or that one is found to have.</summary>
public enum WallColour
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>红底.</summary>
    Red,

    /// <summary>蓝底.</summary>
    Blue,

    /// <summary>白底.</summary>
    White,
}

/// <summary>The colour of the wall behind a head: what is above it and at both sides of its upper half (背景).</summary>
internal static class Wall
{
    /// <summary>So much of the height is above any head; so much of the width is beside it.</summary>
    private const int EdgePercent = 10;

    /// <summary>Shoulders begin below this part of the height.</summary>
    private const int UpperPercent = 45;

    /// <summary>So much of the wall has to have the colour: hair and shadows are not counted against it.</summary>
    private const int EnoughPercent = 75;

    /// <summary>The colour in the words of a notice; null when it names none that can be told.</summary>
    internal static WallColour? Named(string? words) =>
        words is null ? null
        : words.Contains('红') ? WallColour.Red
        : words.Contains('蓝') ? WallColour.Blue
        : words.Contains('白') ? WallColour.White
        : null;

    internal static string Name(WallColour colour) =>
        colour switch
        {
            WallColour.Red => "红色",
            WallColour.Blue => "蓝色",
            WallColour.White => "白色",
            _ => "单一的颜色",
        };

    /// <summary>The colour most of the wall has.</summary>
    internal static WallColour Of(Pixels picture)
    {
        var counts = new int[Enum.GetValues<WallColour>().Length];
        var all = 0;
        for (var y = 0; y * 100 < picture.Height * UpperPercent; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var above = y * 100 < picture.Height * EdgePercent;
                var beside = Math.Min(x, picture.Width - 1 - x) * 100 < picture.Width * EdgePercent;
                if (above || beside)
                {
                    counts[(int)Of(picture.At(x, y))]++;
                    all++;
                }
            }
        }
        return Enum.GetValues<WallColour>().Skip(1).FirstOrDefault(c => counts[(int)c] * 100 >= all * EnoughPercent);
    }

    /// <summary>By hue, saturation and value, in whole degrees and percent.</summary>
    private static WallColour Of((int R, int G, int B) pixel)
    {
        var (r, g, b) = pixel;
        var value = Math.Max(r, Math.Max(g, b));
        var spread = value - Math.Min(r, Math.Min(g, b));
        var saturation = value == 0 ? 0 : spread * 100 / value;
        if (value >= 200 && saturation <= 12)
        {
            return WallColour.White;
        }
        if (value < 80 || saturation < 30)
        {
            return WallColour.Other;
        }
        var hue =
            value == r ? 60 * (g - b) / spread
            : value == g ? 120 + 60 * (b - r) / spread
            : 240 + 60 * (r - g) / spread;
        return hue is >= -20 and <= 18 && saturation >= 50 ? WallColour.Red
            : hue is >= 185 and <= 255 ? WallColour.Blue
            : WallColour.Other;
    }
}
