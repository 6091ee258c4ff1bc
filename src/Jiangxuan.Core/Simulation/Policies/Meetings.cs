using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Votes of simulated meetings: as many as the rule needs and sometimes a few more.</summary>
internal static class Meetings
{
    private const int Usual = 9;

    /// <summary>A vote that carries; null where nothing is counted.</summary>
    public static MeetingVotes? Carried(SimulatedCity city, Stage stage)
    {
        var rule = Resolving.Rule(stage);
        if (rule is null && stage is not ReviewStage)
        {
            return null;
        }

        var (members, least) = stage is ReviewStage review ? (review.Judges, review.Quorum) : (Usual, 1);
        if (rule?.Quorum is { } quorum)
        {
            least = Math.Max(least, Voting.Needed(quorum, members, exceed: false));
        }

        var needed = Needed(rule, members, members);
        var present = city.Chance.Between(Math.Min(members, Math.Max(least, needed)), members);
        return new MeetingVotes(members, present, city.Chance.Between(Needed(rule, members, present), present));
    }

    /// <summary>The same vote with one voice too few; null where no majority is asked.</summary>
    public static MeetingVotes? Lost(Stage stage, MeetingVotes carried)
    {
        var rule = Resolving.Rule(stage);
        return rule is { AtLeast: null, MoreThan: null } or null
            ? null
            : carried with
            {
                For = Needed(rule, carried.Members!.Value, carried.Present!.Value) - 1,
            };
    }

    private static int Needed(ResolutionRule? rule, int members, int present) =>
        (rule?.AtLeast ?? rule?.MoreThan) is { } part
            ? Voting.Needed(part, rule!.Of is MajorityOf.Members ? members : present, rule.AtLeast is null)
            : present;
}
