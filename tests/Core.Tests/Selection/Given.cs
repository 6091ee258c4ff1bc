using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Short ways to write pools in tests.</summary>
internal static class Given
{
    public static PoolCandidate Candidate(string id, decimal score, params (string Fact, string Value)[] facts) =>
        new()
        {
            Id = id,
            Score = score,
            Facts = facts.ToDictionary(pair => pair.Fact, pair => pair.Value),
        };

    public static CompositionRule Rule(
        string id,
        RuleOp op,
        RuleLimit limit,
        Predicate predicate,
        RuleStrength strength = RuleStrength.Must
    ) =>
        new()
        {
            Id = id,
            Op = op,
            Limit = limit,
            Predicate = predicate,
            Strength = strength,
            Says = $"规则{id}",
            Source = "三",
        };

    public static Pool Pool(
        int seats,
        IReadOnlyList<PoolCandidate> candidates,
        IReadOnlyList<CompositionRule> rules,
        SizeMode size = SizeMode.Exactly
    ) =>
        new()
        {
            Seats = seats,
            Size = size,
            Candidates = candidates,
            Rules = rules,
        };

    /// <summary>Candidates c01, c02, … from best to worst, one per sector letter.</summary>
    public static IReadOnlyList<PoolCandidate> Ranked(string sectors) =>
        [.. sectors.Select((sector, i) => Candidate(Number(i), 100 - i, ("sector", sector.ToString())))];

    public static string Number(int i) => string.Create(CultureInfo.InvariantCulture, $"c{i + 1:D2}");

    public static Proposal Proposed(Pool pool, long steps = Selecting.DefaultSearchSteps) =>
        Xunit.Assert.IsType<Proposal>(Selecting.Propose(pool, steps));
}
