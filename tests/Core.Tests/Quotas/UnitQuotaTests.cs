using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Core.Tests.Conduct;
using Xunit;

namespace Jiangxuan.Core.Tests.Quotas;

/// <summary>How many a unit may recommend.</summary>
public sealed class UnitQuotaTests
{
    private static readonly Source s_source = new() { Clause = "二" };
    private static readonly UnitGroup s_plain = new()
    {
        Id = "county",
        Label = "县",
        Organs = [],
        Source = s_source,
        Max = 3,
    };

    private static readonly ExtraPlaces s_young = new()
    {
        Id = "young",
        Says = "另推一名青年",
        Count = 1,
        When = new Exists { Fact = "young" },
        Source = s_source,
    };

    private static readonly ExtraPlaces s_free = new()
    {
        Id = "free",
        Says = "确有需要",
        Count = 1,
        Source = s_source,
    };

    private static UnitQuota Of(UnitGroup group, string unit = "u", int members = 0) =>
        UnitQuota.Of(
            LongCourse.Notice with
            {
                UnitGroups = [group],
            },
            new Unit
            {
                Id = unit,
                Name = "某县",
                Group = group.Id,
                Measures = new Dictionary<string, int> { ["members"] = members },
            }
        );

    private static List<Nominee> Persons(int count, params string[][] extras) =>
        [.. Enumerable.Range(0, count).Select(i => new Nominee($"c{i}", true, i < extras.Length ? extras[i] : []))];

    [Fact]
    public void The_bound_is_the_units_own_then_the_formula_then_the_groups()
    {
        var formula = new QuotaFormula
        {
            Of = "members",
            Label = "会员人数",
            Per = 1000,
        };
        Assert.Equal(3, Of(s_plain).Max);
        Assert.Equal(7, Of(s_plain with { MaxOf = new Dictionary<string, int> { ["u"] = 7 } }).Max);
        Assert.Equal(2, Of(s_plain with { Max = null, Formula = formula }, members: 2999).Max);
        Assert.Equal(3, Of(s_plain with { Max = null, Formula = formula with { RoundUp = true } }, members: 2001).Max);
        Assert.Equal(1, Of(s_plain with { Max = null, Formula = formula }, members: 10).Max);
        Assert.Equal(4, Of(s_plain with { Max = null, Formula = formula with { Most = 4 } }, members: 90_000).Max);
        Assert.Null(Of(s_plain with { Max = null }).Max);
        Assert.Null(Of(s_plain with { Max = null }).MayRecommend(Persons(500), null));
    }

    [Fact]
    public void Above_the_bound_no_reason_helps_in_principle_one_does()
    {
        Assert.Equal("order", Of(s_plain).MayRecommend(Persons(4), "理由")!.Field);
        var soft = Of(s_plain with { Strength = RuleStrength.InPrinciple });
        Assert.Null(soft.MayDraft(Persons(4)));
        Assert.Equal("reason", soft.MayRecommend(Persons(4), null)!.Field);
        Assert.Null(soft.MayRecommend(Persons(4), "理由"));
    }

    [Fact]
    public void Below_the_minimum_and_nobody_at_all_need_a_reason()
    {
        var quota = Of(s_plain with { Min = 2 });
        Assert.Contains("下限为2名", quota.MayRecommend(Persons(1), null)!.Sentence);
        Assert.Contains("放弃", quota.MayRecommend([], null)!.Sentence);
        Assert.Contains("放弃", Of(s_plain).MayRecommend([], null)!.Sentence);
        Assert.Null(quota.MayRecommend([], "无合适人选"));
        Assert.Null(quota.MayRecommend(Persons(2), null));
    }

    [Fact]
    public void Extra_places_go_to_those_they_are_for_each_person_once()
    {
        var quota = Of(s_plain with { Extra = [s_young] });
        Assert.NotNull(quota.MayRecommend(Persons(4), "理由"));
        Assert.Null(quota.MayRecommend(Persons(4, ["young"]), null));
        Assert.NotNull(quota.MayRecommend(Persons(5, ["young"], ["young"]), "理由"));

        // One person fits both kinds of place, the other only one: both have a place all the same.
        var two = Of(s_plain with { Extra = [s_young, s_young with { Id = "woman" }] });
        Assert.Null(two.MayRecommend(Persons(5, ["young", "woman"], ["young"]), null));
        Assert.NotNull(two.MayRecommend(Persons(5, ["young"], ["young"]), "理由"));
    }

    [Fact]
    public void An_extra_place_for_anybody_needs_a_reason()
    {
        var quota = Of(s_plain with { Extra = [s_free] });
        Assert.Equal("reason", quota.MayRecommend(Persons(4), null)!.Field);
        Assert.Null(quota.MayRecommend(Persons(4), "理由"));
        Assert.NotNull(quota.MayRecommend(Persons(5), "理由"));
    }

    [Fact]
    public void A_channel_outside_the_quota_takes_no_place()
    {
        var persons = Persons(3).Append(new Nominee("self", false)).ToList();
        Assert.Null(Of(s_plain).MayRecommend(persons, null));
        Assert.NotNull(Of(s_plain).MayRecommend([.. Persons(3), new Nominee("one")], null));
    }

    [Fact]
    public void Leaving_somebody_out_never_makes_a_list_too_long() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                    c.Quota.MayDraft(c.Persons) is not null
                    || c.Persons.All(p => c.Quota.MayDraft([.. c.Persons.Where(o => o != p)]) is null)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_list_is_never_longer_than_bound_and_extra_places_and_never_shorter_than_can_be_placed() =>
        Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                    (c.Quota.MayDraft(c.Persons) is null)
                    == c.Persons.Count(p => p.Counts) <= c.Quota.Max + ByHand(c.Quota.Group, c.Persons)
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Extra places that can be used, found by trying every way of giving them out.</summary>
    private static int ByHand(UnitGroup group, IReadOnlyList<Nominee> persons)
    {
        var places = group.Extra.SelectMany(e => Enumerable.Repeat(e, e.Count)).ToList();
        int Best(int place, HashSet<string> used) =>
            place == places.Count
                ? 0
                : persons
                    .Where(p => p.Counts && !used.Contains(p.Id))
                    .Where(p => places[place].When is null || p.Fits(places[place].Id))
                    .Select(p => 1 + Best(place + 1, [.. used, p.Id]))
                    .Append(Best(place + 1, used))
                    .Max();
        return Best(0, []);
    }

    private static Gen<(UnitQuota Quota, List<Nominee> Persons)> Cases =>
        from max in Gen.Choose(1, 4)
        from a in Gen.Choose(0, 2)
        from b in Gen.Choose(0, 1)
        from free in Gen.Choose(0, 1)
        from persons in Gen.Choose(0, 7).SelectMany(n => Gen.ListOf(Person, n))
        select (
            Of(
                s_plain with
                {
                    Max = max,
                    Extra =
                    [
                        .. new[]
                        {
                            s_young with
                            {
                                Id = "a",
                                Count = a,
                            },
                            s_young with
                            {
                                Id = "b",
                                Count = b,
                            },
                            s_free with
                            {
                                Count = free,
                            },
                        }.Where(e => e.Count > 0),
                    ],
                }
            ),
            persons.Select((p, i) => p with { Id = $"c{i}" }).ToList()
        );

    private static Gen<Nominee> Person =>
        from counts in Gen.Choose(0, 4)
        from a in Gen.Choose(0, 1)
        from b in Gen.Choose(0, 1)
        select new Nominee(
            "",
            counts > 0,
            [.. a > 0 ? ["a"] : Array.Empty<string>(), .. b > 0 ? ["b"] : Array.Empty<string>()]
        );

    [Theory]
    [InlineData(null, null, RuleStrength.Must, "不限")]
    [InlineData(2, null, RuleStrength.Must, "不少于2")]
    [InlineData(2, 5, RuleStrength.Must, "2–5")]
    [InlineData(5, 5, RuleStrength.Must, "5")]
    [InlineData(null, 4, RuleStrength.Must, "不超过4")]
    [InlineData(null, 4, RuleStrength.InPrinciple, "原则上不超过4")]
    public void The_words_say_both_bounds_and_how_they_bind(int? min, int? max, RuleStrength strength, string words)
    {
        var group = s_plain with { Min = min, Max = max, Strength = strength };
        Assert.Equal(words, Of(group).Words);
        var more = s_young with { Id = "more", Count = 2 };
        Assert.Equal($"{words}，可另推3", Of(group with { Extra = [s_young, more] }).Words);
    }

    [Fact]
    public void The_ceiling_counts_every_extra_place_and_stands_only_where_the_bound_does()
    {
        var more = s_free with { Id = "more", Count = 2 };
        Assert.Equal(6, Of(s_plain with { Extra = [s_young, more] }).Ceiling);
        Assert.Null(Of(s_plain with { Strength = RuleStrength.InPrinciple }).Ceiling);
    }

    [Fact]
    public void A_refusal_says_whose_bound_it_is_how_far_it_is_exceeded_and_what_else_could_be_used()
    {
        var plain = Of(s_plain).MayDraft(Persons(5))!;
        Assert.Equal("超出名额：某县最多推荐3名，现有5名。请减少2名。", plain.Sentence);
        var free = Of(s_plain with { Extra = [s_free] }).MayDraft(Persons(5))!;
        Assert.Equal("超出名额：某县最多推荐3名（另可使用“确有需要”1名），现有5名。请减少1名。", free.Sentence);
        var both = Of(s_plain with { Extra = [s_young, s_free] }).MayDraft(Persons(6, ["young"]))!;
        Assert.Equal(
            "超出名额：某县最多推荐3名（另可使用“另推一名青年、确有需要”2名），现有6名。请减少1名。",
            both.Sentence
        );
        var nobodyYoung = Of(s_plain with { Extra = [s_young] }).MayDraft(Persons(4))!;
        Assert.Equal("超出名额：某县最多推荐3名，现有4名。请减少1名。", nobodyYoung.Sentence);
        var soft = Of(s_plain with { Strength = RuleStrength.InPrinciple }).MayRecommend(Persons(4), null)!;
        Assert.Equal("原则上最多推荐3名，现有4名，超出1名。确需超出请写明理由。", soft.Sentence);
        Assert.Equal(s_source.ToString(), soft.Clause);
    }
}
