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
        if (computing.Unready() is { } refusal)
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
                    new RankedWorking([.. computing._parts], computing.Seats())
                )
            );
    }

    private IReadOnlyList<Tier> Tiers => Places.Tiers(_world.Notice, _stage);

    private Refusal? Unready()
    {
        if (_world.Notice.Tracks is not { } tracks)
        {
            return null;
        }

        var source = tracks.Source.ToString();
        if (_stage is { Mode: ProposeMode.Shortlist, Ratio: null })
        {
            return null;
        }

        if (Places.Plan(_world) is not { } plan)
        {
            return new Refusal("还没有选定名额分配方案，不能提出名单。", source, "plan");
        }

        var places = Places.Of(_world, Composing.Whole(Tiers));
        if (plan.Seats.Values.Sum() != places)
        {
            return new Refusal(
                $"名额分配方案“{plan.Label}”合计{plan.Seats.Values.Sum()}名，与名额{places}名不符。",
                source,
                "plan"
            );
        }

        var fact = _world.Notice.Fact(tracks.Fact).Label;
        return
            _waiting.FirstOrDefault(c => Places.Track(_world, c) is not { } t || !plan.Seats.ContainsKey(t))
                is { } stray
            ? new Refusal($"{stray.Name}的“{fact}”尚未认定，或不在名额分配方案之内。", source)
            : null;
    }

    private ProposalOutcome? Shortlist()
    {
        var size = Places.Size(_world, _stage) ?? _kept.Count + _waiting.Count;
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
        var outcome = Propose(_stage.Label, seats, mode, rules, _kept, _waiting, _ties);
        Take(outcome, null);
        return outcome as Proposal is null ? outcome : null;
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
        var outcome = Propose(label, seats, Composing.Size(tiers), rules, kept, _waiting, _ties);
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
            var own = kept.Where(i => TierOf(i) == tier.Id).ToList();
            var places = Places.Of(_world, tier);
            var named = tiers.Count == 1 ? [] : Composing.Rules(notice, tiers, [tier]);
            IReadOnlyList<string> newcomers;
            if (named.Count == 0)
            {
                newcomers = [.. rest.Take(places - own.Count)];
            }
            else
            {
                var persons = rest.Select(_world.Get<Candidacy>).ToList();
                var size = Math.Min(places, own.Count + persons.Count);
                var chosen = Propose(tier.Label, size, Composing.Size([tier]), named, own, persons, [], inOrder: true);
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
            rest = [.. rest.Except(newcomers)];
        }

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
            var outcome = Propose(tier.Label, seats, Composing.Size([tier]), rules, own, left, Among(left));
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

        var outcome = Selecting.Propose(Pool(size, SizeMode.Exactly, [], [], left, Among(left), inOrder: false));
        reserve = outcome is Proposal proposal ? [.. proposal.List] : [];
        return outcome is Proposal ? null : outcome;
    }

    private ProposalOutcome Propose(
        string label,
        int seats,
        SizeMode size,
        IReadOnlyList<CompositionRule> rules,
        IReadOnlyList<ListItem> kept,
        IReadOnlyList<Candidacy> waiting,
        IReadOnlyList<TieDecision> ties,
        bool inOrder = false
    )
    {
        var outcome = Selecting.Propose(Pool(seats, size, rules, kept, waiting, ties, inOrder));
        if (outcome is Proposal proposal)
        {
            _parts.Add(new RankedPart(label, proposal));
        }

        return outcome;
    }

    private Pool Pool(
        int seats,
        SizeMode size,
        IReadOnlyList<CompositionRule> rules,
        IReadOnlyList<ListItem> kept,
        IReadOnlyList<Candidacy> waiting,
        IReadOnlyList<TieDecision> ties,
        bool inOrder
    ) =>
        new()
        {
            Seats = seats,
            Size = size,
            Rules = rules,
            Candidates =
            [
                .. kept.Select((item, i) => Candidate(_world.Get<Candidacy>(item.Candidacy), i + 1)),
                .. waiting.Select((c, i) => Candidate(c, kept.Count + (inOrder ? i + 1 : Rank(c)))),
            ],
            TieDecisions = ties,
        };

    private int Rank(Candidacy c) =>
        c.Rank is { } rank
            ? Composing.Interleaved(rank, Places.Track(_world, c), Places.Plan(_world))
            : int.MaxValue / 2;

    private PoolCandidate Candidate(Candidacy c, int rank) =>
        new()
        {
            Id = c.Id,
            Rank = rank,
            Place = c.Rank is { } own ? Composing.Place(own, Places.Track(_world, c)) : null,
            Facts = Composing.Apart(_world.Notice, Balance.Facts(_world, c.Id), c.Id),
        };

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

    private ImmutableList<TrackSeats> Seats()
    {
        if (Places.Plan(_world) is not { } plan)
        {
            return [];
        }

        var listed = _kept.Concat(_items).Select(i => i.Candidacy).ToHashSet();
        var tracks = listed
            .Union(_waiting.Select(c => c.Id))
            .Select(id => (Id: id, Track: Places.Track(_world, _world.Get<Candidacy>(id))))
            .ToList();
        return
        [
            .. plan.Seats.Select(s => new TrackSeats(
                s.Key,
                s.Value,
                tracks.Count(t => t.Track == s.Key && listed.Contains(t.Id)),
                tracks.Count(t => t.Track == s.Key)
            )),
        ];
    }

    private string? TierOf(ListItem item) => item.Tier ?? (Tiers is [var only] ? only.Id : null);

    private string Name(string id) => _world.Get<Candidacy>(id).Name;
}
