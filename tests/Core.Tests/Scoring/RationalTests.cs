using System.Globalization;
using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

public sealed class RationalTests
{
    [Theory]
    [InlineData(256, 3, 2, "85.33")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(85335, 1000, 2, "85.34")]
    [InlineData(85345, 1000, 2, "85.35")] // half up, not to even
    [InlineData(5, 2, 0, "3")]
    [InlineData(90, 1, 2, "90.00")]
    [InlineData(-1, 1000, 2, "0.00")]
    [InlineData(9999999, 1000, 2, "10000.00")]
    public void Rounding_is_half_up_to_so_many_places(int numerator, int denominator, int places, string expected) =>
        Assert.Equal(
            expected,
            new Rational(numerator, denominator).Round(places).ToString(CultureInfo.InvariantCulture)
        );

    [Fact]
    public void Thirds_stay_exact()
    {
        var third = Rational.One / new Rational(3, 1);
        Assert.Equal(Rational.One, third + third + third);
        Assert.Equal("1/3", third.ToString());
        Assert.Equal(new Rational(7, 20), Rational.Percent(35));
        Assert.Equal(new Rational(-5, 4), Rational.From(-1.250m));
        Assert.Equal(decimal.MaxValue, Rational.From(decimal.MaxValue).Round(0));
    }

    [Fact]
    public void The_default_is_zero_and_zero_cannot_divide()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal(Rational.One, default(Rational) + Rational.One);
        Assert.Equal(Rational.Zero.GetHashCode(), new Rational(0, 7).GetHashCode());
        Assert.Throws<DivideByZeroException>(() => Rational.One / default(Rational));
    }

    [Fact]
    public void What_does_not_fit_a_decimal_is_refused_and_not_cut_short()
    {
        var first = new Rational(BigInteger.One << 96, 1);
        Assert.Throws<OverflowException>(() => first.Round(0));
        Assert.Throws<OverflowException>(() => (Rational.Zero - first).Round(0));
        Assert.Throws<OverflowException>(() => (first / new Rational(100, 1)).Round(2));
        Assert.Equal(decimal.MaxValue, (first - Rational.One).Round(0));
        Assert.Equal(decimal.MinValue, (Rational.One - first).Round(0));
    }

    [Fact]
    public void Equal_ones_are_neither_less_nor_greater()
    {
        var (half, same) = (new Rational(1, 2), new Rational(-3, -6));
        Assert.False(half < same || half > same);
        Assert.True(half <= same && half >= same && half == same);
        Assert.Equal("1/2", same.ToString());
        Assert.Equal("-1/2", new Rational(1, -2).ToString());
    }

    [Theory]
    [InlineData("\"256/3\"", "256/3")]
    [InlineData("\"-4/6\"", "-2/3")]
    [InlineData("\"85\"", "85")]
    public void A_fraction_is_read_from_its_text(string json, string value) =>
        Assert.Equal(value, JsonSerializer.Deserialize<Rational>(json).ToString());

    [Theory]
    [InlineData("\"1/0\"")]
    [InlineData("\"1/-2\"")]
    [InlineData("\"1/2/3\"")]
    [InlineData("\"85.33\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    public void What_is_no_fraction_is_not_read(string json) =>
        Assert.Contains(
            "256/3",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rational>(json)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void It_calculates_like_numbers_do()
    {
        var fractions = Gen.Choose(-999, 999).SelectMany(n => Gen.Choose(1, 99).Select(d => new Rational(n, d)));
        var three = fractions.SelectMany(a => fractions.SelectMany(b => fractions.Select(c => (A: a, B: b, C: c))));
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                three.ToArbitrary(),
                t =>
                    t.A + t.B - t.B == t.A
                    && (t.A + t.B) * t.C == t.A * t.C + t.B * t.C
                    && (t.B.Sign == 0 || t.A / t.B * t.B == t.A)
                    && t.A < t.B == (t.B - t.A).Sign > 0
                    && new Rational(t.A.Numerator * 6, t.A.Denominator * 6).Equals(t.A)
            )
        );
    }

    [Fact]
    public void A_rounded_figure_is_the_nearest_one()
    {
        Check.QuickThrowOnFailure(Nearest((r, places) => r.Round(places)));
        // The control: cutting off.
        Assert.ThrowsAny<Exception>(() =>
            Check.QuickThrowOnFailure(
                Nearest((r, places) => decimal.Round(r.Round(10), places, MidpointRounding.ToZero))
            )
        );

        static Property Nearest(Func<Rational, int, decimal> round) =>
            Prop.ForAll(
                Gen.Choose(0, 99_999).SelectMany(n => Gen.Choose(1, 999).Select(d => new Rational(n, d))).ToArbitrary(),
                r =>
                {
                    var off = (Rational.From(round(r, 2)) - r) * new Rational(200, 1);
                    return off > new Rational(-1, 1) && off <= Rational.One;
                }
            );
    }
}
