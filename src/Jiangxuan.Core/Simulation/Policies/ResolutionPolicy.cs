using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// A meeting makes a list: the best who fit together, the highest tier first, with minutes and a vote; a vote that does not carry is
/// refused. When a place falls free the next round is opened and filled.
/// </summary>
internal sealed class ResolutionPolicy : Policy
{
    private const int Tries = 20;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var actor = city.Cast.OfCity(stage);
        if (!Refilling.Ready(city, stage, actor))
        {
            return;
        }

        var (items, reserve) = Choose(city, stage);
        if (items.IsEmpty)
        {
            Refilling.GiveUp(city, stage, actor, new Refusal("没有符合构成要求的人选。", stage.Source.ToString()));
            return;
        }

        var votes = Meetings.Carried(city, stage);
        var resolution = new Resolution
        {
            Items = items,
            Reserve = reserve,
            Votes = votes,
        };
        var minutes =
            $"“{stage.Label}”会议纪要〔{city.Day.Year}〕{Lists.CurrentRound(city.World, stage.Id, Lists.City)}号";
        if (votes is not null && Meetings.Lost(stage, votes) is { } lost)
        {
            city.Refused(
                actor,
                "未达到规定票数的决议",
                (w, act) => Resolving.Decide(w, act, stage.Id, resolution with { Votes = lost }),
                minutes
            );
        }

        for (var i = 0; i < Tries; i++)
        {
            if (city.Try(actor, (w, act) => Resolving.Decide(w, act, stage.Id, resolution), minutes) is not { } no)
            {
                return;
            }

            if (no.Field?.StartsWith("why.", StringComparison.Ordinal) != true)
            {
                Refilling.GiveUp(city, stage, actor, no);
                return;
            }

            var exceptions = resolution.Exceptions.SetItem(
                no.Field["why.".Length..],
                "经会议研究，现有人选中没有更合适的，同意例外。"
            );
            resolution = resolution with { Exceptions = exceptions };
        }
    }

    private static (ImmutableList<ListItem> Items, ImmutableList<string> Reserve) Choose(
        SimulatedCity city,
        Stage stage
    )
    {
        var world = city.World;
        var kept = Lists.Kept(world, stage.Id, Lists.City);
        var behind = Lists.Reserve(world, stage.Id, Lists.City);
        var waiting = city.In(stage.Id)
            .OrderBy(c => behind.Contains(c.Id) ? behind.ToList().IndexOf(c.Id) : int.MaxValue)
            .ThenByDescending(c => city.Of(c).Skill)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => c.Id)
            .ToList();
        var tiers = Lists.IsFinal(city.Notice, stage) ? Places.Tiers(city.Notice, stage) : [];
        var whole = Composing.Whole(tiers.Count > 0 ? tiers : city.Notice.Tiers);
        var seats = tiers.Count > 0 ? Places.Of(world, whole) : Places.Size(world, stage) ?? Places.Of(world, whole);
        var chosen = Fitting(city, stage, [.. kept.Select(i => i.Candidacy)], waiting, seats, whole);
        var items = new List<ListItem>();
        if (tiers.Count == 0)
        {
            items.AddRange(chosen.Select(id => new ListItem(id, 0)));
        }

        var rest = chosen;
        foreach (var tier in tiers)
        {
            var from = whole.Contains(tier) ? rest : waiting.Except(chosen).Except(items.Select(i => i.Candidacy));
            var free = Places.Of(world, tier) - kept.Count(i => i.Tier == tier.Id);
            items.AddRange(from.Take(free).Select(id => new ListItem(id, 0, Tier: tier.Id)).ToList());
            rest = [.. rest.Except(items.Select(i => i.Candidacy))];
        }

        var reserve = waiting.Except(items.Select(i => i.Candidacy)).Take(Resolving.ReserveOf(stage));
        return ([.. items], [.. reserve]);
    }

    /// <summary>The newcomers of the best list that meets the composition; the best at all where that cannot be told.</summary>
    private static List<string> Fitting(
        SimulatedCity city,
        Stage stage,
        IReadOnlyList<string> kept,
        List<string> waiting,
        int seats,
        IReadOnlyList<Tier> whole
    )
    {
        var rules = Composing.Rules(city.Notice, whole, whole).ToList();
        rules.AddRange(Composing.Caps(city.Notice, stage));
        if (Places.Plan(city.World) is { } plan)
        {
            rules.AddRange(Composing.Rules(city.Notice.Tracks!, plan));
        }

        var pool = new Pool
        {
            Seats = seats,
            Size = SizeMode.AtMost,
            Rules = rules,
            Candidates =
            [
                .. kept.Concat(waiting)
                    .Select(
                        (id, i) =>
                            new PoolCandidate
                            {
                                Id = id,
                                Rank = i + 1,
                                Facts = Balance.Facts(city.World, id),
                            }
                    ),
            ],
        };
        return Selecting.Propose(pool) switch
        {
            Proposal proposal when kept.All(proposal.List.Contains) => [.. proposal.List.Except(kept)],
            ProposalRefused => [.. waiting.Take(seats - kept.Count)],
            _ => Lists.IsFinal(city.Notice, stage) ? [] : [.. waiting.Take(seats - kept.Count)],
        };
    }
}
