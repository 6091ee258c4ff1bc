using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Bench;

/// <summary>The pools of the goals: a city's, a province's with overlapping rules, and one far larger than any there is.</summary>
internal static class Instances
{
    private static readonly string[] Sectors =
    [
        "先进制造业",
        "现代服务业",
        "战略新兴产业",
        "传统支柱产业",
        "传统手工艺",
    ];

    private static readonly string[] Counties = ["东区", "西区", "南区", "北区", "开发区"];

    internal static IReadOnlyList<Instance> All { get; } =
    [
        new("kaifeng", TimeSpan.FromMilliseconds(50), null, 51, () => Kaifeng(0)),
        new("kaifeng-infeasible", TimeSpan.FromMilliseconds(50), null, 51, () => Kaifeng(50)),
        new("overlap", TimeSpan.FromSeconds(2), null, 7, () => Overlapping(10)),
        new("overlap-infeasible", TimeSpan.FromSeconds(2), null, 7, () => Overlapping(31)),
        new("large", TimeSpan.FromSeconds(10), 500, 5, () => Large(20)),
        new("large-infeasible", TimeSpan.FromSeconds(10), 500, 5, () => Large(65)),
    ];

    /// <summary>20 of 60 under Kaifeng's four rules and, to make them impossible, a floor for the two old sectors together.</summary>
    private static Pool Kaifeng(decimal old)
    {
        var random = new Random(2020);
        return Of(
            20,
            60,
            random,
            [
                Rule("modern", RuleOp.AtLeast, 55, Predicate.Of("sector", Sectors[..3])),
                Rule("pillar", RuleOp.AtMost, 25, Predicate.Of("sector", Sectors[3])),
                Rule("craft", RuleOp.AtMost, 20, Predicate.Of("sector", Sectors[4])),
                Rule("old", RuleOp.AtLeast, old, Predicate.Of("sector", Sectors[3..])),
                Rule("heads", RuleOp.AtMost, 10, Predicate.Of("head", "是")) with
                {
                    Strength = RuleStrength.InPrinciple,
                },
            ]
        );
    }

    /// <summary>600 of 4,000, twelve rules over four facts (100 classes of candidates), some of them shares of shares.</summary>
    private static Pool Overlapping(decimal craftswomen)
    {
        var random = new Random(600);
        return Of(
            600,
            4_000,
            random,
            [
                Rule("modern", RuleOp.AtLeast, 55, Predicate.Of("sector", Sectors[..3])),
                Rule("pillar", RuleOp.AtMost, 25, Predicate.Of("sector", Sectors[3])),
                Rule("craft", RuleOp.AtMost, 20, Predicate.Of("sector", Sectors[4])),
                Rule("heads", RuleOp.AtMost, 9.5m, Predicate.Of("head", "是")),
                Rule("women", RuleOp.AtLeast, 33.3m, Predicate.Of("woman", "是")),
                Rule("craftswomen", RuleOp.AtLeast, craftswomen, Both("sector", Sectors[4], "woman", "是")) with
                {
                    Base = new SeatsBase(),
                },
                Rule("east", RuleOp.AtMost, 24.7m, Predicate.Of("county", Counties[0])),
                Rule("outer", RuleOp.AtLeast, 41.3m, Predicate.Of("county", Counties[2..4])),
                Rule("zone", RuleOp.AtLeast, 17.9m, Predicate.Of("county", Counties[4])),
                Rule("women-in-modern", RuleOp.AtLeast, 29.9m, Both("sector", Sectors[0], "woman", "是")) with
                {
                    Base = new PredicateBase(Predicate.Of("sector", Sectors[0])),
                },
                Rule("heads-in-pillar", RuleOp.AtMost, 12.5m, Both("sector", Sectors[3], "head", "是")) with
                {
                    Base = new PredicateBase(Predicate.Of("sector", Sectors[3])),
                },
                Rule("services-in-zone", RuleOp.AtLeast, 21.1m, Both("sector", Sectors[1], "county", Counties[4])) with
                {
                    Base = new PredicateBase(Predicate.Of("county", Counties[4])),
                },
            ]
        );
    }

    /// <summary>2,000 of 100,000 under eight rules.</summary>
    private static Pool Large(decimal services)
    {
        var random = new Random(100_000);
        return Of(
            2_000,
            100_000,
            random,
            [
                Rule("modern", RuleOp.AtLeast, 55, Predicate.Of("sector", Sectors[..3])),
                Rule("services", RuleOp.AtLeast, services, Predicate.Of("sector", Sectors[1])),
                Rule("pillar", RuleOp.AtMost, 25, Predicate.Of("sector", Sectors[3])),
                Rule("craft", RuleOp.AtLeast, 40, Predicate.Of("sector", Sectors[3..])),
                Rule("heads", RuleOp.AtMost, 10, Predicate.Of("head", "是")),
                Rule("women", RuleOp.AtLeast, 30, Predicate.Of("woman", "是")),
                Rule("counties", RuleOp.AtMost, 25, Predicate.Everybody) with
                {
                    GroupBy = "county",
                },
                Rule("women-in-craft", RuleOp.AtLeast, 40, Both("sector", Sectors[4], "woman", "是")) with
                {
                    Base = new PredicateBase(Predicate.Of("sector", Sectors[4])),
                },
            ]
        );
    }

    // The better ranked are more often of the pillar sector and of the first county: the rules have something to do.
    private static Pool Of(int seats, int count, Random random, IReadOnlyList<CompositionRule> rules) =>
        new()
        {
            Seats = seats,
            Size = SizeMode.Exactly,
            Rules = rules,
            Candidates =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new PoolCandidate
                    {
                        Id = i.ToString("D6", CultureInfo.InvariantCulture),
                        Score = 100 - (i * 50m / count),
                        Facts = new Dictionary<string, string>
                        {
                            ["sector"] =
                                random.Next(count) > i && random.Next(2) == 0 ? Sectors[3] : Sectors[random.Next(5)],
                            ["head"] = random.Next(5) == 0 ? "是" : "否",
                            ["woman"] = random.Next(4) == 0 ? "是" : "否",
                            ["county"] =
                                random.Next(count) > i && random.Next(2) == 0 ? Counties[0] : Counties[random.Next(5)],
                        },
                    }),
            ],
        };

    private static Predicate Both(string fact, string value, string other, string second) =>
        new(new Dictionary<string, IReadOnlyList<string>> { [fact] = [value], [other] = [second] });

    private static CompositionRule Rule(string id, RuleOp op, decimal percent, Predicate predicate) =>
        new()
        {
            Id = id,
            Op = op,
            Limit = new PercentLimit(percent),
            Predicate = predicate,
            Strength = RuleStrength.Must,
            Says = id,
            Source = "bench",
        };
}
