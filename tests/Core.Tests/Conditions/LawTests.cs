using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conditions;

public class LawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Tries.Of(600));

    private static void Holds(Func<Case, bool> law) => Check.One(Many, Prop.ForAll(RandomConditions.Cases, law));

    private static Verdict Of(Condition condition, Known known) => condition.Evaluate(known).Verdict;

    /// <summary>What is certain with little knowledge stays so with more: nobody is refused for what is not known yet.</summary>
    private static bool Stays(Condition condition, Known little, Known more) =>
        Of(condition, little) is Verdict.CannotTell || Of(condition, little) == Of(condition, more);

    [Fact]
    public void Knowing_more_never_overturns_a_verdict() => Holds(c => Stays(c.Condition, c.Little, c.More));

    [Fact]
    public void Knowing_everything_leaves_nothing_untold() =>
        Holds(c => Of(c.Condition, c.More) is not Verdict.CannotTell);

    [Fact]
    public void Unknown_taken_for_no_would_be_caught()
    {
        static bool Law(Case c) => Stays(new UnknownIsNo(c.Condition), c.Little, c.More);

        Assert.Contains("Falsifiable", Assert.ThrowsAny<Exception>(() => Holds(Law)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_twice_is_the_same() =>
        Holds(c => Of(new Not { Part = new Not { Part = c.Condition } }, c.Little) == Of(c.Condition, c.Little));

    [Fact]
    public void Not_all_is_any_not() =>
        Holds(c =>
            Of(new Not { Part = new All { Parts = [c.Condition, c.Other] } }, c.Little)
            == Of(new Any { Parts = [new Not { Part = c.Condition }, new Not { Part = c.Other }] }, c.Little)
        );

    [Fact]
    public void How_parts_are_grouped_does_not_matter()
    {
        static Condition All(params Condition[] parts) => new All { Parts = parts };
        static Condition Any(params Condition[] parts) => new Any { Parts = parts };

        Holds(c =>
        {
            var third = new Not { Part = c.Other };
            return Of(All(c.Condition, All(c.Other, third)), c.Little)
                    == Of(All(All(c.Condition, c.Other), third), c.Little)
                && Of(Any(c.Condition, Any(c.Other, third)), c.Little)
                    == Of(Any(Any(c.Condition, c.Other), third), c.Little);
        });
    }

    private static Rule Rule(Case c, RuleStrength strength, bool waived) =>
        new()
        {
            Id = "rule",
            Says = "规定",
            Source = new Source { Clause = "四" },
            Strength = strength,
            Condition = c.Condition,
            WaivedBy = waived ? c.Other : null,
        };

    private static Eligibility Judge(Case c, Rule rule) =>
        Evaluating.Rules(c.Little.Notice with { Rules = [rule] }, c.Little, "apply");

    [Fact]
    public void Only_a_must_ever_blocks() =>
        Holds(c =>
            new[] { RuleStrength.InPrinciple, RuleStrength.Prefer, RuleStrength.Emphasis }.All(s =>
                Judge(c, Rule(c, s, false)).Outcome is not EligibilityOutcome.Blocked
            )
            && new[] { RuleStrength.Prefer, RuleStrength.Emphasis }.All(s =>
                Judge(c, Rule(c, s, false)).Outcome is EligibilityOutcome.MaySubmit
            )
        );

    [Fact]
    public void A_must_blocks_only_when_it_fails_for_certain_on_the_applicants_own_facts() =>
        Holds(c =>
            Judge(c, Rule(c, RuleStrength.Must, false)) is var judged
            && (judged.Outcome is EligibilityOutcome.Blocked)
                == (judged.Rules[0] is { Verdict: Verdict.Fails, OnOwnFacts: true })
        );

    [Fact]
    public void A_determination_takes_the_block_away_and_leaves_it_to_a_person() =>
        Holds(c =>
        {
            var determined = c.Little with { Determined = c.Little.Values.Keys.ToHashSet() };
            var rule = Rule(c, RuleStrength.Must, false);
            var outcome = Evaluating.Rules(determined.Notice with { Rules = [rule] }, determined, "apply").Outcome;
            return outcome is not EligibilityOutcome.Blocked;
        });

    [Fact]
    public void A_waiver_that_holds_keeps_the_rule_and_one_that_fails_changes_nothing() =>
        Holds(c =>
        {
            var (with, without) = (
                Evaluating.Rule(Rule(c, RuleStrength.Must, true), c.Little).Verdict,
                Of(c.Condition, c.Little)
            );
            return Of(c.Other, c.Little) switch
            {
                Verdict.Holds => with is Verdict.Holds,
                Verdict.Fails => with == without,
                _ => with == (without is Verdict.Holds ? Verdict.Holds : Verdict.CannotTell),
            };
        });

    [Fact]
    public void A_count_lies_between_its_sure_rows_and_all_that_may_count()
    {
        var rows = Gen.Elements("工匠", "其他荣誉", "？").ArrayOf();
        Check.One(
            Many,
            Prop.ForAll(
                rows.ToArbitrary(),
                Gen.Choose(0, 5).ToArbitrary(),
                (kinds, n) =>
                {
                    var (sure, unsure) = (kinds.Count(k => k == "工匠"), kinds.Count(k => k == "？"));
                    var known = new Known
                    {
                        Notice = Tests.Notices.Kaifeng.Notice,
                        On = new DateOnly(2021, 6, 1),
                        Values = new Dictionary<string, Value>
                        {
                            ["honours"] = new RowsValue([
                                .. kinds.Select(k => new Dictionary<string, Value>
                                {
                                    ["kind"] = k == "？" ? new RawValue(k) : new TextValue(k),
                                }),
                            ]),
                        },
                    };
                    var where = new Is { Fact = "kind", Value = "工匠" };
                    var least = new Count
                    {
                        Of = "honours",
                        Where = where,
                        AtLeast = n,
                    };
                    var most = least with { AtLeast = null, AtMost = n };
                    return Of(least, known)
                            == (
                                sure >= n ? Verdict.Holds
                                : sure + unsure < n ? Verdict.Fails
                                : Verdict.CannotTell
                            )
                        && Of(most, known)
                            == (
                                sure > n ? Verdict.Fails
                                : sure + unsure <= n ? Verdict.Holds
                                : Verdict.CannotTell
                            );
                }
            )
        );
    }

    [Fact]
    public void Order_of_parts_does_not_matter() =>
        Holds(c =>
            Of(new All { Parts = [c.Condition, c.Other] }, c.Little)
                == Of(new All { Parts = [c.Other, c.Condition] }, c.Little)
            && Of(new Any { Parts = [c.Condition, c.Other] }, c.Little)
                == Of(new Any { Parts = [c.Other, c.Condition] }, c.Little)
        );

    [Fact]
    public void Something_is_missing_exactly_when_it_cannot_be_told() =>
        Holds(c =>
            c.Condition.Evaluate(c.Little) is var j && (j.Verdict is Verdict.CannotTell) == (j.Missing.Count > 0)
        );

    [Fact]
    public void What_is_missing_is_really_unknown() =>
        Holds(c =>
            c.Condition.Evaluate(c.Little)
                .Missing.All(m =>
                    m is "honours" or "gains"
                    || !c.Little.Values.ContainsKey(m)
                        && !c.Little.Judged.ContainsKey(m)
                        && !c.Little.Registers.ContainsKey(m)
                )
        );

    [Fact]
    public void Every_node_says_something() => Holds(c => Says(c.Condition.Evaluate(c.Little)));

    private static bool Says(Judgement judgement) => judgement.Sentence.Length > 3 && judgement.Parts.All(Says);

    /// <summary>The mistake the law is there for.</summary>
    private sealed record UnknownIsNo(Condition Real) : Condition
    {
        public override Judgement Evaluate(Known known)
        {
            var real = Real.Evaluate(known);
            return real.Verdict is Verdict.CannotTell ? real with { Verdict = Verdict.Fails } : real;
        }
    }
}
