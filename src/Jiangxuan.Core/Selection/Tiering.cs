using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>
/// A whole list divided among the tiers, as an edition's own list is: the highest tier from its top, one with rules of its own selected
/// under these from what is left, runners-up from those who are not listed.
/// </summary>
/// <param name="Lists">The tiers with their persons; tiers after one that cannot be filled are not there.</param>
/// <param name="Unfilled">The first tier that cannot be filled; null when all are.</param>
/// <param name="Failed">Why it cannot; null when all are filled.</param>
internal sealed record Tiering(IReadOnlyList<TierList> Lists, Tier? Unfilled = null, ProposalOutcome? Failed = null)
{
    /// <summary>The rules of single tiers against these.</summary>
    internal IEnumerable<RuleStanding> Rules => Lists.SelectMany(t => t.By?.Rules ?? []);

    /// <summary>Who was passed over for a tier and why, and how the rules stand.</summary>
    internal IEnumerable<string> Sentences =>
        Lists
            .Select(t => t.By)
            .OfType<Proposal>()
            .SelectMany(p => p.Displaced.Select(d => d.Sentence).Concat(p.Rules.Select(r => r.Sentence)));

    /// <summary>The persons on a tier; null when it is not there.</summary>
    internal IReadOnlyList<string>? Of(string tier) => Lists.FirstOrDefault(t => t.Tier.Id == tier)?.Persons;

    /// <summary>Divides it; only where the places of the tiers are those of the list.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="candidates">The candidates of the pool.</param>
    /// <param name="list">The whole list in order.</param>
    internal static Tiering Of(Notice notice, IReadOnlyList<PoolCandidate> candidates, IReadOnlyList<string> list)
    {
        var tiers = Composing.Whole(notice.Tiers);
        var lists = new List<TierList>();
        var by = candidates.ToDictionary(c => c.Id);
        List<PoolCandidate> rest = [.. list.Select((id, i) => by[id] with { Rank = i + 1, Score = null })];
        List<PoolCandidate> left = [.. candidates.Where(c => !list.Contains(c.Id))];
        foreach (var tier in notice.Tiers.OrderBy(t => tiers.Contains(t) ? 0 : 1))
        {
            var behind = !tiers.Contains(tier);
            var named = !behind && tiers.Count == 1 ? [] : Composing.Rules(notice, tiers, [tier]);
            var from = behind ? left : rest;
            if (named.Count == 0)
            {
                // Who comes behind the list is asked only where a rule is about them: among equals there it may be open.
                lists.Add(new TierList(tier, behind ? [] : [.. from.Take(tier.Places).Select(c => c.Id)]));
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
                    return new Tiering(lists, tier, outcome);
                }

                lists.Add(new TierList(tier, proposal.List, proposal));
            }

            var taken = lists.SelectMany(t => t.Persons).ToHashSet(StringComparer.Ordinal);
            from.RemoveAll(c => taken.Contains(c.Id));
        }

        return new Tiering(lists);
    }
}

/// <summary>The persons on one tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Persons">They, the best ranked first.</param>
/// <param name="By">How they were selected, where rules are about this tier; null where it is the next from the top.</param>
internal sealed record TierList(Tier Tier, IReadOnlyList<string> Persons, Proposal? By = null);
