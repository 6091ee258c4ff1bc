using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation;

/// <summary>Whether a simulated edition came to its end: nobody is left on the way, and somebody is named where there are places.</summary>
public static class Ending
{
    private const int Most = 6;

    /// <summary>What is missing at the end, in Chinese; null = nothing.</summary>
    /// <param name="world">The state when nobody acts any more.</param>
    /// <param name="day">The day.</param>
    public static string? Missing(World world, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(world);
        var stuck = Stuck(world, day);
        if (stuck.Count > 0)
        {
            return $"没有人可以继续办理，停在{string.Join("；", stuck)}";
        }

        var places = world.Notice.Stages.OfType<NameStage>().Sum(s => Places.Size(world, s) ?? 0);
        var named = world.All<Listing>().Any(l => world.Notice.Stage(l.Stage) is NameStage && !l.Items.IsEmpty);
        return places > 0 && !named
            ? $"没有人获得命名，名额却有{places}个。各人的结果：{string.Join("；", Outcomes(world))}"
            : null;
    }

    /// <summary>Those on the way, by stage; not those who never submitted, nor those whom a deadline has passed by.</summary>
    private static List<string> Stuck(World world, DateOnly day) =>
        [
            .. Submitted(world)
                .Where(c => c.Stands != Standing.Ended && c.Returned is null)
                .Where(c => !c.Stands.Split(',').All(s => Closed(world, day, s)))
                .GroupBy(c => c.Stands)
                .Select(g => $"{Labels(world, g.Key)}{g.Count()}人（{g.First().Id}等）：{Why(world, day, g.Key)}"),
        ];

    private static string Why(World world, DateOnly day, string stands) =>
        string.Join('、', stands.Split(',').Select(id => Why(world, day, world.Notice.Stage(id))).Distinct());

    private static string Why(World world, DateOnly day, Stage stage)
    {
        if (world.Edition.Opens.TryGetValue(stage.Id, out var opens) && opens > Shanghai.StartOf(day))
        {
            return $"“{stage.Label}”自{opens.ToOffset(Shanghai.Offset):yyyy年M月d日}起办理";
        }

        var before = Standing.AllBefore(world.Notice, stage);
        var waits = world
            .Notice.Stages.Where(s => before.Contains(s.Id))
            .Select(s => (s.Label, Count: Submitted(world).Count(c => c.Stands.Split(',').Contains(s.Id))))
            .Where(s => s.Count > 0)
            .Select(s => $"“{s.Label}”{s.Count}人")
            .ToList();
        return waits.Count > 0
            ? $"前面还有{string.Join('、', waits)}未办完"
            : $"到{day:yyyy年M月d日}，各环节的开始日和截止日都已过去，仍没有办结";
    }

    private static IEnumerable<Candidacy> Submitted(World world) =>
        world.All<Candidacy>().Where(c => c.Receipt is not null);

    /// <summary>How the applications came out, the commonest first.</summary>
    private static IEnumerable<string> Outcomes(World world) =>
        world
            .All<Candidacy>()
            .GroupBy(c => Outcome(world, c))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(g => $"{g.Key}{g.Count()}人");

    private static string Outcome(World world, Candidacy c) =>
        c.Withdrawn is not null ? "已撤回"
        : Standing.Failure(world.Notice, c) is var (stage, outcome)
            ? $"“{stage.Label}”未通过{(outcome.Clause is { } clause ? $"（{clause}）" : "")}"
        : c.Receipt is null ? "没有提交"
        : c.Stands == Standing.Ended ? "已结束"
        : $"停在{Labels(world, c.Stands)}";

    private static string Labels(World world, string stands) =>
        string.Concat(stands.Split(',').Select(id => $"“{world.Notice.Stage(id).Label}”"));

    private static bool Closed(World world, DateOnly day, string stage) =>
        Deadlines.Of(world, stage) is { } closes && Deadlines.LastDay(closes) < day;
}
