using System.Globalization;

namespace Jiangxuan.Core.People.Generated;

/// <summary>Numbers of invented people: valid in form, impossible in fact, never twice within one seed.</summary>
internal static class Numbers
{
    /// <summary>How many people can be told apart: ten thousand invented regions of five hundred men and five hundred women.</summary>
    public const int Most = 5_000_000;

    private const int PerRegion = 500;

    /// <summary>An ID number with region code 99xxxx. Different indices differ in region or sequence, whatever the birth date.</summary>
    public static IdNumber Id(int slot, Sex sex, DateOnly birth, DateOnly today)
    {
        var region = slot / PerRegion;
        var sequence = slot % PerRegion * 2 + (sex == Sex.Male ? 1 : 0);
        var first = string.Create(CultureInfo.InvariantCulture, $"99{region:0000}{birth:yyyyMMdd}{sequence:000}");
        return IdNumber.Read(first + IdNumber.CheckDigit(first), today).Value;
    }

    /// <summary>A mobile number 1540xxxxxxx: the prefix 154 is not known to be given to any operator.</summary>
    public static Phone Mobile(int slot) =>
        People.Phone.Read(string.Create(CultureInfo.InvariantCulture, $"1540{slot:0000000}")).Value;

    /// <summary>Scatters indices over the slots, one to one: the factor shares no divisor with <see cref="Most"/>.</summary>
    public static int Slot(ulong seed, int index)
    {
        var offset = (long)(new SplitMix64(seed).Next() % Most);
        return (int)((index * 2_718_281L + offset) % Most);
    }
}
