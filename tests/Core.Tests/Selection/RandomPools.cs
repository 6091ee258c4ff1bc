using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Small random pools by seed: overlapping, nested and grouped rules, every base, both sizes.</summary>
internal static class RandomPools
{
    private static readonly decimal[] Percents = [10, 20, 25, 33.3m, 40, 50, 55, 66.6667m, 75, 100];

    public static Pool Of(int seed, int most = 12)
    {
        var random = new Random(seed);
        var count = random.Next(3, most + 1);
        var candidates = Enumerable.Range(0, count).Select(i => Candidate(random, i, 1000 - i)).ToArray();
        random.Shuffle(candidates);
        var mode = random.Next(3) == 0 ? SizeMode.AtMost : SizeMode.Exactly;
        var seats = random.Next(12) == 0 ? count + 1 : random.Next(1, count + 1);
        var rules = Enumerable.Range(0, random.Next(1, 6)).Select(i => Rule(random, i, seats)).ToArray();
        return Given.Pool(seats, candidates, rules, mode);
    }

    public static PoolCandidate Candidate(Random random, int i, decimal score) =>
        Given.Candidate(
            Given.Number(i),
            score,
            ("sector", "ABC"[random.Next(3)].ToString()),
            ("head", random.Next(3) == 0 ? "是" : "否"),
            ("county", "xy"[random.Next(2)].ToString())
        );

    private static CompositionRule Rule(Random random, int i, int seats)
    {
        RuleLimit limit =
            random.Next(3) == 0
                ? new CountLimit(random.Next(0, seats + 1))
                : new PercentLimit(Percents[random.Next(Percents.Length)]);
        RuleBase basis = random.Next(3) switch
        {
            0 => new SeatsBase(),
            1 => new PredicateBase(Predicate(random)),
            _ => new ListBase(),
        };
        return Given.Rule($"r{i}", (RuleOp)random.Next(2), limit, Predicate(random), Strength(random)) with
        {
            Base = basis,
            GroupBy = random.Next(6) == 0 ? "county" : null,
        };
    }

    private static RuleStrength Strength(Random random) =>
        random.Next(5) switch
        {
            0 => RuleStrength.InPrinciple,
            1 when random.Next(3) == 0 => RuleStrength.Emphasis,
            _ => RuleStrength.Must,
        };

    private static Predicate Predicate(Random random) =>
        random.Next(5) switch
        {
            0 => Core.Selection.Predicate.Of("head", "是"),
            1 => Core.Selection.Predicate.Of("sector", "A", "B"),
            2 => new Predicate(
                new Dictionary<string, IReadOnlyList<string>> { ["sector"] = ["A"], ["county"] = ["x"] }
            ),
            _ => Core.Selection.Predicate.Of("sector", "ABC"[random.Next(3)].ToString()),
        };
}
