using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>Votes, vetoes, thresholds and tracks: what must hold whatever the numbers; each property also catches a ranking that is wrong.</summary>
public sealed class VoteProperties
{
    [Fact]
    public void An_advisory_channel_or_one_of_no_weight_changes_no_total_and_no_rank()
    {
        Holds(Indifferent(null));
        Holds(Indifferent(Rational.Zero));
        Catches(Indifferent(Rational.Percent(50)));

        static Property Indifferent(Rational? weight) =>
            Prop.ForAll(
                Cases.ToArbitrary(),
                c => Said(c with { Weight = weight }).SequenceEqual(Given.Said(c.Rank(withVotes: false)))
            );
    }

    [Fact]
    public void A_total_is_the_judges_and_the_votes_by_their_weights()
    {
        Holds(Weighed(1));
        Catches(Weighed(2));

        static Property Weighed(int times) =>
            Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                    c.Rank()
                        .Ranked.All(r =>
                        {
                            var (w, v) = (c.Weight!.Value, r.Working.Votes.Single());
                            var most = c.Votes.Max();
                            var figure = most == 0 ? Rational.Zero : new Rational(100 * v.Votes!.Value * times, most);
                            return r.Working.Total.Exact == (Rational.One - w) * r.Working.Judges.Exact + w * figure;
                        })
            );
    }

    [Fact]
    public void Multiplying_all_votes_changes_nothing()
    {
        Holds(Scaled(v => v * 7));
        Catches(Scaled(v => v * v));

        static Property Scaled(Func<long, long> scale) =>
            Prop.ForAll(
                Cases.ToArbitrary(),
                c => Said(c).SequenceEqual(Said(c with { Votes = [.. c.Votes.Select(scale)] }))
            );
    }

    [Fact]
    public void The_order_of_votes_and_entrants_changes_nothing() =>
        Holds(
            Prop.ForAll(
                Cases.ToArbitrary(),
                c => Given.Said(c.Rank()).SequenceEqual(Given.Said(c.Rank(reversed: true)))
            )
        );

    [Fact]
    public void Who_is_vetoed_out_leaves_the_others_in_their_order_and_ranks_stay_dense()
    {
        Holds(
            Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                {
                    var rule = c.Rule(withVotes: false);
                    var all = ScoreRanking.Rank(rule, c.Sheets).Value;
                    ScoreSheet[] vetoed =
                    [
                        .. c.Sheets.Select(s => s is { Candidate: "c0" } ? s with { Veto = "不实" } : s),
                    ];
                    var without = ScoreRanking.Rank(rule with { VetoJudges = 3 }, vetoed).Value;
                    return without.Out.Single().Candidate == "c0"
                        && without
                            .Ranked.Select(r => r.Candidate)
                            .SequenceEqual(all.Ranked.Select(r => r.Candidate).Where(id => id != "c0"))
                        && without
                            .Ranked.Select(r => r.Rank)
                            .Distinct()
                            .SequenceEqual(Enumerable.Range(1, without.Ranked.Select(r => r.Rank).Distinct().Count()));
                }
            )
        );
    }

    [Fact]
    public void A_threshold_splits_those_who_reach_it_from_those_who_do_not()
    {
        Holds(
            Prop.ForAll(
                Gen.Choose(0, 1)
                    .ArrayOf(20)
                    .SelectMany(v => Gen.Choose(1, 5).Select(n => (Votes: v, Needed: n)))
                    .ToArbitrary(),
                c =>
                {
                    var rule = Given.Rule(Given.OneMark(1, 1), new SheetAggregation.Ballot());
                    var sheets = c.Votes.Select((v, i) => Given.Sheet($"c{i / 5}", $"j{i % 5}", ("mark", v))).ToList();
                    return Of(false, (yes, needed) => yes >= needed) && Of(true, (yes, needed) => yes > needed);

                    bool Of(bool exceeded, Func<int, int, bool> enough)
                    {
                        var ranking = ScoreRanking
                            .Rank(rule with { Threshold = new Threshold(new Rational(c.Needed, 5), exceeded) }, sheets)
                            .Value;
                        return Enumerable
                            .Range(0, 4)
                            .All(p =>
                                ranking.Ranked.Any(r => r.Candidate == $"c{p}")
                                    == enough(c.Votes.Skip(p * 5).Take(5).Sum(), c.Needed)
                                && ranking.Ranked.Any(r => r.Candidate == $"c{p}")
                                    != ranking.Out.Any(o => o.Candidate == $"c{p}")
                            );
                    }
                }
            )
        );
    }

    [Fact]
    public void Faults_of_votes_are_named()
    {
        var c = new Case([80, 80, 80, 90, 90, 90], [3, 4], Rational.Percent(20));
        Assert.Contains("没有得票请写0", Fault(c, [new("online", "c0", 3)]));
        Assert.Contains("没有“paper”", Fault(c, [new("paper", "c0", 3)]));
        Assert.Contains("不在参评人选中", Fault(c, [new("online", "c9", 3)]));
        Assert.Contains("正整数", Fault(c, [new("online", "c0", -1), new("online", "c1", 1)]));
        Assert.Contains(
            "只能写一次",
            Fault(c, [new("online", "c0", 1), new("online", "c0", 1), new("online", "c1", 1)])
        );
        Assert.False(
            ScoreRanking.Rank(c.Rule(), c.Sheets, null, [new("online", "c0", 3), new("online", "c1", 4)]).IsRefused
        );

        static string Fault(Case c, VoteCount[] votes) =>
            ScoreRanking.Rank(c.Rule(), c.Sheets, null, votes).Refusal!.Sentence;
    }

    private static IReadOnlyList<string> Said(Case c) => Given.Said(c.Rank());

    /// <summary>Three judges' marks and the votes of each person.</summary>
    private sealed record Case(int[] Marks, long[] Votes, Rational? Weight)
    {
        public ScoreSheet[] Sheets => [.. Marks.Select((m, i) => Given.Sheet($"c{i / 3}", $"j{i % 3}", ("mark", m)))];

        public ScoringRule Rule(bool withVotes = true) =>
            Given.Rule(Given.OneMark(), quorum: 3) with
            {
                Channels = withVotes ? [new ChannelRule("online", "网络投票", Weight)] : [],
            };

        public ScoredRanking Rank(bool withVotes = true, bool reversed = false)
        {
            VoteCount[] votes = withVotes ? [.. Votes.Select((v, i) => new VoteCount("online", $"c{i}", v))] : [];
            Entrant[] entrants = [.. Votes.Select((_, i) => new Entrant($"c{i}", "all"))];
            return reversed
                ? ScoreRanking.Rank(Rule(withVotes), Sheets, [.. entrants.Reverse()], [.. votes.Reverse()]).Value
                : ScoreRanking.Rank(Rule(withVotes), Sheets, entrants, votes).Value;
        }

        public override string ToString() =>
            $"marks {string.Join(',', Marks)} votes {string.Join(',', Votes)} weight {Weight}";
    }

    private static Gen<Case> Cases =>
        from people in Gen.Choose(2, 5)
        from marks in Gen.Choose(70, 90).ArrayOf(people * 3)
        from votes in Gen.Choose(0, 20).ArrayOf(people)
        from weight in Gen.Choose(1, 60)
        select new Case(marks, [.. votes.Select(v => (long)v)], Rational.Percent(weight));

    private static void Holds(Property property) => Check.QuickThrowOnFailure(property);

    private static void Catches(Property property) => Assert.ThrowsAny<Exception>(() => Holds(property));
}
