using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Inspector;

/// <summary>The side menu of the inspectors' desk.</summary>
internal static class InspectorMenu
{
    public static IReadOnlyList<MenuGroup> Of(Desk desk)
    {
        var root = $"/inspector/{desk.Edition.EditionId}";
        return
        [
            new MenuGroup(
                "督查",
                [
                    new MenuItem(root, "进度与提示"),
                    new MenuItem($"{root}/candidacies", "逐份回放"),
                    new MenuItem($"{root}/lists", "各环节名单"),
                    new MenuItem($"{root}/objections", "异议"),
                    new MenuItem($"{root}/log", "全部日志"),
                ]
            ),
        ];
    }
}
