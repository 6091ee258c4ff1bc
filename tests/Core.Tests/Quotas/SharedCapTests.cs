using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Core.Tests.Conduct;
using Xunit;

namespace Jiangxuan.Core.Tests.Quotas;

/// <summary>Persons of one list who share an employer.</summary>
public sealed class SharedCapTests
{
    private static readonly Notice s_notice = With(RuleStrength.Must);

    private static Notice With(RuleStrength strength) =>
        LongCourse.Notice with
        {
            Caps =
            [
                new Cap
                {
                    Id = "employer",
                    Says = "同一单位不超过一人",
                    Of = "employer",
                    AtMost = 1,
                    At = "unit-ranking",
                    Strength = strength,
                    Source = new Source { Clause = "二" },
                },
            ],
        };

    private static Listed Person(string name, string? employer) =>
        new(
            name,
            new Known
            {
                Notice = s_notice,
                On = new(2021, 6, 1),
                Values = employer is null
                    ? []
                    : new Dictionary<string, Value> { ["employer"] = new TextValue(employer) },
            }
        );

    [Fact]
    public void Two_of_one_employer_are_one_too_many()
    {
        var refusal = SharedCap.MayDraft(
            s_notice,
            "unit-ranking",
            [Person("甲", "第一 机床厂"), Person("乙", "第一机床厂")]
        );
        Assert.Contains("（甲、乙）", refusal!.Sentence);
        Assert.Null(SharedCap.MayDraft(s_notice, "unit-ranking", [Person("甲", "一厂"), Person("乙", "二厂")]));
    }

    [Fact]
    public void Another_stage_and_unknown_employers_are_not_bound()
    {
        Assert.Null(SharedCap.MayDraft(s_notice, "proposal", [Person("甲", "一厂"), Person("乙", "一厂")]));
        Assert.Null(SharedCap.MayDraft(s_notice, "unit-ranking", [Person("甲", null), Person("乙", null)]));
    }

    [Fact]
    public void In_principle_a_reason_is_asked()
    {
        var soft = With(RuleStrength.InPrinciple);
        Listed[] two = [Person("甲", "一厂"), Person("乙", "一厂")];
        Assert.Null(SharedCap.MayDraft(soft, "unit-ranking", two));
        Assert.Equal("reason", SharedCap.MayDecide(soft, "unit-ranking", two, null)!.Field);
        Assert.Null(SharedCap.MayDecide(soft, "unit-ranking", two, "理由"));
        Assert.NotNull(SharedCap.MayDecide(s_notice, "unit-ranking", two, "理由"));
    }
}
