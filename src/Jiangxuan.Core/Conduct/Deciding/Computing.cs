using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>
/// Computes a list by rank (按排名和比例产生名单): persons of earlier rounds keep their places; the whole list is filled going down the
/// ranking under the rules that bind all of it, the highest tier from its top; a tier with rules of its own is selected from the whole list
/// under these; runners-up come from those left.
/// </summary>
internal sealed class Computing
{
    private readonly World _world;
    private readonly ProposeStage _stage;
    private readonly IReadOnlyList<TieDecision> _ties;
    private readonly IReadOnlyList<ListItem> _kept;
    private readonly IReadOnlyList<Candidacy> _waiting;
    private readonly List<RankedPart> _parts = [];
    private readonly List<ListItem> _items = [];

    private Computing(World world, ProposeStage stage, IReadOnlyList<TieDecision> ties)
    {
        (_world, _stage, _ties) = (world, stage, ties);
        _kept =
        [
            .. Lists
                .Kept(world, stage.Id, Lists.City)
                .OrderBy(i => world.Get<Candidacy>(i.Candidacy).Rank ?? int.MaxValue)
                .ThenBy(i => i.Candidacy, StringComparer.Ordinal),
        ];
        _waiting = Lists.StandingIn(world, stage, Lists.City);
    }

    /// <summary>The list of the stage's present round; the same for page and act.</summary>
    public static RankedOutcome Of(World world, ProposeStage stage, IReadOnlyList<TieDecision> ties)
    {
        var computing = new Computing(world, stage, ties);
        if (Dividing.Unready(world, stage, computing._waiting) is { } refusal)
        {
            return new RankedOutcome(new ProposalRefused(refusal), null);
        }

        var failed =
            stage.Mode is ProposeMode.Shortlist ? computing.Shortlist() : computing.Whole() ?? computing.RunnersUp();
        var reserve = ImmutableList<string>.Empty;
        failed ??= computing.Behind(out reserve);
        return failed is not null
            ? new RankedOutcome(failed, null)
            : new RankedOutcome(
                computing._parts[0].Proposal,
                new RankedList(
                    [.. computing._items.Select((item, index) => item with { Rank = index + 1 })],
                    reserve,
                    new RankedWorking(
                        [.. computing._parts],
                        Dividing.Seats(world, computing.Listed, computing._waiting)
                    )
                )
            );
    }

    private IReadOnlyList<Tier> Tiers => Places.Tiers(_world.Notice, _stage);

    private ProposalOutcome? Shortlist()
    {
        var size = Places.Size(_world, _stage)!.Value;
        var rules =
            _stage.Ratio is { } ratio && Places.Plan(_world) is { } plan
                ? plan
                    .Seats.Select(s =>
                        Composing.Rule(_world.Notice.Tracks!, plan, s.Key, (int)decimal.Floor(ratio * s.Value))
                    )
                    .ToList()
                : [];
        rules.AddRange(Composing.Caps(_world.Notice, _stage));
        var seats = Math.Min(size, _kept.Count + _waiting.Count);
        // Where tracks have fewer persons than places, what one leaves open the other may not take; nor may too many who share a value.
        var mode = rules.Count > 0 ? SizeMode.AtMost : SizeMode.Exactly;
        var outcome = Propose(_stage.Label, Pool(seats, mode, _kept, _waiting) with { Rules = rules, Ties = _ties });
        Take(outcome, null);
        return outcome is Proposal ? null : outcome;
    }

    private ProposalOutcome? Whole()
    {
        var notice = _world.Notice;
        var tiers = Composing.Whole(Tiers);
        var kept = _kept.Where(i => tiers.Any(t => t.Id == TierOf(i))).ToList();
        var rules = Composing.Rules(notice, tiers, tiers).ToList();
        rules.AddRange(Composing.Caps(notice, _stage));
        rules.AddRange(Places.Plan(_world) is { } plan ? Composing.Rules(notice.Tracks!, plan) : []);
        var label = tiers is [var only] ? only.Label : "全部名单";
        var seats = Places.Of(_world, tiers);
        var outcome = Propose(
            label,
            Pool(seats, Composing.Size(tiers), kept, _waiting) with
            {
                Rules = rules,
                Ties = _ties,
            }
        );
        if (outcome is not Proposal whole)
        {
            return outcome;
        }

        if (kept.FirstOrDefault(i => !whole.List.Contains(i.Candidacy)) is { } lost)
        {
            return new ProposalRefused(
                new Refusal(
                    $"按比例要求，已经列入的{Name(lost.Candidacy)}与其余人选无法同时满足。请由领导小组审定后处理。",
                    _stage.Source.ToString()
                )
            );
        }

        var rest = whole.List.Where(id => kept.All(i => i.Candidacy != id)).ToList();
        foreach (var tier in tiers)
        {
            if (Fill(tier, tiers, [.. kept.Where(i => TierOf(i) == tier.Id)], rest) is { } failed)
            {
                return failed;
            }
        }

        return null;
    }

    /// <summary>Puts on a tier whom its places and its own rules take from the rest of the whole list, and takes them out of the rest.</summary>
    private ProposalOutcome? Fill(Tier tier, IReadOnlyList<Tier> tiers, List<ListItem> own, List<string> rest)
    {
        var places = Places.Of(_world, tier);
        var rules = tiers.Count == 1 ? [] : Composing.Rules(_world.Notice, tiers, [tier]);
        List<string> newcomers = [.. rest.Take(places - own.Count)];
        if (rules.Count > 0)
        {
            var persons = rest.Select(_world.Get<Candidacy>).ToList();
            var size = Math.Min(places, own.Count + persons.Count);
            var chosen = Propose(
                tier.Label,
                Pool(size, Composing.Size([tier]), own, persons) with
                {
                    Rules = rules,
                    InOrder = true,
                }
            );
            if (chosen is not Proposal proposal)
            {
                return chosen;
            }

            newcomers = [.. proposal.List.Where(rest.Contains)];
        }

        if (tier.Size is not TierSize.AtMost && own.Count + newcomers.Count < places)
        {
            return new ProposalRefused(
                new Refusal(
                    $"{tier.Label}应有{places}名，符合要求的只有{own.Count + newcomers.Count}名。",
                    tier.Source.ToString()
                )
            );
        }

        _items.AddRange(newcomers.Select(id => new ListItem(id, 0, Tier: tier.Id)));
        rest.RemoveAll(newcomers.Contains);
        return null;
    }

    private ProposalOutcome? RunnersUp()
    {
        var whole = Composing.Whole(Tiers);
        foreach (var tier in Tiers.Except(whole))
        {
            var own = _kept.Where(i => TierOf(i) == tier.Id).ToList();
            var left = Left();
            var seats = Math.Min(Places.Of(_world, tier), own.Count + left.Count);
            if (seats == own.Count)
            {
                continue;
            }

            var rules = Composing.Rules(_world.Notice, whole, [tier]);
            var outcome = Propose(
                tier.Label,
                Pool(seats, Composing.Size([tier]), own, left) with
                {
                    Rules = rules,
                    Ties = Among(left),
                }
            );
            if (outcome is not Proposal)
            {
                return outcome;
            }

            Take(outcome, tier.Id);
        }

        return null;
    }

    /// <summary>The reserve, in order of rank, whatever the composition: a later round looks at that.</summary>
    private ProposalOutcome? Behind(out ImmutableList<string> reserve)
    {
        var left = Left();
        var size = Math.Min(_stage.Reserve, left.Count);
        reserve = [];
        if (size == 0)
        {
            return null;
        }

        var outcome = Selecting.Propose((Pool(size, SizeMode.Exactly, [], left) with { Ties = Among(left) }).Pool());
        reserve = outcome is Proposal proposal ? [.. proposal.List] : [];
        return outcome is Proposal ? null : outcome;
    }

    private RankedPool Pool(int seats, SizeMode size, IReadOnlyList<ListItem> kept, IReadOnlyList<Candidacy> waiting) =>
        new()
        {
            World = _world,
            Seats = seats,
            Size = size,
            Kept = kept,
            Waiting = waiting,
        };

    private ProposalOutcome Propose(string label, RankedPool pool)
    {
        var outcome = Selecting.Propose(pool.Pool());
        if (outcome is Proposal proposal)
        {
            _parts.Add(new RankedPart(label, proposal));
        }

        return outcome;
    }

    private void Take(ProposalOutcome outcome, string? tier)
    {
        if (outcome is Proposal proposal)
        {
            var kept = _kept.Select(i => i.Candidacy).ToHashSet();
            _items.AddRange(
                proposal.List.Where(id => !kept.Contains(id)).Select(id => new ListItem(id, 0, Tier: tier))
            );
        }
    }

    private List<Candidacy> Left() => [.. _waiting.Where(c => _items.All(i => i.Candidacy != c.Id))];

    /// <summary>Decisions on ties, as far as they are about these persons.</summary>
    private List<TieDecision> Among(IReadOnlyList<Candidacy> persons)
    {
        var ids = persons.Select(c => c.Id).ToHashSet();
        return [.. _ties.Select(t => t with { Ids = [.. t.Ids.Where(ids.Contains)] }).Where(t => t.Ids.Count > 1)];
    }

    private HashSet<string> Listed => [.. _kept.Concat(_items).Select(i => i.Candidacy)];

    private string? TierOf(ListItem item) => item.Tier ?? (Tiers is [var only] ? only.Id : null);

    private string Name(string id) => _world.Get<Candidacy>(id).Name;
}
