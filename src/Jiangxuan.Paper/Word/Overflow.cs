namespace Jiangxuan.Paper.Word;

/// <summary>What is filled into a box of fixed height and does not go in even at the smallest size (超出表格).</summary>
/// <param name="Field">What stands in the box, as the notice calls it.</param>
/// <param name="Size">The type size it is printed in, in points.</param>
/// <param name="Fitting">About so many characters go in.</param>
/// <param name="Beyond">About so many are cut off.</param>
public sealed record Overflow(string Field, decimal Size, int Fitting, int Beyond)
{
    /// <summary>What is wrong and what to do, in Chinese.</summary>
    public string Sentence =>
        $"“{Field}”放不进表格：缩到{Written(Size)}磅仍约有{Written(Beyond)}字印不出来，请压缩到约{Written(Fitting)}字。";

    private static string Written(decimal number) =>
        number.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
