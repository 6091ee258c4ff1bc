using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>The contact of an employer's link as others may see it.</summary>
public static class Contacts
{
    /// <summary>The name without the telephone number: journal and applicant do not get the number.</summary>
    public static string Who(this Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var name = new string([
            .. link.Contact.TrimStart().TakeWhile(c => !char.IsDigit(c) && c is not ('+' or '（' or '(')),
        ]);
        return name.Trim(' ', '，', ',', '、', '\u3000', '：', ':') is { Length: > 0 } who ? who : "单位联系人";
    }
}
