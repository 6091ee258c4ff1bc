using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>The division of places among tracks (名额分配方案), as far as a list by rank rests on it.</summary>
internal static class Dividing
{
    /// <summary>Why no list can be computed yet: no plan chosen, one that does not sum to the places, somebody outside it; null = one can.</summary>
    public static Refusal? Unready(World world, ProposeStage stage, IReadOnlyList<Candidacy> waiting)
    {
        if (world.Notice.Tracks is not { } tracks || stage is { Mode: ProposeMode.Shortlist, Ratio: null })
        {
            return null;
        }

        var source = tracks.Source.ToString();
        if (Places.Plan(world) is not { } plan)
        {
            return new Refusal("还没有选定名额分配方案，不能提出名单。", source, "plan");
        }

        var places = Places.Of(world, Composing.Whole(Places.Tiers(world.Notice, stage)));
        if (plan.Seats.Values.Sum() != places)
        {
            return new Refusal(
                $"名额分配方案“{plan.Label}”合计{plan.Seats.Values.Sum()}名，与名额{places}名不符。",
                source,
                "plan"
            );
        }

        return Outside(world, tracks, plan, waiting);
    }

    /// <summary>Why these persons have no place in the plan: the track of one is not determined, or not among its; null = all have.</summary>
    public static Refusal? Outside(World world, Tracks tracks, SeatPlan plan, IEnumerable<Candidacy> persons)
    {
        var fact = world.Notice.Fact(tracks.Fact).Label;
        return
            persons.FirstOrDefault(c => Places.Track(world, c) is not { } t || !plan.Seats.ContainsKey(t)) is { } stray
            ? new Refusal($"{stray.Name}的“{fact}”尚未认定，或不在名额分配方案之内。", tracks.Source.ToString())
            : null;
    }

    /// <summary>Places and persons of each track; empty without tracks.</summary>
    /// <param name="world">The state.</param>
    /// <param name="listed">Ids of those on the list, earlier rounds included.</param>
    /// <param name="waiting">Those who could be listed.</param>
    public static ImmutableList<TrackSeats> Seats(
        World world,
        IReadOnlySet<string> listed,
        IReadOnlyList<Candidacy> waiting
    )
    {
        if (Places.Plan(world) is not { } plan)
        {
            return [];
        }

        var tracks = listed
            .Union(waiting.Select(c => c.Id))
            .Select(id => (Id: id, Track: Places.Track(world, world.Get<Candidacy>(id))))
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
}
