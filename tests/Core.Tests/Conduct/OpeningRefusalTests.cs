using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What does not open an edition or change its dates, units and registers, word for word.</summary>
public sealed class OpeningRefusalTests
{
    private const string Title = "《关于推荐选树2020年度开封工匠的通知》";
    private static readonly World s_opened = World.Empty(Kaifeng.Notice).Apply(Kaifeng.Whole.Entries[0]);

    [Fact]
    public void Measures_a_draft_an_open_decision_a_faulty_register_and_a_second_time_do_not_open()
    {
        Refusal? Open(Func<Notice, Notice> notice, ImmutableList<Unit>? units = null) =>
            Opening.Open(World.Empty(notice(Kaifeng.Notice)), units ?? Kaifeng.Units).Refusal;
        Assert.Equal(new Refusal("本届已经启动，不能重复启动。"), Opening.Open(s_opened, Kaifeng.Units).Refusal);
        Assert.Equal(
            new Refusal($"{Title}是办法，不是一届的通知，不能据以启动。请选用当年的通知。"),
            Open(n => n with { Document = DocumentKind.Measures })
        );
        Assert.Equal(
            new Refusal($"{Title}还是征求意见稿，正式印发后才能启动。"),
            Open(n => n with { Status = DocumentStatus.Draft })
        );
        var second = Kaifeng.Notice.Decisions[1];
        Assert.Equal(
            new Refusal($"通知未作规定的事项尚未决定：{second.Question}。请先作出决定再启动。", "主办单位决定"),
            Open(n => n with { Decisions = [.. n.Decisions.Select(d => d == second ? d with { Answer = " " } : d)] })
        );
        Assert.Equal(
            new Refusal("单位“lankao”登记了两次。请更正单位名册。"),
            Open(n => n, Kaifeng.Units.Add(Kaifeng.Units.Single(u => u.Id == "lankao")))
        );
    }

    [Fact]
    public void It_opens_with_the_dates_of_the_notice_to_the_instant()
    {
        var kaifeng = (EditionOpened)Opening.Open(World.Empty(Kaifeng.Notice), Kaifeng.Units).Happened!;
        Assert.Equal((Kaifeng.Notice.Id, Kaifeng.Notice.Fingerprint), (kaifeng.Programme, kaifeng.Fingerprint));
        Assert.Equal(Kaifeng.Units, kaifeng.Units);
        Assert.Null(kaifeng.Opens);
        Assert.Equal([KeyValuePair.Create("report", Shanghai.StartOf(new(2021, 6, 12)))], kaifeng.Closes);
        var town = (EditionOpened)Opening.Open(World.Empty(LongCourse.Notice), LongCourse.Units).Happened!;
        Assert.Equal([KeyValuePair.Create("town-ranking", Shanghai.StartOf(new(2021, 5, 20)))], town.Opens!);
        Assert.Equal(["report", "town-ranking", "town-report"], town.Closes.Keys.Order());
    }

    [Fact]
    public void A_first_day_is_moved_with_a_reason_up_to_the_last_day()
    {
        Decision Move(DateOnly day, string? why = "防汛", string stage = "unit-ranking") =>
            Opening.MoveOpening(s_opened, Kaifeng.Act(new DateOnly(2021, 6, 1), why), stage, day);
        var last = new DateOnly(2021, 6, 11);
        Assert.Equal(new Refusal("请填写调整开始日期的理由。", null, "reason"), Move(last, " ").Refusal);
        Assert.Equal(new OpeningMoved("unit-ranking", Shanghai.StartOf(last)), Move(last).Happened);
        Assert.Equal(
            new Refusal("开始日期不能晚于截止日期2021年6月11日。", "通知附件2/注", "firstDay"),
            Move(last.AddDays(1)).Refusal
        );
        // Nothing closes after the report: any first day will do.
        Assert.IsType<OpeningMoved>(Move(new(2030, 1, 1), stage: "audit").Happened);
    }

    [Fact]
    public void A_last_day_is_moved_with_a_reason_never_into_the_past_nor_before_the_first_day()
    {
        var today = new DateOnly(2021, 6, 5);
        Decision Move(World world, DateOnly day, string? why = "防汛", int hour = 0) =>
            Opening.MoveDeadline(world, Kaifeng.Act(today, why, hour: hour), "report", day);
        Assert.Equal(new Refusal("请填写调整截止日期的理由。", null, "reason"), Move(s_opened, today, null).Refusal);
        Assert.Equal(
            new DeadlineMoved("report", Shanghai.StartOf(today.AddDays(1))),
            Move(s_opened, today, hour: 23).Happened
        );
        Assert.Equal(
            new Refusal("新的截止日期必须是今天或以后的日期。", "通知六/报送", "lastDay"),
            Move(s_opened, today.AddDays(-1)).Refusal
        );
        var opens = s_opened.With(
            s_opened.Edition with
            {
                Opens = s_opened.Edition.Opens.SetItem("report", Shanghai.StartOf(new(2021, 6, 9))),
            }
        );
        Assert.Equal(
            new Refusal("截止日期不能早于开始日期2021年6月9日。", "通知六/报送", "lastDay"),
            Move(opens, new(2021, 6, 8)).Refusal
        );
        Assert.IsType<DeadlineMoved>(Move(opens, new(2021, 6, 9)).Happened);
    }

    public static TheoryData<string, string, string, string, string> Strange =>
        new()
        {
            { " ", "开发区总工会", "county", "请填写单位编号。", "id" },
            { "kaifaqu", " ", "county", "请填写单位名称。", "name" },
            { "lankao", "开发区总工会", "county", "单位名册中已有编号或名称相同的单位：开发区总工会。", "name" },
            { "kaifaqu", "兰考县总工会", "county", "单位名册中已有编号或名称相同的单位：兰考县总工会。", "name" },
            { "kaifaqu", "开发区总工会", "village", "没有“village”这个推荐单位类别。", "group" },
        };

    [Theory]
    [MemberData(nameof(Strange))]
    public void A_unit_needs_id_and_name_of_its_own_and_a_group(
        string id,
        string name,
        string group,
        string sentence,
        string field
    )
    {
        var unit = new Unit
        {
            Id = id,
            Name = name,
            Group = group,
        };
        var refusal = Opening.AddUnit(s_opened, unit).Refusal!;
        Assert.StartsWith(sentence, refusal.Sentence);
        Assert.Equal((null, field), (refusal.Clause, refusal.Field));
    }

    [Fact]
    public void A_new_unit_is_added_as_it_is()
    {
        var unit = new Unit
        {
            Id = "kaifaqu",
            Name = "开发区总工会",
            Group = "county",
        };
        Assert.Equal(new UnitAdded(unit), Opening.AddUnit(s_opened, unit).Happened);
    }

    [Fact]
    public void Calendar_years_and_registers_are_refused_word_for_word()
    {
        var known = WorkCalendar.Official().Years.Single(y => y.Year == 2024);
        Assert.Equal(
            new Refusal("工作日历里2024年已经是这样，没有需要改动的内容。", null, "year"),
            Opening.EnterCalendarYear(s_opened, known).Refusal
        );
        var new2027 = CalendarYear.Of(2027, DayList.Read("1月1日", 2027, "daysOff").Value, [], "国办发明电").Value;
        Assert.Equal(
            new Refusal(
                "2027年10月1日是法定节假日，又不是周末，却没有列入放假日；请对照放假安排补全。",
                null,
                "daysOff"
            ),
            Opening.EnterCalendarYear(s_opened, new2027).Refusal
        );
        Assert.Equal(
            new Refusal(
                "名册中没有可用的身份证号，未导入。请核对文件内容；确实没有人在册的，请勾选“名册为空”。",
                null,
                "file"
            ),
            Opening.ImportRegister("bans", []).Refusal
        );
        Assert.Equal(
            new Refusal("勾选了“名册为空”，又填了2人，未导入。请只保留其中一种。", null, "nobody"),
            Opening.ImportRegister("bans", [new("a"), new("b")], nobody: true).Refusal
        );
        var imported = (RegisterImported)Opening.ImportRegister("bans", [new("a"), new("b")]).Happened!;
        Assert.Equal(("bans", "a,b"), (imported.Register, string.Join(',', imported.Persons.Select(p => p.Person))));
    }
}
