using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Votes from outside the panels (网络投票、职工投票): counted elsewhere, recorded here with their source.</summary>
public static class OutsideVoting
{
    /// <summary>Records a channel's votes for everybody in the review; a correction needs a reason.</summary>
    /// <param name="world">The state.</param>
    /// <param name="act">Who records.</param>
    /// <param name="stage">The review.</param>
    /// <param name="channel">Id of the channel.</param>
    /// <param name="from">Where the numbers come from.</param>
    /// <param name="counts">Votes by candidacy.</param>
    public static Decision Record(
        World world,
        Act act,
        string stage,
        string channel,
        string? from,
        IReadOnlyDictionary<string, long> counts
    )
    {
        var s = (ReviewStage)world.Notice.Stage(stage);
        if (s.Votes.FirstOrDefault(v => v.Id == channel) is not { } votes)
        {
            return new Refusal("没有这个投票渠道，请刷新页面。", s.Source.ToString());
        }

        var source = votes.Source.ToString();
        if (Seating.Marked(s) is { } no)
        {
            return no;
        }

        if (Guards.Filled(from, "投票结果的来源", "from") is { } unfounded)
        {
            return unfounded with { Clause = source };
        }

        var persons = Lists.StandingIn(world, s, Lists.City);
        if (persons.Count == 0)
        {
            return new Refusal("没有等待评审的人选，不能登记投票结果。", source);
        }

        foreach (var c in persons)
        {
            if (!counts.TryGetValue(c.Id, out var count))
            {
                return new Refusal($"缺{c.Name}的得票，没有得票请写0。", source, $"v.{c.Id}");
            }

            if (count is < 0 or > ScoreRows.MostVotes)
            {
                return new Refusal($"{c.Name}的得票应为0到100亿的整数。", source, $"v.{c.Id}");
            }
        }

        var known = persons.Select(c => c.Id).ToHashSet();
        if (counts.Keys.Any(id => !known.Contains(id)))
        {
            return new Refusal("有不在本次评审中的人选，请刷新页面。", source);
        }

        return
            Of(world, s, channel) is not null && Guards.Filled(act.Reason, "更正投票结果的原因", "reason") is { } empty
            ? empty with
            {
                Clause = source,
            }
            : new VotesRecorded(stage, channel, from!.Trim(), counts.ToImmutableDictionary());
    }

    /// <summary>A channel's votes; null before they were recorded.</summary>
    public static OutsideVotes? Of(World world, ReviewStage stage, string channel) =>
        world.Edition.Votes.GetValueOrDefault(OutsideVotes.Of(stage.Id, channel));
}
