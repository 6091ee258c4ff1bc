using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Jiangxuan.Core.Tests.Cities;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>How a notice becomes a pool: its places, its rules with both bounds, its tracks, its runners-up.</summary>
public sealed class ComposingTests
{
    private static readonly Notice s_kaifeng = Kaifeng.Notice;
    private static readonly Notice s_ganzhou = Programme.Read("ganzhou-2024").Notice;
    private static readonly Notice s_runners = City.Of("runner-up").Notice;

    private static Core.Notices.Composition Written(Func<Core.Notices.Composition, Core.Notices.Composition> but) =>
        but(s_kaifeng.Composition[0] with { Id = "r", AtLeast = null, AtMost = null });

    [Fact]
    public void A_rule_with_both_bounds_is_two_that_are_named_apart()
    {
        var both = Composing.Rules(Written(r => r with { AtLeast = 10, AtMostPersons = 7 })).ToList();
        Assert.Equal(["r.AtLeast", "r.AtMost"], both.Select(r => r.Id));
        Assert.Equal([RuleOp.AtLeast, RuleOp.AtMost], both.Select(r => r.Op));
        Assert.Equal([new PercentLimit(10), new CountLimit(7)], both.Select(r => r.Limit));

        var one = Assert.Single(Composing.Rules(Written(r => r with { AtMost = 25 })));
        Assert.Equal(("r", RuleOp.AtMost), (one.Id, one.Op));
        Assert.Empty(Composing.Rules(Written(r => r)));
    }

    [Fact]
    public void Its_base_is_the_list_the_places_or_a_class()
    {
        CompositionRule Of(Func<Core.Notices.Composition, Core.Notices.Composition> but) =>
            Composing.Rules(but(Written(r => r with { AtMost = 25, BaseOf = null, Base = null }))).Single();
        Assert.IsType<ListBase>(Of(r => r).Base);
        Assert.IsType<ListBase>(Of(r => r with { Base = CompositionBase.List }).Base);
        Assert.IsType<SeatsBase>(Of(r => r with { Base = CompositionBase.Seats }).Base);
        var of = new Dictionary<string, IReadOnlyList<string>> { ["sector"] = ["其他"] };
        Assert.Equal(
            ["其他"],
            Assert.IsType<PredicateBase>(Of(r => r with { BaseOf = of }).Base).Predicate.Where["sector"]
        );
    }

    [Fact]
    public void The_places_of_a_plan_bind_the_list()
    {
        var plan = s_ganzhou.Tracks!.Plans[0];
        var pool = Composing.Pool(s_ganzhou, [], plan);
        Assert.Equal((15, SizeMode.Exactly), (pool.Seats, pool.Size));
        var tracks = pool.Rules.Where(r => r.Id.StartsWith("track.", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            plan.Seats.Select(s => $"track.{s.Key}：“{s.Key}”名额{s.Value}名（{plan.Label}） ≤{s.Value}"),
            tracks.Select(r => $"{r.Id}：{r.Says} ≤{((CountLimit)r.Limit).Persons}")
        );
        Assert.All(tracks, r => Assert.Equal((RuleOp.AtMost, RuleStrength.Must), (r.Op, r.Strength)));
        Assert.DoesNotContain(
            Composing.Pool(s_ganzhou, []).Rules,
            r => r.Id.StartsWith("track.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Ranks_of_tracks_take_turns_and_are_told_within_the_track()
    {
        var plan = s_ganzhou.Tracks!.Plans[0];
        var (first, second) = (plan.Seats.Keys.First(), plan.Seats.Keys.Last());
        Assert.Equal([1, 3], new[] { 1, 2 }.Select(r => Composing.Interleaved(r, first, plan)));
        Assert.Equal([2, 4], new[] { 1, 2 }.Select(r => Composing.Interleaved(r, second, plan)));
        Assert.Equal(3, Composing.Interleaved(2, null, plan));
        Assert.Equal(3, Composing.Interleaved(2, "没有的", plan));
        Assert.Equal(7, Composing.Interleaved(7, null, null));
        Assert.Equal(("第2", "“产业”第2"), (Composing.Place(2, null), Composing.Place(2, "产业")));
    }

    [Fact]
    public void Runners_up_are_no_part_of_the_whole_unless_there_is_nothing_else()
    {
        var (craftsman, nominee) = (s_runners.Tiers[0], s_runners.Tiers[1]);
        Assert.Equal([craftsman], Composing.Whole([craftsman, nominee]));
        Assert.Equal([nominee], Composing.Whole([nominee]));
        Assert.Equal([craftsman, craftsman], Composing.Whole([craftsman, craftsman]));
        Assert.Equal((8, SizeMode.Exactly), (Composing.Pool(s_runners, []).Seats, Composing.Pool(s_runners, []).Size));
        Assert.Equal(SizeMode.AtMost, Composing.Size([craftsman, nominee]));
        Assert.Equal(SizeMode.AtMost, Composing.Size([nominee, nominee]));
        Assert.Equal(SizeMode.Exactly, Composing.Size([craftsman]));
    }

    [Fact]
    public void A_notice_of_measures_has_no_final_list()
    {
        Assert.NotNull(Composing.Final(s_kaifeng));
        Assert.Null(Composing.Final(s_kaifeng with { Stages = [] }));
        Assert.Equal(["sector", "enterpriseHead"], Composing.Facts(s_kaifeng));
    }

    [Fact]
    public void Runners_up_are_the_next_behind_the_list_only_where_a_rule_is_about_them()
    {
        var sheet = CandidateSheet.Read(
            s_runners,
            null,
            "C.csv",
            System.Text.Encoding.UTF8.GetBytes(
                $"编号,名次,行业类别\n{string.Concat(Enumerable.Range(1, 15).Select(i => $"{i:D2},{i},{(i > 10 ? "服务" : "制造")}\n"))}"
            )
        );
        PoolAnswer Answer(Notice notice) => PoolAnswer.To(notice, sheet.Pool!, Selecting.DefaultSearchSteps);

        var plain = Answer(s_runners);
        Assert.Equal(["01 02 03 04 05 06 07 08", ""], plain.Tiers!.Select(t => string.Join(' ', t.List)));

        var about = s_runners.Composition[0] with { Id = "served", AtLeast = null, AtLeastPersons = 3, Base = null };
        var served = s_runners with
        {
            Composition =
            [
                .. s_runners.Composition,
                about with
                {
                    Says = "提名奖中服务类不少于3名",
                    Predicate = new Dictionary<string, IReadOnlyList<string>> { ["sector"] = ["服务"] },
                    Tiers = ["nominee"],
                },
            ],
        };
        var ruled = Answer(served);
        Assert.Equal(
            ["craftsman 01 02 03 04 05 06 07 08", "nominee 09 11 12 13"],
            ruled.Tiers!.Select(t => $"{t.Id} {string.Join(' ', t.List)}")
        );
        Assert.Equal("10", Assert.Single(ruled.Tiers![1].Displaced).Id);

        // The tiers come in the order of the list, whatever their order in the notice.
        var turned = Answer(served with { Tiers = [.. served.Tiers.Reverse()] });
        Assert.Equal(["craftsman", "nominee"], turned.Tiers!.Select(t => t.Id));
        Assert.Equal("09 11 12 13", string.Join(' ', turned.Tiers![1].List));
    }
}
