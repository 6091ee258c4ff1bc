using System.Globalization;

namespace Jiangxuan.Core.Exchange;

/// <summary>Numbers in files, taken exactly or not at all.</summary>
internal static class Decimals
{
    private const int MostDigits = 28;

    /// <summary>The number, or null when the text is not one or has more digits than can be kept (it is never rounded).</summary>
    internal static decimal? Exact(string text) =>
        text.Count(char.IsAsciiDigit) <= MostDigits
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}
