using Jiangxuan.Web.Shell;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Admin;

/// <summary>The administrator's side menu; the clock only in a demonstration city.</summary>
internal static class AdminMenu
{
    public static IReadOnlyList<MenuGroup> Of(HttpContext http)
    {
        var clock = http.RequestServices.GetRequiredService<DemoClock>();
        MenuItem[] items = clock.IsDemo
            ? [new MenuItem("/accounts", "账号"), new MenuItem("/clock", "演示时钟")]
            : [new MenuItem("/accounts", "账号")];
        return [new MenuGroup("系统管理", items)];
    }
}
