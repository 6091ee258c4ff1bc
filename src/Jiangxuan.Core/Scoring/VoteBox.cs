namespace Jiangxuan.Core.Scoring;

/// <summary>The votes of one track (票箱), each channel beside what its votes are measured by.</summary>
internal sealed class VoteBox(ScoringRule rule, IReadOnlySet<string> track, IReadOnlyList<VoteCount> votes)
{
    private readonly ILookup<string, VoteCount> _byChannel = votes
        .Where(v => track.Contains(v.Candidate))
        .ToLookup(v => v.Channel);

    /// <summary>A candidate's votes, a channel each.</summary>
    public IReadOnlyList<ChannelVotes> Of(string candidate) =>
        [
            .. rule.Channels.Select(c => new ChannelVotes(
                c,
                _byChannel[c.Key].FirstOrDefault(v => v.Candidate == candidate)?.Votes,
                c.OfAll
                    ? _byChannel[c.Key].Sum(v => v.Votes)
                    : _byChannel[c.Key].Select(v => v.Votes).DefaultIfEmpty(0).Max()
            )),
        ];
}

/// <summary>Looks for everything wrong with the votes from outside the panel.</summary>
internal static class VoteCheck
{
    /// <summary>All faults; empty if none.</summary>
    public static IReadOnlyList<Refusal> Faults(
        ScoringRule rule,
        IReadOnlyList<Entrant> entrants,
        IReadOnlyList<VoteCount> votes
    )
    {
        var faults = new List<Refusal>();
        var people = entrants.Select(e => e.Id).ToHashSet();
        foreach (var vote in votes)
        {
            if (rule.Channels.All(c => c.Key != vote.Channel))
                faults.Add(new($"没有“{vote.Channel}”这个投票渠道，请核对代号。"));
            if (!people.Contains(vote.Candidate))
                faults.Add(new($"{vote.Candidate}不在参评人选中，却有得票，请核对。"));
            if (vote.Votes < 0)
                faults.Add(new($"{vote.Candidate}的得票为{vote.Votes}，应为0或正整数，请更正。"));
        }
        foreach (var g in votes.GroupBy(v => (v.Channel, v.Candidate)).Where(g => g.Count() > 1))
            faults.Add(new($"{g.Key.Candidate}在“{g.Key.Channel}”的得票写了{g.Count()}次，只能写一次。"));
        var given = votes.Select(v => (v.Channel, v.Candidate)).ToHashSet();
        foreach (var channel in rule.Channels.Where(c => c.Weight is not null))
        foreach (var id in people.Where(p => !given.Contains((channel.Key, p))).Order(StringComparer.Ordinal))
            faults.Add(new($"缺{id}的{channel.Name}得票，该渠道计入总分，没有得票请写0。"));
        return faults;
    }
}
