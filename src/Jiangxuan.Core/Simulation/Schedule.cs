using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation;

/// <summary>
/// When stages with a deadline are worked on. Each has an earliest day, reckoned from the notice's date onwards, and a latest one, reckoned
/// back from its deadline with every public notice in between at full length; a unit's pace lies between the two.
/// </summary>
internal sealed class Schedule
{
    private readonly Dictionary<string, (DateOnly Start, DateOnly End)> _early = [];
    private readonly Dictionary<string, (DateOnly Start, DateOnly End)> _late = [];
    private readonly SimulationOptions _options;
    private readonly World _world;

    /// <summary>The schedule of an open edition. Throws when the notice leaves too little time for its own public notices.</summary>
    public Schedule(World world, SimulationOptions options)
    {
        _options = options;
        _world = world;
        var notice = world.Notice;
        var opened = options.Opens ?? notice.Identity.Announced;
        var due = notice
            .Stages.Select(s => (Stage: s, Closes: Deadlines.Of(world, s.Id)))
            .Where(s => s.Closes is not null)
            .ToList();
        foreach (var (stage, _) in due)
        {
            var before = Standing.Before(notice, stage).Where(_early.ContainsKey).Select(b => _early[b].End);
            var start = before.Append(opened.AddDays(1)).Append(Opens(world, stage)).Max();
            _early[stage.Id] = (start, Ends(stage, start));
        }

        foreach (var (stage, closes) in due.AsEnumerable().Reverse())
        {
            var after = due.Where(t => Standing.Before(notice, t.Stage).Contains(stage.Id))
                .Select(t => _late[t.Stage.Id].Start);
            var end = after.Append(Deadlines.LastDay(closes!.Value)).Min();
            var start = end;
            var days = stage is InspectStage ? 3 : 1;
            while (stage is PubliciseStage ? Ends(stage, start) > end : start > end.AddDays(-days))
            {
                start = start.AddDays(-1);
            }

            _late[stage.Id] = (start, end);
            if (start < opened)
            {
                throw new SimulationException(
                    $"“{stage.Label}”最迟须于{start:yyyy-MM-dd}开始，早于启动日期，时间不够。"
                );
            }
        }
    }

    /// <summary>Whether the stage has to be over by some day.</summary>
    public bool IsDue(string stage) => _late.ContainsKey(stage);

    /// <summary>Latest day on which the stage can begin for anybody; throws for a stage that is never due.</summary>
    public DateOnly LatestStart(string stage) => _late[stage].Start;

    /// <summary>Day by which the stage has to be over for everybody; throws for a stage that is never due.</summary>
    public DateOnly LatestEnd(string stage) => _late[stage].End;

    /// <summary>Whether offices act although it is a day of rest.</summary>
    public bool Presses(string stage, DateOnly day) => IsDue(stage) && day >= _late[stage].End.AddDays(-1);

    /// <summary>Day on which the stage begins for that unit.</summary>
    public DateOnly Start(string stage, string unit) => Between(_early[stage].Start, _late[stage].Start, unit);

    /// <summary>Day by which the stage is over for that unit.</summary>
    public DateOnly End(string stage, string unit) => Between(_early[stage].End, _late[stage].End, unit);

    /// <summary>Pace of a unit in percent: 0 works as soon as it can, 100 as late as it may. One with units below waits for them.</summary>
    public int Pace(string unit)
    {
        if (_options.Units.Exists(u => u.Parent == unit))
        {
            return 100;
        }

        var index = _options.Units.FindIndex(u => u.Id == unit);
        return new[] { 0, 100, 50, 75, 25, 100 }[index % 6];
    }

    private static DateOnly Opens(World world, Stage stage) =>
        world.Edition.Opens.TryGetValue(stage.Id, out var opens) ? Shanghai.DayOf(opens) : DateOnly.MinValue;

    private DateOnly Between(DateOnly early, DateOnly late, string unit) =>
        early >= late ? late : early.AddDays((late.DayNumber - early.DayNumber) * Pace(unit) / 100);

    /// <summary>The day on which it can be finished when begun on that day: a notice the day after its last, everything else the next day.</summary>
    private DateOnly Ends(Stage stage, DateOnly start) =>
        stage is PubliciseStage p ? Publicising.Shortest(_world, p, start).Value.Last.AddDays(1) : start.AddDays(1);
}
