using Jiangxuan.Journeys.Given;

namespace Jiangxuan.Journeys.Course;

/// <summary>The people of the offices, each before a screen of their own.</summary>
/// <param name="Union">县（区）总工会.</param>
/// <param name="Hr">县（区）人社部门.</param>
/// <param name="Office">领导小组办公室.</param>
/// <param name="NamingUnion">市总工会, which names.</param>
/// <param name="Leader">领导小组.</param>
/// <param name="Inspector">纪检监察.</param>
/// <param name="Judges">评委, on tablets.</param>
internal sealed record Staff(
    Screen Union,
    Screen Hr,
    Screen Office,
    Screen NamingUnion,
    Screen Leader,
    Screen Inspector,
    IReadOnlyList<Screen> Judges
) : IAsyncDisposable
{
    /// <summary>Makes the accounts through the administrator's page and signs everybody in.</summary>
    public static async Task<Staff> Of(Town town, Screen admin)
    {
        var judges = new List<Screen>();
        for (var n = 1; n <= 5; n++)
        {
            var (width, height) = n % 2 == 1 ? (1024, 768) : (768, 1024);
            judges.Add(
                await Comes(
                    town,
                    admin,
                    $"judge-{n}",
                    $"评委{"甲乙丙丁戊"[n - 1]}",
                    "Judge",
                    "judges",
                    null,
                    width,
                    height
                )
            );
        }

        return new Staff(
            await Comes(town, admin, "district-union", "区工会赵", "Unit", "county-union", KaifengTown.Unit),
            await Comes(town, admin, "district-hr", "区人社钱", "Unit", "county-hr", KaifengTown.Unit),
            await Comes(town, admin, "office-1", "办公室孙", "Office", "office"),
            await Comes(town, admin, "city-union-1", "市总工会李", "Office", "city-union"),
            await Comes(town, admin, "leader-1", "领导小组周", "Leader", "leading-group"),
            await Comes(town, admin, "inspector-1", "纪检吴", "Inspector", "inspectors"),
            judges
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (
            var screen in Judges
                .Append(Union)
                .Append(Hr)
                .Append(Office)
                .Append(NamingUnion)
                .Append(Leader)
                .Append(Inspector)
        )
        {
            await screen.DisposeAsync();
        }
    }

    private static async Task<Screen> Comes(
        Town town,
        Screen admin,
        string user,
        string name,
        string role,
        string organ,
        string? unit = null,
        int width = 1440,
        int height = 900
    )
    {
        var password = await Staffing.Employs(admin, user, name, role, organ, unit);
        var screen = await Screen.Of(town, name, width, height);
        await screen.SignIn(user, password);
        return screen;
    }
}
