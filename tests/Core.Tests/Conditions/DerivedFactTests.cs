using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Notices;
using Xunit;
using static Jiangxuan.Core.Tests.Conditions.Answered;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>Conditions on what follows from other answers while some of those are missing.</summary>
public sealed class DerivedFactTests
{
    [Fact]
    public void A_yes_no_that_follows_from_a_condition_is_unknown_while_that_cannot_be_told()
    {
        var young = new Fact
        {
            Key = "young",
            Label = "45周岁以下",
            From = Supplier.Derived,
            Kind = new HoldsKind
            {
                Condition = new Age
                {
                    Of = "idNumber",
                    On = new OnDay("announced"),
                    AtMost = 45,
                },
            },
        };
        var notice = Kaifeng.Notice with { Facts = [.. Kaifeng.Notice.Facts, young] };
        Known Born(int year) =>
            With(("idNumber", new IdNumberValue("", "", "", new DateOnly(year, 5, 17), true))) with
            {
                Notice = notice,
            };

        Assert.Equal(new YesNoValue(true), Born(1976).Find("young"));
        Assert.Equal(new YesNoValue(false), Born(1975).Find("young"));
        Assert.Null((With() with { Notice = notice }).Find("young"));
        var judged = new Is { Fact = "young", Value = "是" }.Evaluate(With() with { Notice = notice });
        Assert.Equal(["idNumber"], Evidence.Of(judged.Missing, With() with { Notice = notice }).Select(e => e.Key));
    }

    private static Known Derived(FactKind kind, params (string Key, Value Value)[] values) =>
        With(values) with
        {
            Notice = Kaifeng.Notice with
            {
                Facts =
                [
                    .. Kaifeng.Notice.Facts,
                    new Fact
                    {
                        Key = "figure",
                        Label = "合计",
                        From = Supplier.Derived,
                        Kind = kind,
                    },
                ],
            },
        };

    private static Verdict Of(Condition condition, Known known)
    {
        Assert.Empty(condition.Faults(new Scope(known.Notice)));
        return condition.Evaluate(known).Verdict;
    }

    /// <summary>Three of at least ten patents, the other number not filled in yet: nobody may be refused on that.</summary>
    [Fact]
    public void A_part_of_a_sum_is_not_the_sum()
    {
        var sum = new SumKind { Of = [new("inventions"), new("utilityModels")] };
        var part = Derived(sum, ("inventions", new NumberValue(3)));
        var whole = Derived(sum, ("inventions", new NumberValue(3)), ("utilityModels", new NumberValue(0)));
        var ten = new AtLeast { Fact = "figure", Value = "10" };
        Assert.Equal(Verdict.CannotTell, Of(ten, part));
        Assert.Equal(Verdict.Fails, Of(ten, whole));
        Assert.Equal(Verdict.Holds, Of(new AtLeast { Fact = "figure", Value = "3" }, part));
        Assert.Equal(Verdict.Fails, Of(new AtMost { Fact = "figure", Value = "2" }, part));
        Assert.Equal(Verdict.CannotTell, Of(new AtMost { Fact = "figure", Value = "3" }, part));
        Assert.Equal(Verdict.CannotTell, Of(new Is { Fact = "figure", Value = "3" }, part));
        Assert.Equal(Verdict.Holds, Of(new Is { Fact = "figure", Value = "3.0" }, whole));
        Assert.Contains("合计已知为3，无法判断", ten.Evaluate(part).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_may_count_leaves_the_number_open()
    {
        var count = new CountKind
        {
            Of = "honours",
            Where = new Is { Fact = "kind", Value = "工匠" },
        };
        var known = Derived(count, ("honours", Honours("工匠", null)));
        Assert.Equal(Verdict.Holds, Of(new AtLeast { Fact = "figure", Value = "1" }, known));
        Assert.Equal(Verdict.CannotTell, Of(new AtLeast { Fact = "figure", Value = "2" }, known));
        Assert.Equal(Verdict.Fails, Of(new AtLeast { Fact = "figure", Value = "3" }, known));
        Assert.Equal(Verdict.Holds, Of(new AtMost { Fact = "figure", Value = "2" }, known));
        Assert.Equal(Verdict.CannotTell, Of(new AtMost { Fact = "figure", Value = "1" }, known));
        Assert.Equal(Verdict.Fails, Of(new AtMost { Fact = "figure", Value = "0" }, known));
    }

    [Theory]
    [InlineData("gain@{0}", 1)]
    [InlineData("gain", 3)]
    public void A_row_of_a_grid_that_nobody_filled_is_unknown(string cell, int rows)
    {
        var year = Kaifeng.Notice.Identity.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var sum = new SumKind { Of = [FactReference.Read("benefits." + cell.Replace("{0}", year))!] };
        RowsValue Filled(int n) =>
            new([
                .. ((GridKind)Kaifeng.Notice.Fact("benefits").Kind)
                    .RowKeys(Kaifeng.Notice)
                    .Reverse()
                    .Take(n)
                    .Select(k => new Dictionary<string, Value>
                    {
                        [RowsValue.RowKey] = new TextValue(k),
                        ["gain"] = new NumberValue(5),
                    }),
            ]);
        var five = new AtLeast { Fact = "figure", Value = "100" };
        Assert.Equal(Verdict.Fails, Of(five, Derived(sum, ("benefits", Filled(rows)))));
        Assert.Equal(Verdict.CannotTell, Of(five, Derived(sum, ("benefits", Filled(rows - 1)))));
        Assert.Equal(Verdict.CannotTell, Of(five, Derived(sum)));
    }

    [Fact]
    public void A_word_that_is_no_number_can_never_be_a_count()
    {
        var known = Derived(new CountKind { Of = "honours" });
        var faults = new AtLeast { Fact = "figure", Value = "三" }.Faults(new Scope(known.Notice));
        Assert.Contains("不是数字", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IdPart.Birth, "1980-05-17", Verdict.Holds)]
    [InlineData(IdPart.Birth, "1980-05-18", Verdict.Fails)]
    [InlineData(IdPart.BirthMonth, "1980-05-01", Verdict.Holds)]
    [InlineData(IdPart.BirthMonth, "1980-06-01", Verdict.Fails)]
    [InlineData(IdPart.Sex, "男", Verdict.Holds)]
    public void A_birth_out_of_an_ID_number_is_compared_as_a_date(IdPart part, string word, Verdict expected)
    {
        var person = new IdNumberValue("", "", "", new DateOnly(1980, 5, 17), true);
        var known = Derived(new IdPartKind { Of = "idNumber", Part = part }, ("idNumber", person));
        Assert.Equal(expected, Of(new Is { Fact = "figure", Value = word }, known));
    }
}
