using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Votes from outside, judges' vetoes, and rules that break ties.</summary>
public sealed class VotesAndVetoesTests
{
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;

    [Fact]
    public void Weighted_votes_enter_the_total_exactly()
    {
        var world = Marked(Portion.Read("1/3"));
        Assert.Contains("还没有登记投票结果", Close(world).Refusal!.Sentence);
        // The first has 300 of at most 700 votes, everybody 90 by the judges.
        world = Reviewed.Do(
            world,
            w =>
                Record(
                    w,
                    i =>
                        i == 0 ? 300
                        : i == 1 ? 700
                        : 0
                )
        );
        var closed = Assert.IsType<ReviewClosed>(Close(world).Happened);
        var ranking = Json.Read<ScoredRanking>(closed.Working.Said());
        var first = ranking.Ranked.Single(r => r.Candidate == s_people[0]).Working.Total.Exact;
        Assert.Equal(new Rational((90 * 2 * 7) + (100 * 3), 3 * 7), first);
        Assert.Equal(s_people[1], closed.Results.Single(r => r.Rank == 1).Candidacy);
    }

    [Fact]
    public void Advisory_votes_stand_beside_the_total_and_change_nothing()
    {
        var world = Marked(null);
        var without = Assert.IsType<ReviewClosed>(Close(world).Happened);
        world = Reviewed.Do(world, w => Record(w, i => i * 10));
        var with = Assert.IsType<ReviewClosed>(Close(world).Happened);
        Assert.Equal(without.Results, with.Results);
        var votes = Json.Read<ScoredRanking>(with.Working.Said())
            .Ranked.Single(r => r.Candidate == s_people[3])
            .Working.Votes;
        Assert.Equal(30, Assert.Single(votes).Votes);
    }

    [Fact]
    public void Votes_need_a_source_everybody_and_a_reason_when_corrected()
    {
        var world = Marked(null);
        Assert.Equal("from", Record(world, _ => 1, from: " ").Refusal!.Field);
        Assert.Contains("缺", Record(world, i => i == 2 ? null : 1).Refusal!.Sentence);
        foreach (var wrong in new[] { -1, ScoreRows.MostVotes + 1, long.MaxValue })
        {
            var refusal = Record(world, i => i == 2 ? wrong : 1).Refusal!;
            Assert.EndsWith("的得票应为0到100亿的整数。", refusal.Sentence, StringComparison.Ordinal);
            Assert.Equal($"v.{s_people[2]}", refusal.Field);
        }

        Assert.Null(Record(world, i => i == 2 ? ScoreRows.MostVotes : 0).Refusal);
        Assert.NotNull(Record(world, _ => 1, channel: "paper").Refusal);
        world = Reviewed.Do(world, w => Record(w, _ => 1));
        Assert.Equal("reason", Record(world, _ => 2).Refusal!.Field);
        Assert.Null(Record(world, _ => 2, reason: "平台更正").Refusal);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void From_so_many_vetoes_on_a_person_is_out_with_the_reasons(int vetoes, bool gone)
    {
        var world = Reviewed.Seated(
            Reviewed.With(r =>
                r with
                {
                    Veto = new VetoRule { Says = "弄虚作假", Judges = 2 },
                }
            )
        );
        for (var n = 1; n <= 5; n++)
        {
            var judge = n;
            world = Reviewed.Marks(
                world,
                n,
                _ => 90,
                id => id == s_people[0] && judge <= vetoes ? $"专利不实{judge}" : null
            );
        }

        world = Reviewed.Do(world, w => Tallying.Close(w, Reviewed.Office(), Reviewed.Stage));
        var outcome = world.Get<Candidacy>(s_people[0]).Outcomes[Reviewed.Stage];
        Assert.Equal(gone ? StageResult.Failed : StageResult.Passed, outcome.Result);
        Assert.Equal(gone, world.Get<Candidacy>(s_people[0]).Rank is null);
        Assert.Equal(gone, outcome.Text!.Contains("专利不实1；专利不实2", StringComparison.Ordinal));
        Assert.NotNull(world.Get<Candidacy>(s_people[1]).Rank);
    }

    [Fact]
    public void A_veto_needs_a_rule_and_a_reason()
    {
        Assert.Equal("veto", Veto(r => r, "不实"));
        Assert.Equal(
            "veto",
            Veto(
                r =>
                    r with
                    {
                        Veto = new VetoRule { Says = "弄虚作假", Judges = 1 },
                    },
                " "
            )
        );
        Assert.Null(
            Veto(
                r =>
                    r with
                    {
                        Veto = new VetoRule { Says = "弄虚作假", Judges = 1 },
                    },
                "不实"
            )
        );

        static string? Veto(Func<ReviewStage, ReviewStage> review, string why) =>
            Reviewing
                .Mark(
                    Reviewed.Seated(Reviewed.With(review)),
                    Reviewed.Judge(1),
                    Reviewed.Stage,
                    s_people[0],
                    new Dictionary<string, decimal>(),
                    why
                )
                .Refusal?.Field;
    }

    [Fact]
    public void A_rule_that_prefers_breaks_ties()
    {
        var world = Reviewed.With(
            r => r with { TieBreak = ["other-sectors"] },
            n =>
                n with
                {
                    Rules =
                    [
                        .. n.Rules,
                        new Rule
                        {
                            Id = "other-sectors",
                            Source = n.Rules[0].Source,
                            Strength = RuleStrength.Prefer,
                            Says = "同等条件下优先其他产业",
                            Condition = new Not
                            {
                                Part = new Is { Fact = "sector", Value = "传统支柱产业" },
                            },
                        },
                    ],
                }
        );
        world = Reviewed.Seated(world);
        for (var n = 1; n <= 5; n++)
        {
            world = Reviewed.Marks(world, n, _ => 90);
        }

        var results = Assert.IsType<ReviewClosed>(Close(world).Happened).Results;
        var old = s_people.Where(id => IsOld(world.Get<Candidacy>(id))).ToHashSet();
        Assert.InRange(old.Count, 1, s_people.Count - 1);
        Assert.All(results, r => Assert.Equal(old.Contains(r.Candidacy) ? 2 : 1, r.Rank));
    }

    private static bool IsOld(Candidacy c) =>
        c.Determined["sector"].Value is Core.Facts.TextValue { Text: "传统支柱产业" };

    private static World Marked(Portion? weight)
    {
        var world = Reviewed.Seated(Reviewed.With(r => Reviewed.Voted(r, weight)));
        for (var n = 1; n <= 5; n++)
        {
            world = Reviewed.Marks(world, n, _ => 90);
        }

        return world;
    }

    private static Core.Conduct.Decision Record(
        World world,
        Func<int, long?> count,
        string from = "平台导出表",
        string channel = "online",
        string? reason = null
    ) =>
        OutsideVoting.Record(
            world,
            Reviewed.Office(reason),
            Reviewed.Stage,
            channel,
            from,
            s_people
                .Select((id, i) => (Id: id, Votes: count(i)))
                .Where(v => v.Votes is not null)
                .ToDictionary(v => v.Id, v => v.Votes!.Value)
        );

    private static Core.Conduct.Decision Close(World world) => Tallying.Close(world, Reviewed.Office(), Reviewed.Stage);
}
