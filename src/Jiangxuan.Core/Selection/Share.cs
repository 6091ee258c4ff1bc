using System.Numerics;

namespace Jiangxuan.Core.Selection;

/// <summary>A percentage as an exact fraction in lowest terms: <c>n / base</c> against <c>Part / Whole</c>.</summary>
internal readonly record struct Share(BigInteger Part, BigInteger Whole)
{
    internal static Share Of(decimal percent)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(percent, bits);
        var part = BigInteger.Zero;
        for (var word = 2; word >= 0; word--)
        {
            part = (part << 32) + unchecked((uint)bits[word]);
        }

        var whole = 100 * BigInteger.Pow(10, (bits[3] >> 16) & 0xFF);
        var common = BigInteger.GreatestCommonDivisor(part, whole);
        return new Share(part / common, whole / common);
    }

    /// <summary>The smallest number of persons that is at least this share of the base.</summary>
    internal int AtLeastOf(int persons) => (int)((Part * persons + Whole - 1) / Whole);

    /// <summary>The largest number of persons that is at most this share of the base.</summary>
    internal int AtMostOf(int persons) => (int)(Part * persons / Whole);
}
