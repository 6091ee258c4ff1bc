using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Store;
using Microsoft.AspNetCore.Identity;

namespace Jiangxuan.Web.Demo;

/// <summary>The table of demonstration accounts that is printed at every start: who, user name, password, where to begin.</summary>
public static class DemoTable
{
    /// <summary>Prints it, as the editions stand now.</summary>
    public static async Task Print(
        IServiceProvider services,
        string address,
        TextWriter to,
        CancellationToken ct = default
    )
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var rows = new List<(string Who, string Name, string Page)>();
        foreach (var (who, account, page) in await Personas(services, ct))
        {
            if (await users.FindByIdAsync(account) is { } found)
            {
                rows.Add((who, found.UserName!, page));
            }
        }

        to.WriteLine();
        to.WriteLine(
            $"演示账号（仅供演示，密码都是 {DemoPlan.Password}；演示时钟 {DemoPlan.Now:yyyy年M月d日} 起走，管理员可以调快）"
        );
        var (first, second) = (rows.Max(r => Width(r.Who)), rows.Max(r => Width(r.Name)));
        foreach (var (who, name, page) in rows)
        {
            to.WriteLine($"  {Pad(who, first)}  {Pad(name, second)}  {address}{page}");
        }

        if (await Link(services, ct) is { } link)
        {
            to.WriteLine($"  {Pad("所在单位（链接，不需登录）", first)}  {Pad("", second)}  {address}{link}");
        }

        to.WriteLine($"  {Pad("社会公众", first)}  {Pad("", second)}  {address}/");
        to.WriteLine();
    }

    private static async Task<IReadOnlyList<(string Who, string Account, string Page)>> Personas(
        IServiceProvider services,
        CancellationToken ct
    )
    {
        var running = await Open(services, DemoPlan.Running, ct);
        var finished = await Open(services, DemoPlan.Finished, ct);
        var people = running.All<Candidacy>().ToList();
        var rows = new List<(string, string, string)>();
        void Applicant(string state, string edition, Candidacy? c)
        {
            if (c is not null)
            {
                rows.Add(($"申报人（{state}）", c.Account, $"/my/{edition}/{c.Id}"));
            }
        }

        bool Stands<T>(Candidacy c)
            where T : Stage => c.Stands.Split(',').Any(s => running.Notice.Stages.Any(x => x.Id == s && x is T));
        Applicant("填写中", DemoPlan.Running, people.Find(c => c.Receipt is null));
        Applicant("已提交", DemoPlan.Running, people.Find(c => c.Receipt is not null && Stands<InspectStage>(c)));
        Applicant("待补正", DemoPlan.Running, people.Find(c => c.Returned is not null));
        Applicant("已命名", DemoPlan.Finished, finished.All<Candidacy>().FirstOrDefault(c => c.Tier is not null));
        foreach (var group in running.Notice.UnitGroups)
        {
            var unit = running
                .Edition.Units.Where(u => u.Group == group.Id)
                .MaxBy(u =>
                    people.Count(c => c.Unit == u.Id && (Stands<InspectStage>(c) || Stands<RecommendStage>(c)))
                );
            foreach (var organ in unit is null ? [] : group.Organs)
            {
                var label = running.Notice.Organs.Single(o => o.Id == organ).Name;
                rows.Add(($"推荐单位（{unit!.Name}，{label}）", $"{unit.Id}.{organ}", $"/unit/{DemoPlan.Running}"));
            }
        }

        rows.Add(("领导小组办公室", "office", $"/office/{DemoPlan.Running}"));
        foreach (var organ in running.Notice.Stages.OfType<NameStage>().SelectMany(s => s.By).Distinct())
        {
            var label = running.Notice.Organs.Single(o => o.Id == organ).Name;
            rows.Add(($"命名机关（{label}）", $"city.{organ}", $"/office/{DemoPlan.Finished}"));
        }

        var review = running.Notice.Stages.OfType<ReviewStage>().FirstOrDefault();
        foreach (
            var (seat, n) in (review is null ? [] : finished.Edition.Panels[review.Id]).Select((s, i) => (s, i + 1))
        )
        {
            var absent = seat.Absent is null ? "" : "，登记为缺席";
            rows.Add(($"评委{n}{absent}", seat.Account, $"/judge/{DemoPlan.Finished}/{review!.Id}"));
        }

        rows.Add(("领导小组", "leader", $"/leaders/{DemoPlan.Running}"));
        rows.Add(("纪检监察", "inspector", $"/inspector/{DemoPlan.Finished}"));
        rows.Add(("系统管理员", DemoAccounts.Administrator, Roles.Home(Role.Administrator)));
        return rows;
    }

    /// <summary>A link of an employer who still has something to do; null when there is none any more.</summary>
    private static async Task<string?> Link(IServiceProvider services, CancellationToken ct)
    {
        var world = await Open(services, DemoPlan.Running, ct);
        var waiting =
            from c in world.All<Candidacy>()
            from stage in c.Stands.Split(',')
            where world.Notice.Stages.Any(s => s.Id == stage && s.Level == Level.Employer)
            let organs = world.Notice.Stage(stage).By
            from link in c.Links
            where organs.Contains(link.Organ)
            select DemoPlan.Token(DemoPlan.Running, link.Id);
        return waiting.FirstOrDefault() is { } token ? $"/employer/{token}" : null;
    }

    private static async Task<World> Open(IServiceProvider services, string edition, CancellationToken ct)
    {
        var found =
            await services.GetRequiredService<Editions>().Find(edition, ct)
            ?? throw new InvalidOperationException($"没有演示届 {edition}。");
        return await services.GetRequiredService<Docket>().Open(found, Scope.Everything, ct);
    }

    private static string Pad(string text, int width) => text + new string(' ', width - Width(text));

    /// <summary>Columns on a terminal: Chinese characters take two.</summary>
    private static int Width(string text) => text.EnumerateRunes().Sum(r => r.Value >= 0x2E80 ? 2 : 1);
}
