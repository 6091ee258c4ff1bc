using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Small;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>What a verdict was told by, or lacks: whose it is and what it says.</summary>
public sealed class EvidenceTests
{
    private static readonly Known Nobody = With() with
    {
        Notice = Small.Notice with
        {
            Rules = [Rule("a", Judged("other", "leading-group")), Rule("b", Judged("belief", "office", "judges"))],
            Registers = [Register("schemes", "人才计划"), Register("bans", "限制申报")],
        },
    };

    private static Evidence One(string key, Known known) => Assert.Single(Evidence.Of([key], known));

    [Theory]
    [InlineData(true, "符合")]
    [InlineData(false, "不符合")]
    [InlineData(null, null)]
    public void A_judgement_names_the_organs_and_the_answer(bool? answer, string? value)
    {
        var known = answer is { } yes
            ? Nobody with
            {
                Judged = new Dictionary<string, bool> { ["belief"] = yes },
            }
            : Nobody;
        Assert.Equal(
            new Evidence("belief", "认定belief", "开封工匠选树工作领导小组办公室、专家评委认定", value),
            One("belief", known)
        );
    }

    [Theory]
    [InlineData(true, null, "查到")]
    [InlineData(true, "2021-06-02", "查到")]
    [InlineData(true, "2021-06-01", "查无记录")]
    [InlineData(false, null, "查无记录")]
    public void A_register_says_what_was_found_on_the_day(bool found, string? until, string value)
    {
        var answer = new RegisterAnswer(found, until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd"));
        var known = Nobody with { Registers = new Dictionary<string, RegisterAnswer> { ["bans"] = answer } };
        Assert.Equal(new Evidence("bans", "限制申报名册", "办公室核对", value), One("bans", known));
        Assert.Equal(new Evidence("bans", "限制申报名册", "办公室核对", null), One("bans", Nobody));
        Assert.Equal(new Evidence("old", "old名册", "办公室核对", null), One("old", Nobody));
    }

    [Fact]
    public void A_fact_is_its_suppliers_unless_it_was_determined()
    {
        var known = Nobody with { Values = With(("n", new NumberValue(2)), ("rank", new TextValue("科级"))).Values };
        Assert.Equal(new Evidence("n", "专利", "申报人", "2"), One("n", known));
        Assert.Equal(new Evidence("rank", "级别", "办公室", "科级"), One("rank", known));
        var determined = known with { Determined = new HashSet<string> { "n" } };
        Assert.Equal(new Evidence("n", "专利", "核定", "2"), One("n", determined));
        Assert.Equal(new Evidence("rank", "级别", "办公室", "科级"), One("rank", determined));
        Assert.Equal(new Evidence("channel", "申报渠道", "申报人", null), One("channel", known));
    }

    [Fact]
    public void An_unknown_figure_is_lacking_what_it_rests_on()
    {
        string[] Keys(string key, Known known) => [.. Evidence.Of([key], known).Select(e => e.Key)];

        Assert.Equal(["n", "w"], Keys("sum", Nobody));
        Assert.Equal(["start"], Keys("seniority", Nobody));
        Assert.Equal(["n", "rank"], Keys("merited", Nobody));
        var some = Nobody with { Values = With(("n", new NumberValue(3))).Values };
        Assert.Equal(["rank"], Keys("merited", some));
        Assert.Equal(["n", "rank"], Evidence.Of(["n", "merited", "n"], some).Select(e => e.Key));
        Assert.Equal(new Evidence("sum", "合计", "系统推算", "3"), One("sum", some));
        // The month is there and does not decide whether nine or ten years are full: nothing else can be supplied.
        var month = Nobody with
        {
            Values = With(("since", new MonthValue(2011, 5))).Values,
        };
        Assert.Equal(new Evidence("service", "从业年数", "系统推算", null), One("service", month));
    }
}
