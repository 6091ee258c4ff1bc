using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Overview;

/// <summary>Something that waits in the office.</summary>
/// <param name="Title">What.</param>
/// <param name="Count">How many persons or objections.</param>
/// <param name="Since">Who waits longest, since when.</param>
/// <param name="Href">Where it is done.</param>
public sealed record Todo(string Title, int Count, DateTimeOffset? Since, string Href)
{
    /// <summary>Everything that waits, longest first.</summary>
    public static IReadOnlyList<Todo> Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var home = OfficeMenu.Home(world.Edition.Id);
        var open = world.All<Objection>().Where(o => o.Upheld is null).ToList();
        var stages = world
            .Notice.Stages.Select(s => (Stage: s, Href: OfficeMenu.Href(home, s)))
            .Where(s => s.Href is not null)
            .Select(s => (s.Stage, s.Href, Persons: Standing(world, s.Stage)))
            .Where(s => s.Persons.Count > 0)
            .Select(s => new Todo(s.Stage.Label, s.Persons.Count, s.Persons.Min(Shown.Since), s.Href!));
        return
        [
            .. stages
                .Concat(
                    open.Count == 0
                        ? []
                        : [new Todo("异议未办结", open.Count, open.Min(o => o.FiledAt), $"{home}/objections")]
                )
                .OrderBy(t => t.Since),
        ];
    }

    private static List<Candidacy> Standing(World world, Stage stage) =>
        [.. world.All<Candidacy>().Where(c => c.Stands.Split(',').Contains(stage.Id))];
}
