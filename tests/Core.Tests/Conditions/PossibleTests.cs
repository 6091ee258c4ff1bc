using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conditions.Possible;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conditions;

/// <summary>"Never" is proved: no random person ever shows the contrary. That it is found at all is shown by examples in the faulty rules.</summary>
public class PossibleTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(Tries.Of(1000));
    private static readonly Thinking About = new(Kaifeng.Notice, "");

    private static Verdict Of(Condition condition, Known known) => condition.Evaluate(known).Verdict;

    /// <summary>Two conditions drawn apart are joined, so that contradictions are common.</summary>
    private static Condition Both(Case c) => new All { Parts = [c.Condition, c.Other] };

    [Fact]
    public void What_can_never_hold_holds_for_nobody() =>
        Check.One(
            Many,
            Prop.ForAll(
                RandomConditions.Cases,
                c =>
                    (!About.Holds(Both(c)).Never || Of(Both(c), c.More) is not Verdict.Holds)
                    && (!About.Fails(Both(c)).Never || Of(Both(c), c.More) is not Verdict.Fails)
                    && (!About.Holds(Both(c)).Never || Of(Both(c), c.Little) is not Verdict.Holds)
            )
        );

    [Fact]
    public void The_law_bites_when_contradictions_are_drawn()
    {
        var never = RandomConditions.Cases.Generator.Sample(400, 1).Count(c => About.Holds(Both(c)).Never);
        Assert.InRange(never, 10, 390);
    }

    [Fact]
    public void Every_person_lies_in_some_case()
    {
        static bool Law(Case c) => !(About.Holds(c.Condition).Never && About.Fails(c.Condition).Never);
        Check.One(Many, Prop.ForAll(RandomConditions.Cases, Law));
    }

    [Fact]
    public void A_tree_with_too_many_cases_counts_as_possible()
    {
        Any Wide(int n) =>
            new()
            {
                Parts = [new Is { Fact = "inventions", Value = $"{n}" }, new Is { Fact = "projects", Value = $"{n}" }],
            };
        var tree = new All
        {
            Parts =
            [
                .. Enumerable.Range(0, 40).Select(n => (Condition)new Not { Part = new All { Parts = Wide(n).Parts } }),
            ],
        };

        Assert.False(About.Holds(tree).Never);
    }
}
