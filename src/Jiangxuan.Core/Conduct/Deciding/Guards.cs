using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Refusals that many decisions share, each with the clause of the stage.</summary>
internal static class Guards
{
    /// <summary>Refuses unless the candidacy stands in the stage.</summary>
    public static Refusal? Stands(World world, string candidacy, string stage)
    {
        var c = world.Get<Candidacy>(candidacy);
        var s = world.Notice.Stage(stage);
        if (Standing.In(world.Notice, c, stage))
        {
            return null;
        }

        var now = Standing.Of(world.Notice, c);
        var where =
            c.Withdrawn is not null ? "已撤回"
            : now.Count == 0 ? "已结束"
            : $"目前处于“{string.Join("、", now.Select(id => world.Notice.Stage(id).Label))}”环节";
        return new Refusal($"{Who(c)}{where}，不能办理“{s.Label}”。请刷新页面核对当前进度。", s.Source.ToString());
    }

    /// <summary>Refuses before the stage opens and once its deadline has passed, for that person where it is about one.</summary>
    public static Refusal? InTime(World world, string stage, DateTimeOffset at, Candidacy? person = null)
    {
        if (Early(world, world.Notice.Stage(stage), at) is { } early)
        {
            return early;
        }

        if (Deadlines.Of(world, stage, person) is not { } closes || at < closes)
        {
            return null;
        }

        var s = world.Notice.Stage(stage);
        return new Refusal(
            $"“{s.Label}”已于{Deadlines.LastDay(closes):yyyy年M月d日}24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
            s.Source.ToString()
        );
    }

    /// <summary>Refuses before the stage opens and once its own last day has passed; the deadline of a later stage is none of its.</summary>
    public static Refusal? InWindow(World world, Stage stage, DateTimeOffset at) =>
        Early(world, stage, at) is { } early ? early
        : world.Edition.Closes.TryGetValue(stage.Id, out var closes) && at >= closes
            ? new Refusal(
                $"“{stage.Label}”已于{Deadlines.LastDay(closes):yyyy年M月d日}24时截止，不能再办理。已保存的内容仍然保留；如需延期，请联系领导小组办公室。",
                stage.Source.ToString()
            )
        : null;

    private static Refusal? Early(World world, Stage stage, DateTimeOffset at) =>
        world.Edition.Opens.TryGetValue(stage.Id, out var opens) && at < opens
            ? new Refusal(
                $"“{stage.Label}”自{opens.ToOffset(Shanghai.Offset):yyyy年M月d日}起办理，现在还不能办理。",
                stage.Source.ToString()
            )
            : null;

    /// <summary>Refuses an empty text.</summary>
    public static Refusal? Filled(string? text, string label, string? field = null) =>
        string.IsNullOrWhiteSpace(text) ? new Refusal($"请填写{label}。", null, field) : null;

    /// <summary>Name for sentences.</summary>
    public static string Who(Candidacy c) => c.Name.Length == 0 ? "该申报" : $"{c.Name}的申报";
}

/// <summary>Closing instants (截止时间): an edition's own, else those of the next stage that has one.</summary>
public static class Deadlines
{
    /// <summary>When the stage closes, exclusive; null = never by itself. A stage without a deadline of its own closes with the next that has one.</summary>
    /// <param name="world">The state.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="person">For whom; a level of a cascade that is not the person's sets no deadline.</param>
    public static DateTimeOffset? Of(World world, string stage, Candidacy? person = null)
    {
        var groups = world.Notice.Stage(stage).Groups;
        foreach (var s in world.Notice.Stages.SkipWhile(s => s.Id != stage))
        {
            var other = groups.Count > 0 && s.Groups.Count > 0 && !s.Groups.Any(groups.Contains);
            if (other || (person is not null && Lists.Holder(s, person) is null))
            {
                continue;
            }

            if (world.Edition.Closes.TryGetValue(s.Id, out var closes))
            {
                return closes;
            }
        }

        return null;
    }

    /// <summary>The instant after the last day, for a closing day that is inclusive until 24:00.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => Shanghai.StartOf(day.AddDays(1));

    /// <summary>The last day before the closing instant.</summary>
    public static DateOnly LastDay(DateTimeOffset closes) => Shanghai.DayOf(closes.AddTicks(-1));
}
