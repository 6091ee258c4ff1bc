using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Office.Setup;
using Jiangxuan.Web.Shell;

namespace Jiangxuan.Web.Office;

/// <summary>The side menu of the office: general pages, the city's stages in the notice's order, what is set up.</summary>
public static class OfficeMenu
{
    /// <summary>The menu of an edition; the present line is the one whose address the page names as current.</summary>
    public static IReadOnlyList<MenuGroup> Of(World world, Workload workload)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(workload);
        var home = Home(world.Edition.Id);
        var stages = world
            .Notice.Stages.Select(s => (Stage: s, Href: Href(home, s)))
            .Where(s => s.Href is not null)
            .Select(s => new MenuItem(s.Href!, s.Stage.Label, workload.In(s.Stage)));
        return
        [
            new MenuGroup(
                "工作",
                [
                    new(home, "概览"),
                    new($"{home}/applications", "申报材料"),
                    new($"{home}/quota", "名额与报送"),
                    new($"{home}/papers", "文书与证书"),
                ]
            ),
            new MenuGroup(
                "环节",
                [
                    .. stages,
                    new($"{home}/objections", "异议", workload.Objections),
                    .. world.Notice.Revocation is null && world.Notice.Bans.Count == 0
                        ? Array.Empty<MenuItem>()
                        : [new($"{home}/revocation", "撤销与限制")],
                ]
            ),
            new MenuGroup(
                "本届设置",
                [
                    new($"{home}/units", "推荐单位"),
                    new($"{home}/deadlines", "起止日期"),
                    .. PlacesEndpoint.Matters(world.Notice)
                        ? new MenuItem[] { new($"{home}/places", "名额与方案") }
                        : [],
                    new($"{home}/calendar", "工作日历"),
                    new($"{home}/registers", "名册"),
                    new($"{home}/decisions", "决定事项"),
                    new($"{home}/log", "日志"),
                ]
            ),
        ];
    }

    /// <summary>The menu of a state that holds every candidacy and objection.</summary>
    public static IReadOnlyList<MenuGroup> Of(World world) => Of(world, Workload.Of(world));

    /// <summary>Address of the desk in an edition.</summary>
    public static string Home(string edition) => $"/office/{edition}";

    /// <summary>Where the office works on a stage; null for a stage that others work on.</summary>
    public static string? Href(string home, Stage stage) =>
        stage switch
        {
            { Level: not Level.City } => null,
            QualifyStage => $"{home}/audit/{stage.Id}",
            _ when Resolving.Makes(stage) => $"{home}/resolution/{stage.Id}",
            ProposeStage { Way: ProposeHow.Rank } => $"{home}/proposal/{stage.Id}",
            ProposeStage => $"{home}/shortlist/{stage.Id}",
            ReviewStage => $"{home}/panel/{stage.Id}",
            InspectStage => $"{home}/inspection/{stage.Id}",
            ClearStage => $"{home}/clearance/{stage.Id}",
            ShowcaseStage => $"{home}/showcase/{stage.Id}",
            StewardStage => $"{home}/stewardship/{stage.Id}",
            PubliciseStage => $"{home}/publicity/{stage.Id}",
            NameStage => $"{home}/naming/{stage.Id}",
            RewardStage => $"{home}/rewards/{stage.Id}",
            _ => null,
        };
}
