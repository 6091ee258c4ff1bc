namespace Jiangxuan.Core.People;

/// <summary>A telephone number of the mainland: mobile (手机) or landline with area code (座机). Prints masked.</summary>
public sealed record Phone
{
    private readonly string _area;
    private readonly string _local;
    private readonly string _extension;

    private Phone(string area, string local, string extension = "")
    {
        _area = area;
        _local = local;
        _extension = extension;
    }

    /// <summary>Whether text messages can reach it.</summary>
    public bool IsMobile => _area.Length == 0;

    /// <summary>In one form: <c>13800000000</c>, <c>0370-2000067</c>, <c>0370-2000067-801</c>.</summary>
    public string Number =>
        IsMobile ? _local
        : _extension.Length == 0 ? $"{_area}-{_local}"
        : $"{_area}-{_local}-{_extension}";

    /// <summary>As lists may show it: <c>138****0000</c>, <c>0370-*****67</c>.</summary>
    public string Masked =>
        IsMobile ? $"{_local[..3]}****{_local[7..]}" : $"{_area}-{new string('*', _local.Length - 2)}{_local[^2..]}";

    /// <summary>Reads what was typed; spaces, hyphens, brackets, full-width digits and +86 are forgiven.</summary>
    public static Result<Phone> Read(string text)
    {
        var typed = Typed.Compact(text).Replace('—', '-').Replace('转', '-');
        if (typed.Length == 0)
            return new Refusal("请填写联系电话。");
        typed = WithoutCountry(typed);
        var digits = typed.Replace("-", "", StringComparison.Ordinal);
        if (
            !Typed.IsDigits(
                digits.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)
            )
        )
            return new Refusal("联系电话只能由数字组成，座机可用“-”分隔；请检查。");
        if (digits is ['1', >= '3' and <= '9', ..] && Typed.IsDigits(digits))
            return digits.Length == 11
                ? new Phone("", digits)
                : new Refusal($"手机号码应为11位，现为{digits.Length}位；请检查。");
        return Landline(typed);
    }

    private static Result<Phone> Landline(string typed)
    {
        var parts = typed.Replace('(', '-').Replace(')', '-').Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [['0', ..] joined, ..] && joined.Length >= 10)
        {
            var area = AreaLength(joined);
            parts = [joined[..area], joined[area..], .. parts[1..]];
        }
        return parts switch
        {
            [var area, var local] when IsLandline(area, local) => new Phone(area, local),
            [var area, var local, { Length: <= 6 } extension] when IsLandline(area, local) => new Phone(
                area,
                local,
                extension
            ),
            [['0', ..], ..] => new Refusal("座机号码应为区号加7或8位号码，写成“区号-号码”；请检查。"),
            _ => new Refusal("这不是手机号码；如为座机请加区号，写成“区号-号码”。"),
        };
    }

    private static bool IsLandline(string area, string local) =>
        area.StartsWith('0')
        && area.Length == AreaLength(area)
        && local is [>= '2' and <= '8', ..]
        && local.Length is 7 or 8;

    private static int AreaLength(string number) => number is ['0', '1' or '2', ..] ? 3 : 4;

    private static string WithoutCountry(string typed)
    {
        foreach (var prefix in (string[])["+86", "0086", "86-"])
        {
            if (typed.StartsWith(prefix, StringComparison.Ordinal))
                return typed[prefix.Length..].TrimStart('-');
        }
        return typed is ['8', '6', '1', ..] && typed.Length == 13 ? typed[2..] : typed;
    }

    /// <summary>The masked number.</summary>
    public override string ToString() => Masked;
}
