using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Answered;

namespace Jiangxuan.Core.Tests.Conditions;

public class ConditionTests
{
    private static Count Crafts(int? atLeast, int? atMost = null) =>
        new()
        {
            Of = "honours",
            Where = new In { Fact = "kind", Values = ["工匠", "技术能手"] },
            AtLeast = atLeast,
            AtMost = atMost,
        };

    [Theory]
    [InlineData("高级工", Verdict.Fails, "技术等级为高级工，未满足“不低于技师”")]
    [InlineData("技师", Verdict.Holds, "技术等级为技师，不低于技师")]
    [InlineData("首席技师", Verdict.Holds, "技术等级为首席技师，不低于技师")]
    [InlineData(null, Verdict.CannotTell, "技术等级尚未填写，无法判断是否不低于技师")]
    public void A_level_is_compared_by_its_place_in_the_scale(string? level, Verdict verdict, string says)
    {
        var known = level is null ? With() : With(("skillLevel", new TextValue(level)));
        var judgement = new AtLeast { Fact = "skillLevel", Value = "技师" }.Evaluate(known);

        Assert.Equal((verdict, says), (judgement.Verdict, judgement.Sentence));
    }

    [Fact]
    public void A_count_tells_sure_rows_from_unsure_ones()
    {
        Assert.Equal(Verdict.CannotTell, Crafts(1).Evaluate(With()).Verdict);
        Assert.Equal(Verdict.Fails, Crafts(1).Evaluate(With(("honours", Honours()))).Verdict);
        Assert.Equal(Verdict.Fails, Crafts(1).Evaluate(With(("honours", Honours("其他荣誉")))).Verdict);
        Assert.Equal(Verdict.CannotTell, Crafts(1).Evaluate(With(("honours", Honours("其他荣誉", null)))).Verdict);
        Assert.Equal(Verdict.Holds, Crafts(1).Evaluate(With(("honours", Honours("工匠", null)))).Verdict);
        Assert.Equal(Verdict.Fails, Crafts(3).Evaluate(With(("honours", Honours("工匠", null)))).Verdict);
        Assert.Equal(Verdict.CannotTell, Crafts(null, 1).Evaluate(With(("honours", Honours("工匠", null)))).Verdict);
        Assert.Equal(Verdict.Fails, Crafts(null, 0).Evaluate(With(("honours", Honours("工匠", null)))).Verdict);
        Assert.Equal(Verdict.Holds, Crafts(null, 2).Evaluate(With(("honours", Honours("工匠", null)))).Verdict);
    }

    [Fact]
    public void A_count_says_what_it_counted() =>
        Assert.Equal(
            "所获荣誉有1项，另有1项填写不全、无法判断，无法判断是否不少于2项",
            Crafts(2).Evaluate(With(("honours", Honours("工匠", null)))).Sentence
        );

    [Fact]
    public void Existence_tells_untouched_from_none()
    {
        var exists = new Exists { Fact = "honours" };
        Assert.Equal(Verdict.CannotTell, exists.Evaluate(With()).Verdict);
        Assert.Equal(Verdict.Fails, exists.Evaluate(With(("honours", Honours()))).Verdict);
        Assert.Equal(Verdict.Holds, exists.Evaluate(With(("honours", Honours("工匠")))).Verdict);
        Assert.Equal(Verdict.CannotTell, exists.Evaluate(With(("honours", new RawValue("?")))).Verdict);
    }

    [Theory]
    [InlineData(1961, 5, 17, Verdict.Holds)]
    [InlineData(1960, 5, 18, Verdict.Holds)]
    [InlineData(1960, 5, 17, Verdict.Fails)]
    public void Age_is_completed_years_and_the_birthday_counts(int year, int month, int day, Verdict verdict)
    {
        var id = new IdNumberValue("m", "h", "c", new DateOnly(year, month, day), true);
        var condition = new Age
        {
            Of = "idNumber",
            On = new OnDay("announced"),
            AtMost = 60,
        };
        Assert.Equal(verdict, condition.Evaluate(With(("idNumber", id))).Verdict);
    }

    [Fact]
    public void A_day_kind_of_date_reads_its_word_and_refuses_others()
    {
        Assert.NotNull(OnDay.Read("2021-06-11"));
        Assert.NotNull(OnDay.Read("today"));
        Assert.Null(OnDay.Read("tomorrow"));
        Assert.Equal("当天2021年6月1日", new OnDay("today").Says(With()));
    }

    [Fact]
    public void A_month_that_does_not_decide_the_age_cannot_tell()
    {
        var notice = Kaifeng.Notice;
        var month = new Fact
        {
            Key = "start",
            Label = "参加工作年月",
            Kind = new MonthKind(),
            From = Supplier.Applicant,
        };
        var known = With(("start", new MonthValue(2011, 5))) with
        {
            Notice = notice with { Facts = [.. notice.Facts, month] },
        };
        var years = new Years
        {
            Of = "start",
            On = new OnDay("announced"),
            AtLeast = 10,
        };

        Assert.Equal(Verdict.CannotTell, years.Evaluate(known).Verdict);
        Assert.Contains("满9或10年", years.Evaluate(known).Sentence, StringComparison.Ordinal);
        Assert.Equal(
            Verdict.Holds,
            years.Evaluate(known with { Values = With(("start", new MonthValue(2011, 4))).Values }).Verdict
        );
        Assert.Equal(
            Verdict.Fails,
            years.Evaluate(known with { Values = With(("start", new MonthValue(2011, 6))).Values }).Verdict
        );
    }

    [Theory]
    [InlineData("2014-04-01", null, 3, Verdict.Fails)]
    [InlineData("2014-04-01", null, 4, Verdict.Holds)]
    [InlineData("2014-04-02", null, 4, Verdict.CannotTell)]
    [InlineData("2014-04-30", null, 4, Verdict.CannotTell)]
    [InlineData("2014-05-01", null, 4, Verdict.Fails)]
    [InlineData(null, "2014-04-30", 4, Verdict.Holds)]
    [InlineData(null, "2014-04-29", 4, Verdict.CannotTell)]
    [InlineData(null, "2014-04-30", 5, Verdict.Fails)]
    public void A_month_meets_a_day_when_all_of_it_does(string? from, string? to, int month, Verdict expected)
    {
        var fact = new Fact
        {
            Key = "won",
            Label = "获奖年月",
            Kind = new MonthKind(),
            From = Supplier.Applicant,
        };
        var known = With(("won", new MonthValue(2014, month))) with
        {
            Notice = Kaifeng.Notice with { Facts = [.. Kaifeng.Notice.Facts, fact] },
        };
        Condition condition = from is not null
            ? new AtLeast { Fact = "won", Value = from }
            : new AtMost { Fact = "won", Value = to! };
        Assert.Equal(expected, condition.Evaluate(known).Verdict);
    }

    [Theory]
    [InlineData("是", true, Verdict.Holds, "“一线岗位”为“是”")]
    [InlineData("是", false, Verdict.Fails, "“一线岗位”为“否”")]
    [InlineData("否", true, Verdict.Fails, "“一线岗位”为“是”")]
    [InlineData("是", null, Verdict.CannotTell, "“一线岗位”尚未填写是或否")]
    public void Of_a_yes_or_no_the_answer_is_told(string asked, bool? given, Verdict verdict, string sentence)
    {
        var fact = new Fact
        {
            Key = "atWork",
            Label = "一线岗位",
            Kind = new YesNoKind(),
            From = Supplier.Applicant,
        };
        var known = given is { } yes ? With(("atWork", new YesNoValue(yes))) : With();
        var judgement = new Is { Fact = "atWork", Value = asked }.Evaluate(
            known with
            {
                Notice = Kaifeng.Notice with { Facts = [.. Kaifeng.Notice.Facts, fact] },
            }
        );
        Assert.Equal((verdict, sentence), (judgement.Verdict, judgement.Sentence));
    }

    [Fact]
    public void A_single_value_that_is_there_is_not_told_twice()
    {
        var known = With(("channel", new TextValue("self")));
        string Told(params string[] values) =>
            new In { Fact = "channel", Values = values }
                .Evaluate(known)
                .Sentence;
        Assert.Equal("申报渠道为个人自荐", Told("self"));
        Assert.Equal("申报渠道为个人自荐，属于单位推荐、个人自荐", Told("unit", "self"));
    }

    [Fact]
    public void The_channel_is_named_by_its_label()
    {
        var judgement = new Is { Fact = "channel", Value = "unit" }.Evaluate(With(("channel", new TextValue("self"))));
        Assert.Equal((Verdict.Fails, "申报渠道为个人自荐，不是单位推荐"), (judgement.Verdict, judgement.Sentence));
    }
}
