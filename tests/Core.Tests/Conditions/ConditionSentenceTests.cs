using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Each condition as a Chinese sentence with the values it used.</summary>
public sealed class ConditionSentenceTests
{
    private static readonly Known Person = With(
        ("id", new IdNumberValue("4102**1234", "h", "c", new DateOnly(1980, 5, 17), true)),
        ("level", new TextValue("技师")),
        ("colour", new TextValue("蓝")),
        ("awards", new CodesValue(["甲", "乙"])),
        ("n", new NumberValue(2)),
        ("start", new DayValue(new DateOnly(2011, 5, 18))),
        ("since", new MonthValue(2011, 5)),
        ("honours", new RowsValue([Row("工匠"), Row("能手")])),
        ("scan", new FilesValue([])),
        ("promise", new YesNoValue(false)),
        ("atWork", new YesNoValue(false))
    );

    private static Dictionary<string, Value> Row(string kind) => new() { ["kind"] = new TextValue(kind) };

    private static void Says(string sentence, Verdict verdict, Condition condition, Known? known = null)
    {
        var judged = condition.Evaluate(known ?? Person);
        Assert.Equal((sentence, verdict), (judged.Sentence, judged.Verdict));
    }

    [Fact]
    public void Bounds_are_called_by_what_is_bounded()
    {
        Says("专利为2，不多于2", Verdict.Holds, Most("n", "2"));
        Says("专利为2，未满足“不多于1”", Verdict.Fails, Most("n", "1"));
        Says("专利为2，不多于3", Verdict.Holds, Most("n", "3"));
        Says("专利为2，不少于1且不多于3", Verdict.Holds, Between("n", "1", "3"));
        Says("技术等级为技师，不低于中级工且不高于技师", Verdict.Holds, Between("level", "中级工", "技师"));
        Says("入职日期为2011年5月18日，不早于2011-05-18", Verdict.Holds, Least("start", "2011-05-18"));
        Says("入职日期为2011年5月18日，未满足“不晚于2011-05-17”", Verdict.Fails, Most("start", "2011-05-17"));
        Says("从业年月为2011.05，无法判断是否不晚于2011-05-01", Verdict.CannotTell, Most("since", "2011-05-01"));
        Says("出生年月为1980年5月，不早于1980-05-01", Verdict.Holds, Least("birthMonth", "1980-05-01"));
        Says("重量尚未填写，无法判断是否不少于1", Verdict.CannotTell, Least("w", "1"));
        Says("专利为2，无法判断是否不多于三", Verdict.CannotTell, Most("n", "三"));
    }

    [Fact]
    public void Years_are_told_with_the_day_until_which_they_are_counted()
    {
        Says(
            "入职日期为2011年5月18日，至发文日2021年5月17日满9年，不少于9年",
            Verdict.Holds,
            Years("start", "announced", 9)
        );
        Says(
            "入职日期为2011年5月18日，至2021年5月18日满10年，未满足“不少于11年、不多于12年”",
            Verdict.Fails,
            Years("start", "2021-05-18", 11, 12)
        );
        Says(
            "从业年月为2011.05，至发文日2021年5月17日满9或10年，无法判断是否不多于9年",
            Verdict.CannotTell,
            Years("since", "announced", atMost: 9)
        );
        Says(
            "身份证号为4102**1234，至当天2021年6月1日满41周岁，不多于41周岁",
            Verdict.Holds,
            Age("id", "today", atMost: 41)
        );
        Says("入职日期尚未填写，无法判断是否不少于1年", Verdict.CannotTell, Years("start", "today", 1), With());
    }

    [Fact]
    public void A_count_says_what_it_counts()
    {
        Says("荣誉有2项，不少于1项、不多于2项", Verdict.Holds, Rows("honours", null, 1, 2));
        Says("荣誉有1项，未满足“不少于2项”", Verdict.Fails, Rows("honours", Eq("kind", "工匠"), 2));
        var titled = new Count
        {
            Of = "honours",
            Says = "称号",
            AtMost = 2,
        };
        Says("称号有2项，不多于2项", Verdict.Holds, titled);
        Says("荣誉尚未填写，无法判断称号是否不多于2项", Verdict.CannotTell, titled, With());
    }

    [Fact]
    public void A_value_that_is_not_the_one_wanted_is_told_with_it()
    {
        Says("颜色为蓝", Verdict.Holds, Eq("colour", "蓝"));
        Says("颜色为蓝，不是红", Verdict.Fails, Eq("colour", "红"));
        Says("颜色为蓝，不属于红、绿", Verdict.Fails, In("colour", "红", "绿"));
        Says("奖项为甲、乙，属于甲", Verdict.Holds, Eq("awards", "甲"));
        Says("奖项为甲、乙，属于甲、乙", Verdict.Holds, In("awards", "甲", "乙"));
        Says("颜色尚未填写，无法判断是否为红", Verdict.CannotTell, Eq("colour", "红"), With());
        Says("合计已知为2，无法判断是否为4", Verdict.CannotTell, Eq("sum", "4"));
        Says("专利为2，无法判断是否为三、四", Verdict.CannotTell, In("n", "三", "四"));
    }

    [Fact]
    public void Nothing_is_told_from_unknown()
    {
        Says("荣誉已填写", Verdict.Holds, Exists("honours"));
        Says("扫描件为无", Verdict.Fails, Exists("scan"));
        Says("承诺为无", Verdict.Fails, Exists("promise"));
        Says("一线岗位已填写", Verdict.Holds, Exists("atWork"));
        Says("奖项已填写", Verdict.Holds, Exists("awards"));
        Says("奖项为无", Verdict.Fails, Exists("awards"), With(("awards", new CodesValue([]))));
        Says("重量尚未填写", Verdict.CannotTell, Exists("w"));
        var file = new FileRef("h", "a.pdf", "application/pdf", 1);
        Says("扫描件已填写", Verdict.Holds, Exists("scan"), With(("scan", new FilesValue([file]))));
    }

    [Fact]
    public void A_judgement_says_who_it_waits_for()
    {
        Known Answered(bool yes) => With() with { Judged = new Dictionary<string, bool> { ["x"] = yes } };
        Says("须由审核人员认定：认定x", Verdict.CannotTell, Judged("x", "office"));
        Says("经审核认定符合：认定x", Verdict.Holds, Judged("x", "office"), Answered(true));
        Says("经审核认定不符合：认定x", Verdict.Fails, Judged("x", "office"), Answered(false));
    }

    private static Known Looked(RegisterAnswer answer, bool complete = true, bool? clear = null) =>
        With() with
        {
            Notice = Small.Notice with { Registers = [Register("bans", "限制申报", complete)] },
            Registers = new Dictionary<string, RegisterAnswer> { ["bans"] = answer },
            Judged = clear is { } c
                ? new Dictionary<string, bool> { ["not-in-bans"] = c }
                : new Dictionary<string, bool>(),
        };

    [Fact]
    public void A_register_says_until_when()
    {
        var bans = Listed("bans");
        var (ends, ended) = (new DateOnly(2022, 1, 2), new DateOnly(2021, 6, 1));
        Says("在“限制申报”名册中", Verdict.Holds, bans, Looked(RegisterAnswer.Yes));
        Says("在“限制申报”名册中（至2022年1月2日前有效）", Verdict.Holds, bans, Looked(new(true, ends)));
        Says("不在“限制申报”名册中", Verdict.Fails, bans, Looked(RegisterAnswer.No));
        Says("不在“限制申报”名册中（原记录到2021年6月1日为止）", Verdict.Fails, bans, Looked(new(true, ended)));
        Says("尚未核对“bans”名册", Verdict.CannotTell, bans);
    }

    [Fact]
    public void Of_a_list_that_is_not_whole_a_person_says_the_last_word()
    {
        var bans = Listed("bans");
        Says("经核实不在“限制申报”名册中", Verdict.Fails, bans, Looked(RegisterAnswer.No, false, true));
        Says("经核实属于“限制申报”名册", Verdict.Holds, bans, Looked(RegisterAnswer.No, false, false));
        Says("在“限制申报”名册中", Verdict.Holds, bans, Looked(RegisterAnswer.Yes, false, true));
        Says(
            "“限制申报”名册不全，查无记录不能排除，须由审核人员核实",
            Verdict.CannotTell,
            bans,
            Looked(RegisterAnswer.No, false)
        );
        Assert.Equal(["not-in-bans"], bans.Evaluate(Looked(RegisterAnswer.No, false, true)).Uses);
    }

    [Fact]
    public void A_whole_says_its_parts_and_counts_those_that_decided()
    {
        Condition yes = Most("n", "2");
        Condition no = Least("n", "3");
        Condition open = Least("w", "1");
        Condition blue = Eq("colour", "蓝");
        Says("须同时具备：专利为2，不多于2；颜色为蓝", Verdict.Holds, All(yes, blue));
        Says("须具备其一：专利为2，未满足“不少于3”；颜色为蓝", Verdict.Holds, Any(no, blue));
        Says("不得有以下情形：颜色为蓝", Verdict.Fails, Not(blue));
        Assert.Equal(
            ("须同时具备", "须具备其一", "不得有以下情形", ""),
            (Head(All(yes)), Head(Any(yes)), Head(Not(yes)), Head(yes))
        );
        var fails = All(no, open, blue).Evaluate(Person);
        Assert.Equal((Verdict.Fails, "n"), (fails.Verdict, Assert.Single(fails.Uses)));
        Assert.Empty(fails.Missing);
        var asks = All(yes, open, Least("w", "2")).Evaluate(Person);
        Assert.Equal((Verdict.CannotTell, "w"), (asks.Verdict, Assert.Single(asks.Missing)));
        Assert.Equal(["w"], asks.Uses);
        // Waived or not: one part fails, the other cannot be told.
        Assert.Equal(["w"], Any(no, open).Evaluate(Person).Missing);

        static string Head(Condition condition) => condition.Evaluate(Person).Head;
    }
}
