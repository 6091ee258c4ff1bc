using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>Compositions of other cities: ratios of a part, minima in persons, bands of age.</summary>
public sealed class RatiosTests
{
    /// <summary>The list that the notice's rules make of people in order of rank.</summary>
    private static Proposal Of(string city, params IReadOnlyDictionary<string, string>[] people)
    {
        var pool = people.Select(
            (facts, i) =>
                new PoolCandidate
                {
                    Id = $"{i + 1}",
                    Rank = i + 1,
                    Facts = facts,
                }
        );
        return Assert.IsType<Proposal>(Selecting.Propose(Composing.Pool(City.Of(city).Notice, [.. pool])));
    }

    private static IReadOnlyDictionary<string, string>[] Many(int count, params (string Key, string Value)[] facts) =>
        [.. Enumerable.Repeat(facts.ToDictionary(f => f.Key, f => f.Value), count)];

    private static IReadOnlyDictionary<string, string>[] Post(
        int count,
        string post,
        string owner,
        string head = "否"
    ) => Many(count, ("post", post), ("ownership", owner), ("head", head));

    private static int Count(City city, string fact, string value) =>
        city.Named.Count(c => city.Text(c, fact) == value);

    [Fact]
    public void Ratios_of_a_part_are_met_by_those_who_were_named()
    {
        var city = City.Of("nested-ratios");
        var workers = city.Named.Where(c => city.Text(c, "post") == "产业工人").ToList();
        var frontLine = city.Named.Count(c => city.Text(c, "post") != "管理人员");
        Assert.True(frontLine * 100 >= 60 * city.Named.Count);
        Assert.True(2 * workers.Count >= frontLine);
        Assert.True(10 * workers.Count(c => city.Text(c, "ownership") != "国有企业") >= 3 * workers.Count);
    }

    [Fact]
    public void A_ratio_within_a_ratio_is_taken_of_the_part()
    {
        // Five of the front line are enough for 60 % of eight; half of them must be workers, 30 % of those not of the state.
        var list = Of(
            "nested-ratios",
            [
                .. Post(4, "其他一线职工", "民营企业"),
                .. Post(5, "管理人员", "国有企业"),
                .. Post(3, "产业工人", "国有企业"),
                .. Post(2, "产业工人", "民营企业"),
            ]
        );
        string[] others = ["1", "2", "3", "4"];
        string[] workers = ["10", "11", "12", "13", "14"];
        Assert.Equal(8, list.List.Count);
        Assert.Equal(others, list.List.Intersect(others));
        Assert.Equal(others.Length, list.List.Intersect(workers).Count());
        Assert.Contains("13", list.List);
        Assert.Contains("14", list.List);
    }

    [Fact]
    public void Heads_in_principle_at_most_a_fifth_of_the_places_displace_nobody()
    {
        var list = Of("nested-ratios", [.. Post(8, "产业工人", "民营企业", "是"), .. Post(8, "产业工人", "民营企业")]);
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"{n}"), list.List);
        Assert.False(list.Rules.Single(r => r.Rule.RuleId == "heads").Met);
        Assert.Contains(list.Rules, r => r.Rule.RuleId == "front-line" && r.Met);
    }

    [Fact]
    public void Three_women_are_listed_however_they_rank()
    {
        var women = Of("absolute-minima", [.. Many(9, ("woman", "否")), .. Many(4, ("woman", "是"))]);
        Assert.Equal(["1", "2", "3", "4", "5", "10", "11", "12"], women.List);
        Assert.Equal(["6", "7", "8", "9"], women.Displaced.Select(d => d.Id));
        var city = City.Of("absolute-minima");
        Assert.InRange(Count(city, "woman", "是"), 3, 8);
    }

    [Fact]
    public void Too_few_women_are_told_and_no_list_is_made()
    {
        var pool = Many(9, ("woman", "否")).Concat(Many(2, ("woman", "是")));
        var outcome = Selecting.Propose(
            Composing.Pool(
                City.Of("absolute-minima").Notice,
                [
                    .. pool.Select(
                        (f, i) =>
                            new PoolCandidate
                            {
                                Id = $"{i}",
                                Rank = i + 1,
                                Facts = f,
                            }
                    ),
                ]
            )
        );
        Assert.IsNotType<Proposal>(outcome);
    }

    [Fact]
    public void Bands_of_age_are_reckoned_from_the_day_of_the_notice_and_bind_the_list()
    {
        var city = City.Of("age-bands");
        Assert.InRange(Count(city, "young", "是"), 2, 8);
        Assert.InRange(Count(city, "middle", "是"), 0, 5);
        var band = Of(
            "age-bands",
            [
                .. Many(9, ("young", "否"), ("middle", "是")),
                .. Many(1, ("young", "否"), ("middle", "否")),
                .. Many(3, ("young", "是"), ("middle", "否")),
            ]
        );
        Assert.Equal(["1", "2", "3", "4", "5", "10", "11", "12"], band.List);
    }

    [Theory]
    [InlineData("men", "男", "1964-03-04", Verdict.Holds)]
    [InlineData("men", "男", "1963-03-04", Verdict.Fails)]
    [InlineData("men", "男", "1963-03-05", Verdict.Holds)]
    [InlineData("women", "女", "1968-03-05", Verdict.Holds)]
    [InlineData("women", "女", "1968-03-04", Verdict.Fails)]
    [InlineData("women", "男", "1964-03-04", Verdict.Holds)]
    public void Men_up_to_60_and_women_up_to_55_may_apply(string rule, string sex, string birth, Verdict verdict) =>
        Assert.Equal(
            verdict,
            City.Of("age-bands").Verdict(rule, $$"""{"facts":{"idNumber":{"birth":"{{birth}}","sex":"{{sex}}"} } }""")
        );
}
