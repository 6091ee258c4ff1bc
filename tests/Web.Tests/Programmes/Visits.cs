using System.Text.RegularExpressions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Tests.Endpoints;

namespace Jiangxuan.Web.Tests.Programmes;

/// <summary>A page asked for by somebody.</summary>
/// <param name="Who">Who asks; null = nobody in particular.</param>
/// <param name="Route">The row of the endpoint table.</param>
/// <param name="Path">The address.</param>
/// <param name="Stage">The stage in the address, if any.</param>
public sealed record Visit(Actor? Who, string Route, string Path, Stage? Stage);

/// <summary>Every page of an edition, asked for by each of those who may see it: the endpoint table filled from the edition's state.</summary>
public static partial class Visits
{
    private static readonly string[] _files = ["{hash}", "{kind}", "{job:guid}", ".docx", ".xlsx"];

    /// <summary>All of them; a stage stands in every route with a stage, whether its kind fits or not.</summary>
    public static IEnumerable<Visit> Of(World world, Cast cast) =>
        from row in EndpointTable.Rows
        where row.StartsWith("GET ", StringComparison.Ordinal)
        let sides = row["GET ".Length..].Split(" : ")
        where sides[0].Contains("{edition}", StringComparison.Ordinal)
        // Files that are handed out are no pages.
        where !_files.Any(f => sides[0].Contains(f, StringComparison.Ordinal))
        from role in sides[1].Split(' ').Select(Enum.Parse<Role>)
        from filled in Filled(world, sides[0])
        from who in Whos(world, cast, role, filled)
        select new Visit(who, sides[0], filled.Path, filled.Stage);

    private static IEnumerable<(string Path, Stage? Stage, Candidacy? Person)> Filled(World world, string route)
    {
        var home = route.Replace("{edition}", world.Edition.Id, StringComparison.Ordinal);
        if (home.Contains("{holder}", StringComparison.Ordinal))
        {
            return from l in world.All<Listing>()
                where l.Period is not null
                let path = home.Replace("{stage}", l.Stage).Replace("{holder}", l.Holder)
                select (
                    path.Replace("{round:int}", $"{l.Round}"),
                    (Stage?)world.Notice.Stage(l.Stage),
                    (Candidacy?)null
                );
        }

        IReadOnlyList<Stage?> stages = home.Contains("{stage}", StringComparison.Ordinal)
            ? [.. world.Notice.Stages]
            : [null];
        return from stage in stages
            from person in home.Contains("{candidacy}", StringComparison.Ordinal)
                ? Persons(world, stage, home.Contains("{section}", StringComparison.Ordinal))
                : new Candidacy?[] { null }
            from section in home.Contains("{section}", StringComparison.Ordinal)
                ? world.Notice.Form.Select(s => s.Key)
                : [""]
            from objection in Objections(world, home)
            from unit in home.Contains("{unit}", StringComparison.Ordinal) ? world.Edition.Units.Take(1) : [null!]
            let path = Parameter()
                .Replace(
                    home,
                    p =>
                        p.Groups[1].Value switch
                        {
                            "stage" => stage!.Id,
                            "candidacy" => person!.Id,
                            "section" => section,
                            "unit" => unit.Id,
                            // Every programme has certificates.
                            "form" => "certificate",
                            "id" => objection!.Id,
                            "number" => objection!.Number,
                            var other => throw new InvalidOperationException($"{route}: nothing fills {other}"),
                        }
                )
            select (path, stage, person);
    }

    private static IEnumerable<Objection?> Objections(World world, string route) =>
        route.Contains("{id}", StringComparison.Ordinal) || route.Contains("{number}", StringComparison.Ordinal)
            ? [.. world.All<Objection>().Take(2)]
            : [null];

    /// <summary>
    /// Without a stage one of each state, or for the sections of a form one who may still write and one who may not; with a stage, who
    /// stands in it and who has left it.
    /// </summary>
    private static IEnumerable<Candidacy?> Persons(World world, Stage? stage, bool sections)
    {
        var all = world.All<Candidacy>().OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        return sections ? all.DistinctBy(c => c.Receipt is null)
            : stage is null ? all.DistinctBy(c => (c.Stands, c.Tier, c.Withdrawn is null, c.Receipt is null))
            : all.Where(c => c.Stands.Split(',').Contains(stage.Id))
                .Take(1)
                .Concat(all.Where(c => c.Outcomes.ContainsKey(stage.Id)).Take(1));
    }

    private static IEnumerable<Actor?> Whos(
        World world,
        Cast cast,
        Role role,
        (string Path, Stage? Stage, Candidacy? Person) page
    )
    {
        var everybody = cast.Everybody.ToDictionary(a => a.Account);
        return role switch
        {
            Role.Public => [null],
            Role.Applicant when page.Person is { } person => [new Actor(person.Account, "", role)],
            Role.Applicant => [new Actor(world.All<Candidacy>().First().Account, "", role)],
            Role.Office => [page.Stage is { Level: Level.City } s ? cast.OfCity(s) : cast.Office],
            Role.Leader => [cast.Leader],
            Role.Inspector => [cast.Inspector],
            Role.Judge when page.Stage is ReviewStage review =>
            [
                .. world
                    .Edition.Panels.GetValueOrDefault(review.Id, [])
                    .Where(s => s.Absent is null)
                    .DistinctBy(s => s.Panel)
                    .Select(s => everybody[s.Account]),
            ],
            Role.Unit =>
            [
                .. Units(world, page).Select(u => cast.OfUnit(world.Notice, u, page.Stage ?? world.Notice.Stages[0])),
            ],
            _ => [],
        };
    }

    /// <summary>The person's own, or of every group the one with most people.</summary>
    private static IEnumerable<Unit> Units(World world, (string Path, Stage? Stage, Candidacy? Person) page) =>
        page.Person is { } person
            ? [world.Edition.Unit(person.Unit)]
            : world
                .Edition.Units.GroupBy(u => u.Group)
                .Select(g => g.MaxBy(u => world.All<Candidacy>().Count(c => c.Unit == u.Id))!);

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
