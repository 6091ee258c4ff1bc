using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Scoring;

/// <summary>An exact fraction in lowest terms, denominator positive. Scores are computed in it and rounded only to be shown.</summary>
[JsonConverter(typeof(RationalJson))]
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominator;

    /// <summary>A fraction.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>Above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line, at least 1.</summary>
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>0.</summary>
    public static Rational Zero => default;

    /// <summary>1.</summary>
    public static Rational One => new(1, 1);

    /// <summary>Whether it is a whole number.</summary>
    public bool IsWhole => Denominator.IsOne;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>The exact value of a decimal.</summary>
    public static Rational From(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var (low, middle, high) = unchecked(((uint)bits[0], (uint)bits[1], (uint)bits[2]));
        var magnitude = ((BigInteger)high << 64) | ((BigInteger)middle << 32) | low;
        var scale = (bits[3] >> 16) & 0xFF;
        return new(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, scale));
    }

    /// <summary>So many hundredths: <c>Percent(35)</c> is 7/20.</summary>
    public static Rational Percent(decimal percent) => From(percent) / new Rational(100, 1);

    /// <summary>
    /// Rounded to decimal places, half away from zero (四舍五入), with exactly so many places.
    /// </summary>
    /// <param name="places">0 to 10.</param>
    /// <exception cref="OverflowException">The value does not fit a decimal.</exception>
    public decimal Round(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, 10);
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, places);
        var whole = (scaled * 2 + Denominator) / (Denominator * 2);
        if (whole >> 96 != BigInteger.Zero)
            throw new OverflowException("Too large for a decimal.");
        var mask = (BigInteger)uint.MaxValue;
        return new(
            unchecked((int)(uint)(whole & mask)),
            unchecked((int)(uint)((whole >> 32) & mask)),
            unchecked((int)(uint)((whole >> 64) & mask)),
            Sign < 0 && !whole.IsZero,
            (byte)places
        );
    }

    /// <summary>Sum of several.</summary>
    public static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Zero, (sum, v) => sum + v);

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational a, Rational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Equal values.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Different values.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>Less.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Greater.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Less or equal.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary>Exactly: <c>256/3</c>, or <c>85</c> when whole.</summary>
    public override string ToString() =>
        IsWhole
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
