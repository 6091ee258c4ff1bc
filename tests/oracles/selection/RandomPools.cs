using System.Globalization;
using System.Text.Json;

namespace Jiangxuan.SelectionOracle;

/// <summary>Random pools of 4 to 20 candidates, the same for the same number: overlapping, nested and grouped rules, every base, both sizes.</summary>
internal static class RandomPools
{
    // No more than one decimal: GLPK computes in floating point, and with 66.6667 % its rows have coefficients of a
    // million, whose sums it cannot tell from its tolerance (Core.Tests tries such shares on every subset instead).
    private static readonly decimal[] Percents = [5, 10, 12.5m, 20, 25, 33.3m, 40, 50, 55, 66.7m, 75, 90, 100];

    internal static PoolFile Of(int seed)
    {
        var random = new Random(seed);
        var count = seed % 3 == 0 ? random.Next(14, 21) : random.Next(4, 15);
        var candidates = Enumerable.Range(0, count).Select(i => Candidate(random, i)).ToArray();
        random.Shuffle(candidates);
        var seats = random.Next(15) == 0 ? count + 1 : random.Next(1, count + 1);
        var rules = Enumerable.Range(0, random.Next(1, 6)).Select(i => Rule(random, i, seats)).ToList();
        return new PoolFile(seats, random.Next(3) > 0, candidates, rules);
    }

    private static CandidateFile Candidate(Random random, int i) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"候选{i + 1:D2}"),
            95.5m - i,
            new Dictionary<string, string>
            {
                ["sector"] = Pick(random, "先进", "服务", "支柱", "手工"),
                ["head"] = Pick(random, "是", "否", "否"),
                ["employer"] = Pick(random, "一厂", "二厂", "三厂"),
                ["track"] = Pick(random, "产业", "社会"),
            }
        );

    private static RuleFile Rule(Random random, int i, int seats)
    {
        var counts = random.Next(3) == 0;
        var basis = random.Next(3) switch
        {
            0 => JsonSerializer.SerializeToElement("seats"),
            1 => JsonSerializer.SerializeToElement(Predicate(random)),
            _ => JsonSerializer.SerializeToElement("list"),
        };
        return new RuleFile(
            $"r{i}",
            Predicate(random),
            Pick(random, "atLeast", "atMost"),
            counts ? null : Percents[random.Next(Percents.Length)],
            counts ? random.Next(0, (seats / 2) + 2) : null,
            basis,
            random.Next(5) == 0 ? Pick(random, "employer", "track") : null,
            random.Next(6) == 0 ? Pick(random, "in-principle", "emphasis") : "must"
        );
    }

    private static Dictionary<string, IReadOnlyList<string>> Predicate(Random random) =>
        random.Next(7) switch
        {
            0 => new() { ["head"] = ["是"] },
            1 => new() { ["sector"] = ["先进", "服务"] },
            2 => new() { ["sector"] = ["先进"], ["track"] = ["产业"] },
            3 => new() { ["track"] = ["产业"] },
            4 => [],
            5 => new() { ["sector"] = [Pick(random, "支柱", "手工")] },
            _ => new() { ["employer"] = [Pick(random, "一厂", "二厂")] },
        };

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];
}
