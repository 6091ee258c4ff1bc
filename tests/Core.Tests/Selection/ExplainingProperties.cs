using FsCheck;
using FsCheck.Fluent;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>What is said of pools too large to try every subset: said again with a rule less, it must come true.</summary>
public class ExplainingProperties
{
    private static void Holds(Func<Pool, Proposal, bool> says) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Tries.Of(150)).WithReplay(20_231_113, 77),
            Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var pool = RandomPools.Of(seed, 30);
                    return Selecting.Propose(pool) is not Proposal proposal || says(pool, proposal);
                }
            )
        );

    [Fact]
    public void Without_a_rule_that_displaces_alone_the_first_displaced_person_is_listed()
    {
        Holds(
            (pool, proposal) =>
            {
                // Grouped rules are dropped by value, which a pool cannot say; a shorter list may become longer.
                if (
                    proposal.Displaced is not [{ Kind: DisplacementKind.AnyOfThese } first, ..]
                    || pool.Size == SizeMode.AtMost
                )
                {
                    return true;
                }

                return first
                    .By.Where(rule => rule.Rule.Group is null)
                    .All(rule =>
                        Given
                            .Proposed(pool with { Rules = [.. pool.Rules.Where(one => one.Id != rule.Rule.RuleId)] })
                            .List.Contains(first.Id)
                    );
            }
        );
    }

    [Fact]
    public void The_list_meets_every_binding_rule_counted_by_hand()
    {
        Holds(
            (pool, proposal) =>
            {
                var listed = pool.Candidates.Where(one => proposal.List.Contains(one.Id)).ToList();
                return pool
                    .Rules.Where(rule => rule.Strength == RuleStrength.Must)
                    .All(rule => Met(rule, pool, listed));
            }
        );
    }

    [Fact]
    public void Nobody_below_can_take_the_place_of_anyone_listed_to_make_the_list_better()
    {
        Holds(
            (pool, proposal) =>
            {
                var above = pool.Candidates.OrderByDescending(one => one.Score).ToList();
                var must = pool.Rules.Where(rule => rule.Strength == RuleStrength.Must).ToList();
                var listed = above.Where(one => proposal.List.Contains(one.Id)).ToList();
                foreach (var better in above.Where(one => !listed.Contains(one)))
                {
                    foreach (var worse in listed.Where(one => one.Score < better.Score))
                    {
                        var swapped = listed.Where(one => one != worse).Append(better).ToList();
                        if (must.All(rule => Met(rule, pool, swapped)))
                        {
                            return false;
                        }
                    }
                }

                return true;
            }
        );
    }

    private static bool Met(CompositionRule rule, Pool pool, List<PoolCandidate> listed)
    {
        List<string?> values = [null];
        if (rule.GroupBy is { } fact)
        {
            values = [.. pool.Candidates.Select(one => one.Facts[fact]).Distinct()];
        }

        return values.All(value =>
        {
            var n = listed.Count(one =>
                rule.Predicate.Holds(one.Facts) && (value is null || one.Facts[rule.GroupBy!] == value)
            );
            var basis = rule.Base switch
            {
                SeatsBase => pool.Seats,
                PredicateBase own => listed.Count(one => own.Predicate.Holds(one.Facts)),
                _ => listed.Count,
            };
            var (left, right) = rule.Limit switch
            {
                PercentLimit percent => (n * 100m, percent.Percent * basis),
                CountLimit count => (n, (decimal)count.Persons),
                var other => throw new InvalidOperationException(other.GetType().Name),
            };
            return rule.Op == RuleOp.AtLeast ? left >= right : left <= right;
        });
    }
}
