using System.Globalization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Casebook;

/// <summary>Candidates of a kind.</summary>
public sealed record CaseCandidates
{
    /// <summary>Their numbers, which are their ranks.</summary>
    public required Numbers Who { get; init; }

    /// <summary>One rank for all of them, where they are tied.</summary>
    public int? Rank { get; init; }

    /// <summary>The facts that the rules look at: key → code, 是 or 否.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>As the selection sees them.</summary>
    internal IEnumerable<PoolCandidate> Of() =>
        Who.Each.Select(n => new PoolCandidate
        {
            Id = n,
            Rank = Rank ?? int.Parse(n, CultureInfo.InvariantCulture),
            Facts = Facts,
        });

    /// <summary>Says which of the facts are none of the notice.</summary>
    internal void Check(Bench bench, string path)
    {
        var scope = new Scope(bench.Notice);
        foreach (var fault in Facts.Keys.SelectMany(key => scope.Unknown(key).Select(sentence => (key, sentence))))
        {
            bench.Fault($"{path}.facts.{fault.key}", fault.sentence);
        }
    }
}
