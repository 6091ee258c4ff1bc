using System.Text.RegularExpressions;
using Jiangxuan.Journeys.Given;
using Xunit;

namespace Jiangxuan.Journeys.Course;

/// <summary>The administrator's part: accounts for staff, each with a first password read off the screen; and the demonstration clock.</summary>
internal static partial class Staffing
{
    /// <summary>Makes an account in the browser.</summary>
    /// <returns>Its first password.</returns>
    public static async Task<string> Employs(
        Screen admin,
        string user,
        string name,
        string role,
        string? organ = null,
        string? unit = null
    )
    {
        await admin.Open("/accounts");
        await admin.Type("userName", user);
        await admin.Type("name", name);
        await admin.Type("role", role);
        if (organ is not null)
        {
            await admin.Type("organ", organ);
        }

        if (unit is not null)
        {
            await admin.Type("unit", unit);
        }

        await admin.Press("建立账号");
        var password = FirstPassword().Match(await admin.Text());
        Assert.True(password.Success, await admin.Text());
        return password.Groups[1].Value;
    }

    /// <summary>Moves the demonstration clock on.</summary>
    public static async Task Waits(Screen admin, int days)
    {
        await admin.Open("/clock");
        await admin.Type("days", days.ToString(null, null));
        await admin.Shot("演示时钟");
        await admin.Press("推移");
        Assert.Equal("/clock", admin.Path);
    }

    [GeneratedRegex("初始密码：\\s*([a-z0-9]{14})")]
    private static partial Regex FirstPassword();
}
