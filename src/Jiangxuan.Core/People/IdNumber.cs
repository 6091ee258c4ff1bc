using System.Globalization;

namespace Jiangxuan.Core.People;

/// <summary>
/// A valid 18-character citizen ID number (公民身份号码, GB 11643): region (6 digits), birth date (8), sequence (3), check digit.
/// Prints masked; the number itself must be asked for.
/// </summary>
public sealed record IdNumber
{
    private const int Length = 18;

    private IdNumber(string number, DateOnly birth)
    {
        Number = number;
        Birth = birth;
    }

    /// <summary>The full number, X in upper case. Never in a log, a list or a public page.</summary>
    public string Number { get; }

    /// <summary>Birth date.</summary>
    public DateOnly Birth { get; }

    /// <summary>Sex: the sequence number is odd for men, even for women.</summary>
    public Sex Sex => (Number[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>Six digits of the household's region at first registration (GB/T 2260 of that time).</summary>
    public string RegionCode => Number[..6];

    /// <summary>First three and last four characters, birth date hidden: <c>990***********0014</c>.</summary>
    public string Masked => $"{Number[..3]}{new string('*', 11)}{Number[14..]}";

    /// <summary>Reads what was typed: spaces and full-width characters are forgiven, x is X.</summary>
    /// <param name="text">The text.</param>
    /// <param name="today">The day in Shanghai; a birth date may not lie after it.</param>
    public static Result<IdNumber> Read(string text, DateOnly today)
    {
        var number = Typed.Compact(text).ToUpperInvariant();
        if (number.Length == 0)
            return new Refusal("请填写身份证号。");
        if (number.Length == 15 && Typed.IsDigits(number))
            return new Refusal("这是15位的旧号码，已停止使用；请按现行居民身份证填写18位号码。");
        if (number.Length != Length)
            return new Refusal($"身份证号应为18位，现为{number.Length}位；请对照证件检查是否漏填或多填。");
        if (!Typed.IsDigits(number.AsSpan(0, 17)) || !(char.IsAsciiDigit(number[17]) || number[17] == 'X'))
            return new Refusal("身份证号前17位应为数字，最后一位为数字或X；请对照证件重填。");
        if (
            !DateOnly.TryParseExact(
                number[6..14],
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var birth
            )
        )
            return new Refusal("身份证号第7至14位不是真实的出生日期；请对照证件检查。");
        if (birth > today)
            return new Refusal("身份证号中的出生日期晚于今天；请对照证件检查第7至14位。");
        if (CheckDigit(number.AsSpan(0, 17)) != number[17])
            return new Refusal("身份证号的校验码不对，说明其中有数字填错；请逐位对照证件检查。");
        return new IdNumber(number, birth);
    }

    /// <summary>The check digit (ISO 7064 MOD 11-2) of the first 17 digits.</summary>
    /// <exception cref="ArgumentException">Not 17 digits.</exception>
    public static char CheckDigit(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Length - 1 || !Typed.IsDigits(first17))
            throw new ArgumentException("17 digits expected.", nameof(first17));
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += (first17[i] - '0') * weights[i];
        return "10X98765432"[sum % 11];
    }

    /// <summary>
    /// What somebody should look at, or null: an unknown or former region, or the number of a residence permit. Never a reason to
    /// refuse, since codes are abolished while the numbers that carry them live on. Counties are known of a few cities only
    /// (<see cref="CodeLists.County"/>); of all others the province alone is checked.
    /// </summary>
    public string? RegionWarning(CodeLists lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var prefix = Number[..2];
        if (prefix is "81" or "82" or "83")
            return "这是港澳台居民居住证的号码，请核对是否符合申报对象的要求。";
        if (lists.Province.Find(prefix) is not null)
            return CountyWarning(lists);
        return Number[0] == '9' && lists.Province.Find(Number[1..3]) is not null
            ? "这像是外国人永久居留身份证的号码，请核对国籍是否符合申报对象的要求。"
            : UnknownRegion;
    }

    private string UnknownRegion =>
        $"身份证号开头的地区代码{RegionCode}不在现行代码表中，请对照证件核对；无误可以继续。";

    private string? CountyWarning(CodeLists lists)
    {
        if (lists.FormerCounty.Find(RegionCode) is { } former)
        {
            var now = former.Successor is { } code ? $"现为{code}{lists.County.Find(code)!.Name}" : "已撤销";
            return $"身份证号开头的地区代码{RegionCode}是旧代码（{former.Name}，{now}）；证件号码不因区划调整而改变，核对无误可以继续。";
        }
        var city = RegionCode[..4];
        var covered = lists.County.Items.Any(c => c.Key.StartsWith(city, StringComparison.Ordinal));
        return covered && lists.County.Find(RegionCode) is null ? UnknownRegion : null;
    }

    /// <summary>The masked number, so that no log or message shows more.</summary>
    public override string ToString() => Masked;
}
