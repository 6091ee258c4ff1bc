using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conditions;
using Xunit;

namespace Jiangxuan.Core.Tests.Conditions;

public class LawTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(600);

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
                    m == "honours"
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
