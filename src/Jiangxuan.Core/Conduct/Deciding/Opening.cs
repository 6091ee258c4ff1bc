using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Opening an edition and changing its state: deadlines, units, registers, calendar (启动与调整).</summary>
public static class Opening
{
    /// <summary>Opens the edition with its definition; refused with measures or a draft, and while a decision the notice leaves open is open.</summary>
    public static Decision Open(World world, ImmutableList<Unit> units)
    {
        var notice = world.Notice;
        if (world.All<Edition>().Any())
        {
            return new Refusal("本届已经启动，不能重复启动。");
        }

        if (notice.Document is DocumentKind.Measures)
        {
            return new Refusal($"《{notice.Identity.Title}》是办法，不是一届的通知，不能据以启动。请选用当年的通知。");
        }

        if (notice.Status is DocumentStatus.Draft)
        {
            return new Refusal($"《{notice.Identity.Title}》还是征求意见稿，正式印发后才能启动。");
        }

        if (notice.Decisions.FirstOrDefault(d => string.IsNullOrWhiteSpace(d.Answer)) is { } open)
        {
            return new Refusal($"通知未作规定的事项尚未决定：{open.Question}。请先作出决定再启动。", Source.Decided);
        }

        if (UnitRegister.Faults(notice, units) is [var (_, _, fault), ..])
        {
            return new Refusal($"{fault}请更正单位名册。");
        }

        var closes = notice
            .Stages.Where(s => s.Closes is not null)
            .ToImmutableDictionary(s => s.Id, s => Deadlines.EndOf(s.Closes!.Value));
        var opens = notice
            .Stages.Where(s => s.Opens is not null)
            .ToImmutableDictionary(s => s.Id, s => Shanghai.StartOf(s.Opens!.Value));
        return new EditionOpened(notice.Id, notice.Fingerprint, closes, units, opens.IsEmpty ? null : opens);
    }

    /// <summary>Moves the first day of a stage, for everybody, with a reason.</summary>
    public static Decision MoveOpening(World world, Act act, string stage, DateOnly firstDay)
    {
        if (Guards.Filled(act.Reason, "调整开始日期的理由", "reason") is { } empty)
        {
            return empty;
        }

        var opens = Shanghai.StartOf(firstDay);
        return Deadlines.Of(world, stage) is { } closes && opens >= closes
            ? new Refusal(
                $"开始日期不能晚于截止日期{Deadlines.LastDay(closes):yyyy年M月d日}。",
                world.Notice.Stage(stage).Source.ToString(),
                "firstDay"
            )
            : new OpeningMoved(stage, opens);
    }

    /// <summary>Moves a deadline, for everybody, with a reason; never into the past, never before the stage's first day.</summary>
    public static Decision MoveDeadline(World world, Act act, string stage, DateOnly lastDay)
    {
        if (Guards.Filled(act.Reason, "调整截止日期的理由", "reason") is { } empty)
        {
            return empty;
        }

        var closes = Deadlines.EndOf(lastDay);
        var source = world.Notice.Stage(stage).Source.ToString();
        return closes <= act.At ? new Refusal("新的截止日期必须是今天或以后的日期。", source, "lastDay")
            : world.Edition.Opens.TryGetValue(stage, out var opens) && closes <= opens
                ? new Refusal($"截止日期不能早于开始日期{Shanghai.DayOf(opens):yyyy年M月d日}。", source, "lastDay")
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

        return UnitRegister.Faults(world.Notice, [.. world.Edition.Units, unit]) is [var (_, field, sentence), ..]
            ? new Refusal(sentence, null, field)
            : new UnitAdded(unit);
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
    /// <param name="register">Register id.</param>
    /// <param name="persons">Who stands in it.</param>
    /// <param name="nobody">Somebody stated that nobody stands in it (首届没有往届获评人员): an empty file alone is taken for a mistake.</param>
    public static Decision ImportRegister(string register, ImmutableList<RegisterEntry> persons, bool nobody = false) =>
        (persons.Count, nobody) switch
        {
            (0, false) => new Refusal(
                "名册中没有可用的身份证号，未导入。请核对文件内容；确实没有人在册的，请勾选“名册为空”。",
                null,
                "file"
            ),
            (> 0, true) => new Refusal(
                $"勾选了“名册为空”，又填了{persons.Count}人，未导入。请只保留其中一种。",
                null,
                "nobody"
            ),
            _ => new RegisterImported(register, persons),
        };
}
