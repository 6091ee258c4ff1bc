using System.Globalization;
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
