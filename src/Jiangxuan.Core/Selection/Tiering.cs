using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// A whole list divided among the tiers, as an edition's own list is: the highest tier from its top, one with rules of its own selected
/// under these from what is left, runners-up from those who are not listed.
/// </summary>
/// <param name="Persons">Tier to the persons on it; tiers after one that cannot be filled are not there.</param>
/// <param name="Rules">The rules of single tiers against these.</param>
/// <param name="Sentences">Who was passed over for a tier and why, and how the rules stand.</param>
/// <param name="Failed">Why a tier cannot be filled; null when all are.</param>
internal sealed record Tiering(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Persons,
    IReadOnlyList<RuleStanding> Rules,
    IReadOnlyList<string> Sentences,
    ProposalOutcome? Failed
)
{
    /// <summary>Divides it; only where the places of the tiers are those of the list.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="candidates">The candidates of the pool.</param>
    /// <param name="list">The whole list in order.</param>
    internal static Tiering Of(Notice notice, IReadOnlyList<PoolCandidate> candidates, IReadOnlyList<string> list)
    {
        var tiers = Composing.Whole(notice.Tiers);
        var persons = new Dictionary<string, IReadOnlyList<string>>();
        var rules = new List<RuleStanding>();
        var sentences = new List<string>();
        var by = candidates.ToDictionary(c => c.Id);
        List<PoolCandidate> rest = [.. list.Select((id, i) => by[id] with { Rank = i + 1, Score = null })];
        List<PoolCandidate> left = [.. candidates.Where(c => !list.Contains(c.Id))];
        foreach (var tier in notice.Tiers.OrderBy(t => tiers.Contains(t) ? 0 : 1))
        {
            var behind = !tiers.Contains(tier);
            var named = !behind && tiers.Count == 1 ? [] : Composing.Rules(notice, tiers, [tier]);
            var from = behind ? left : rest;
            // Who comes behind the list is asked only where a rule is about them: among equals there it may be open.
            if (named.Count == 0)
            {
                persons[tier.Id] = behind ? [] : [.. from.Take(tier.Places).Select(c => c.Id)];
            }
            else if (from.Count > 0)
            {
                var pool = new Pool
                {
                    Seats = Math.Min(tier.Places, from.Count),
                    Size = Composing.Size([tier]),
                    Candidates = from,
                    Rules = named,
                };
                var outcome = Selecting.Propose(pool);
                if (outcome is not Proposal proposal)
                {
                    return new Tiering(persons, rules, sentences, outcome);
                }

                persons[tier.Id] = proposal.List;
                rules.AddRange(proposal.Rules);
                sentences.AddRange(proposal.Displaced.Select(d => d.Sentence));
                sentences.AddRange(proposal.Rules.Select(r => r.Sentence));
            }

            var taken = persons.GetValueOrDefault(tier.Id, []).ToHashSet(StringComparer.Ordinal);
            from.RemoveAll(c => taken.Contains(c.Id));
        }

        return new Tiering(persons, rules, sentences, null);
    }
}
