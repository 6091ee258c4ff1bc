using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office;

/// <summary>How much waits where (待办数), for the badges of the menu.</summary>
/// <param name="Standing">Persons standing in a stage now, by stage id.</param>
/// <param name="Objections">Objections without a conclusion.</param>
public sealed record Workload(IReadOnlyDictionary<string, int> Standing, int Objections)
{
    /// <summary>Persons standing in that stage.</summary>
    public int In(Stage stage) => Standing.GetValueOrDefault(stage.Id);

    /// <summary>Counted in a state that holds every candidacy and every objection.</summary>
    public static Workload Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new(
            world
                .All<Candidacy>()
                .SelectMany(c => c.Stands.Split(',', StringSplitOptions.RemoveEmptyEntries))
                .CountBy(s => s)
                .ToDictionary(),
            world.All<Objection>().Count(o => o.Upheld is null)
        );
    }

    /// <summary>Counted by the database, for a page that opens only a part of the state.</summary>
    public static async Task<Workload> Of(Desk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var services = desk.Http.RequestServices;
        var standing = await services.GetRequiredService<Roll>().Counts(desk.Edition, null, desk.Http.RequestAborted);
        var open = await services.GetRequiredService<OpenObjections>().Count(desk.Edition, desk.Http.RequestAborted);
        return new Workload(standing, open);
    }
}
