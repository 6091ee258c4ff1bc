using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Sentences of a judgement that once had a hole or said a word twice, and a sample that may submit.</summary>
public sealed class EligibleWordsTests
{
    private static readonly DateOnly s_day = new(2021, 5, 19);

    private static Known Born(int year, params Fact[] more) =>
        new()
        {
            Notice = Kaifeng.Notice with { Facts = [.. Kaifeng.Notice.Facts, .. more] },
            On = s_day,
            Values = new Dictionary<string, Value>
            {
                ["idNumber"] = new IdNumberValue("", "", "", new DateOnly(year, 5, 17), true),
            },
        };

    private static Age Age =>
        new()
        {
            Of = "idNumber",
            On = new OnDay("2021-05-19"),
            AtMost = 35,
        };

    [Fact]
    public void An_id_number_told_by_birth_only_is_told_by_birth()
    {
        var sentence = Age.Evaluate(Born(1980)).Sentence;
        Assert.Contains("所示出生日期为1980年5月17日，至", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("为，", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1980, "“是否35周岁以下”为“否”")]
    [InlineData(1990, "“是否35周岁以下”为“是”")]
    public void A_derived_question_is_answered_like_any_other(int year, string says)
    {
        var young = new Fact
        {
            Key = "young",
            Label = "是否35周岁以下",
            Kind = new HoldsKind { Condition = Age },
            From = Supplier.Derived,
        };
        var is35 = new Is { Fact = "young", Value = "是" };
        Assert.Equal(says, is35.Evaluate(Born(year, young)).Sentence);
        var nobody = Born(year, young) with { Values = new Dictionary<string, Value>() };
        Assert.Equal("“是否35周岁以下”还无法确定是或否", is35.Evaluate(nobody).Sentence);
    }

    public static TheoryData<string> Programmes => ["kaifeng-2020", "ganzhou-2024", "lianyungang-2019", "yueyang-2023"];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void The_sample_of_a_programme_is_of_somebody_whom_no_rule_refuses(string id)
    {
        var notice = Programme.Read(id).Notice;
        var known = FactsReading.OfJson("example", FactsWriting.Example(notice), notice).Known!;
        var apply = notice.Stages.FirstOrDefault(s => s is ApplyStage)?.Id ?? "";
        var eligibility = Evaluating.Rules(notice, known, apply);
        Assert.DoesNotContain(
            eligibility.Rules,
            r => r is { Verdict: Verdict.Fails, Rule.Strength: RuleStrength.Must }
        );
    }

    [Fact]
    public void The_sample_has_long_enough_years_and_nothing_that_is_not_asked()
    {
        var rule = Kaifeng.Notice.Rules[0] with
        {
            Id = "years",
            At = [],
            Strength = RuleStrength.Must,
            When = null,
            WaivedBy = null,
            Condition = new Years
            {
                Of = "since",
                On = new OnDay("2021-05-19"),
                AtLeast = 8,
            },
        };
        Fact since = Kaifeng.Notice.Fact("title") with { Key = "since", Kind = new MonthKind(), When = null };
        var only = since with
        {
            Key = "only",
            Kind = new LineKind(),
            When = new Not
            {
                Part = new Is { Fact = "channel", Value = Kaifeng.Notice.Channels[0].Id },
            },
        };
        var notice = Kaifeng.Notice with { Facts = [.. Kaifeng.Notice.Facts, since, only], Rules = [rule] };
        var known = FactsReading.OfJson("example", FactsWriting.Example(notice), notice).Known!;
        Assert.Equal(Verdict.Holds, Evaluating.Rule(rule, known).Verdict);
        Assert.Null(known.Find("only"));
    }
}
