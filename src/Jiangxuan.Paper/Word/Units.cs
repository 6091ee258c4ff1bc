namespace Jiangxuan.Paper.Word;

/// <summary>The units of Word: twentieths of a point, half points, and the thousandths of a picture.</summary>
internal static class Units
{
    private const decimal PointsPerMm = 72m / 25.4m;

    /// <summary>Millimetres as twentieths of a point.</summary>
    public static int Twips(decimal mm) => (int)decimal.Round(mm * PointsPerMm * 20);

    /// <summary>Points as twentieths of a point.</summary>
    public static int PointTwips(decimal points) => (int)decimal.Round(points * 20);

    /// <summary>A type size in half points.</summary>
    public static string HalfPoints(decimal points) => Text((int)decimal.Round(points * 2));

    /// <summary>Millimetres in the unit of drawings.</summary>
    public static long Emu(decimal mm) => (long)decimal.Round(mm * 36000);

    /// <summary>Points as millimetres.</summary>
    public static decimal Mm(decimal points) => points / PointsPerMm;

    /// <summary>Millimetres as points.</summary>
    public static decimal Points(decimal mm) => mm * PointsPerMm;

    /// <summary>A number as Word's files write it.</summary>
    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
