using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Opening an edition and changing its state: deadlines, units, registers, calendar (启动与调整).</summary>
public static class Opening
{
    /// <summary>Opens the edition with its definition; refused while a decision the notice leaves open is open.</summary>
    public static Decision Open(World world, ImmutableList<Unit> units)
    {
        var notice = world.Notice;
        if (world.All<Edition>().Any())
        {
            return new Refusal("本届已经启动，不能重复启动。");
        }

        if (notice.Decisions.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.Answer)) is { } open)
        {
            return new Refusal($"通知未作规定的事项尚未决定：{open.Question}。请先作出决定再启动。", $"决定 {open.Id}");
        }

        if (units.FirstOrDefault(u => notice.UnitGroups.All(g => g.Id != u.Group)) is { } stray)
        {
            return new Refusal($"推荐单位“{stray.Name}”的类别“{stray.Group}”在通知中不存在，请更正单位名册。");
        }

        var closes = notice
            .Stages.Where(s => s.Closes is not null)
            .ToImmutableDictionary(s => s.Id, s => Deadlines.EndOf(s.Closes!.Value));
        return new EditionOpened(notice.Id, notice.Fingerprint, closes, units);
    }

    /// <summary>Moves a deadline, for everybody, with a reason; never into the past.</summary>
    public static Decision MoveDeadline(World world, Act act, string stage, DateOnly lastDay)
    {
        if (Guards.Filled(act.Reason, "调整截止日期的理由", "reason") is { } empty)
        {
            return empty;
        }

        var closes = Deadlines.EndOf(lastDay);
        return closes <= act.At
            ? new Refusal(
                "新的截止日期必须是今天或以后的日期。",
                world.Notice.Stage(stage).Source.ToString(),
                "lastDay"
            )
            : new DeadlineMoved(stage, closes);
    }

    /// <summary>Adds a recommending unit to the register.</summary>
    public static Decision AddUnit(World world, Unit unit)
    {
        if ((Guards.Filled(unit.Id, "单位编号", "id") ?? Guards.Filled(unit.Name, "单位名称", "name")) is { } empty)
        {
            return empty;
        }

        if (world.Edition.Units.Any(u => u.Id == unit.Id || u.Name == unit.Name))
        {
            return new Refusal($"单位名册中已有编号或名称相同的单位：{unit.Name}。", null, "name");
        }

        return world.Notice.UnitGroups.Any(g => g.Id == unit.Group)
            ? new UnitAdded(unit)
            : new Refusal("请选择通知中列明的推荐单位类别。", null, "group");
    }

    /// <summary>
    /// Enters a year of the working calendar for this edition, or enters it anew. Periods that were published before stay as they are.
    /// </summary>
    public static Decision EnterCalendarYear(World world, CalendarYear year)
    {
        if (year.StatutoryDays().FirstOrDefault(d => !year.DaysOff.Contains(d)) is { Year: > 1 } forgotten)
        {
            return new Refusal(
                $"{forgotten:yyyy年M月d日}是法定节假日，又不是周末，却没有列入放假日；请对照放假安排补全。",
                null,
                "daysOff"
            );
        }

        var known = world.Edition.Calendar().Years.FirstOrDefault(y => y.Year == year.Year);
        return known is not null && known.SaysTheSame(year)
            ? new Refusal($"工作日历里{year.Year}年已经是这样，没有需要改动的内容。", null, "year")
            : new CalendarYearEntered(year);
    }

    /// <summary>Imports a register of persons, replacing the earlier one of that id.</summary>
    public static Decision ImportRegister(string register, ImmutableList<string> personKeys) =>
        personKeys.Count == 0
            ? new Refusal("名册中没有可用的身份证号，未导入。请核对文件内容。", null, "file")
            : new RegisterImported(register, personKeys);
}
