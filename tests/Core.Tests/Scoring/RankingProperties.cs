using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Scoring;
using Xunit;
using Ranker = System.Func<
    Jiangxuan.Core.Scoring.ScoringRule,
    System.Collections.Generic.IReadOnlyList<Jiangxuan.Core.Scoring.ScoreSheet>,
    System.Collections.Generic.IReadOnlyList<string>
>;

namespace Jiangxuan.Core.Tests.Scoring;

/// <summary>What a ranking must satisfy whatever the marks; each property also catches a ranking that is wrong.</summary>
public sealed class RankingProperties
{
    private static readonly SheetAggregation[] _aggregations =
    [
        new SheetAggregation.Mean(),
        new SheetAggregation.TrimmedMean(1, 1, SheetAggregation.Level.Sheet),
        new SheetAggregation.TrimmedMean(1, 1, SheetAggregation.Level.Indicator),
        new SheetAggregation.Median(SheetAggregation.Level.Sheet),
        new SheetAggregation.Median(SheetAggregation.Level.Indicator),
    ];

    private static IReadOnlyList<string> Real(ScoringRule rule, IReadOnlyList<ScoreSheet> sheets) =>
        Given.Said(ScoreRanking.Rank(rule, sheets).Value);

    /// <summary>Divides by all judges, those who recused too.</summary>
    private static IReadOnlyList<string> DividingByAll(ScoringRule rule, IReadOnlyList<ScoreSheet> sheets) =>
        [
            .. sheets
                .GroupBy(s => s.Candidate)
                .Select(g => (g.Key, Mean: Rational.Sum(g.Select(Mark)) / new Rational(g.Count(), 1)))
                .OrderByDescending(c => c.Mean)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => $"{c.Key} {c.Mean}"),
        ];

    /// <summary>Takes the first judge of the file as the only one.</summary>
    private static IReadOnlyList<string> FirstComeFirst(ScoringRule rule, IReadOnlyList<ScoreSheet> sheets) =>
        [
            .. sheets
                .Where(s => s.State == SheetState.Scored)
                .DistinctBy(s => s.Candidate)
                .OrderByDescending(Mark)
                .Select(s => $"{s.Candidate} {Mark(s)}"),
        ];

    private static Rational Mark(ScoreSheet sheet) => Rational.From(sheet.Entries.GetValueOrDefault("work"));

    [Fact]
    public void The_order_of_sheets_changes_nothing()
    {
        Holds(Unordered(Real));
        Catches(Unordered(FirstComeFirst));

        static Property Unordered(Ranker rank) =>
            Prop.ForAll(
                Cases.SelectMany(c => Gen.Shuffle(c.Sheets).Select(s => (Case: c, Shuffled: s))).ToArbitrary(),
                c => rank(c.Case.Rule, c.Case.Sheets).SequenceEqual(rank(c.Case.Rule, c.Shuffled))
            );
    }

    [Fact]
    public void A_recused_or_absent_sheet_changes_nothing()
    {
        Holds(Ignoring(Real));
        Catches(Ignoring(DividingByAll));

        static Property Ignoring(Ranker rank) =>
            Prop.ForAll(
                Cases
                    .SelectMany(c =>
                        Gen.Elements(SheetState.Recused, SheetState.Absent).Select(s => (Case: c, State: s))
                    )
                    .ToArbitrary(),
                c =>
                {
                    var more = c.Case.Sheets.Append(Given.Without("c0", "late", c.State)).ToArray();
                    return rank(c.Case.Rule, c.Case.Sheets).SequenceEqual(rank(c.Case.Rule, more));
                }
            );
    }

    [Fact]
    public void The_names_of_judges_change_nothing()
    {
        Holds(
            Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                {
                    // j1…j7 become k9…k3: the opposite order.
                    ScoreSheet[] renamed = [.. c.Sheets.Select(s => s with { Judge = $"k{10 - (s.Judge[1] - '0')}" })];
                    return Real(c.Rule, c.Sheets).SequenceEqual(Real(c.Rule, renamed));
                }
            )
        );
    }

    [Fact]
    public void The_contributions_of_the_indicators_are_the_total()
    {
        Holds(
            Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                    ScoreRanking
                        .Rank(c.Rule, c.Sheets)
                        .Value.Ranked.Select(r => r.Working)
                        .All(w =>
                            w.Indicators.Any(i => i.Contribution is null)
                            || Rational.Sum(w.Indicators.Select(i => i.Contribution!.Exact)) == w.Total.Exact
                        )
            )
        );
    }

    [Fact]
    public void A_total_lies_between_the_lowest_and_the_highest_mark_and_higher_totals_go_first()
    {
        Holds(
            Prop.ForAll(
                Cases.ToArbitrary(),
                c =>
                {
                    var ranked = ScoreRanking.Rank(c.Rule, c.Sheets).Value.Ranked;
                    var marks = c.Sheets.ToLookup(s => s.Candidate, s => s.Entries.Values);
                    return ranked.All(r =>
                            r.Working.Total.Exact >= Rational.From(marks[r.Candidate].SelectMany(m => m).Min())
                            && r.Working.Total.Exact <= Rational.From(marks[r.Candidate].SelectMany(m => m).Max())
                        )
                        && ranked
                            .Zip(ranked.Skip(1))
                            .All(p =>
                                p.Second.Rank - p.First.Rank is 0 or 1
                                && p.First.Working.Total.Exact >= p.Second.Working.Total.Exact
                            );
                }
            )
        );
    }

    private sealed record Case(ScoringRule Rule, ScoreSheet[] Sheets)
    {
        public override string ToString() =>
            $"{Rule.Aggregation}: "
            + string.Join("; ", Sheets.Select(s => $"{s.Candidate} {s.Judge} {string.Join(',', s.Entries.Values)}"));
    }

    /// <summary>Two to five candidates and three to seven judges; few different marks, so that ties are common.</summary>
    private static Gen<Case> Cases =>
        Gen.Choose(2, 5)
            .SelectMany(people =>
                Gen.Choose(3, 7)
                    .SelectMany(judges =>
                        Gen.Choose(160, 180)
                            .ArrayOf(people * judges * 3)
                            .SelectMany(marks =>
                                Gen.Elements(_aggregations)
                                    .Select(aggregation => Of(people, judges, marks, aggregation))
                            )
                    )
            );

    private static Case Of(int people, int judges, int[] marks, SheetAggregation aggregation)
    {
        var sheets =
            from person in Enumerable.Range(0, people)
            from judge in Enumerable.Range(0, judges)
            let at = (person * judges + judge) * 3
            select Given.Sheet(
                $"c{person}",
                $"j{judge + 1}",
                ("level", marks[at] / 2m),
                ("problems", marks[at + 1] / 2m),
                ("work", marks[at + 2] / 2m)
            );
        return new(Given.Rule(Given.TwoLevels(), aggregation, quorum: 3), [.. sheets]);
    }

    private static void Holds(Property property) => Check.QuickThrowOnFailure(property);

    private static void Catches(Property property) => Assert.ThrowsAny<Exception>(() => Holds(property));
}
