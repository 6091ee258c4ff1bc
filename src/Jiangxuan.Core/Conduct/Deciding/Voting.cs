using System.Numerics;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Whether a meeting could decide and did (会议表决): quorum and majority, compared exactly.</summary>
public static class Voting
{
    /// <summary>Why the votes do not carry the decision; null when they do, or nothing is asked of them.</summary>
    public static Refusal? Check(ResolutionRule? rule, MeetingVotes? votes, string source)
    {
        if (votes is not null && Muddled(votes))
        {
            return new Refusal("应到、到会、同意人数不能为负数，且到会不多于应到，同意不多于到会。", source, "present");
        }

        if (rule is null)
        {
            return null;
        }

        var whole = rule.Of is MajorityOf.Members ? votes?.Members : votes?.Present;
        var share = rule.AtLeast ?? rule.MoreThan;
        if (rule.Quorum is not null && votes is not { Members: > 0 })
        {
            return new Refusal("请填写应到人数。", source, "members");
        }

        if ((rule.Quorum is not null || share is not null) && votes is not { Present: > 0 })
        {
            return new Refusal("请填写到会人数。", source, "present");
        }

        if (rule.Quorum is { } quorum && votes!.Present < Needed(quorum, votes.Members!.Value, exceed: false))
        {
            var least = Needed(quorum, votes.Members.Value, exceed: false);
            return new Refusal(
                $"应到{votes.Members}人，到会{votes.Present}人，不足{quorum}（{least}人），会议不能作出决定。",
                source,
                "present"
            );
        }

        if (share is null)
        {
            return null;
        }

        if (whole is not > 0)
        {
            return new Refusal("请填写应到人数。", source, "members");
        }

        if (votes?.For is not { } agreed)
        {
            return new Refusal("请填写同意人数。", source, "for");
        }

        var exceed = rule.AtLeast is null;
        var needed = Needed(share, whole.Value, exceed);
        var of = rule.Of is MajorityOf.Members ? "应到" : "到会";
        return agreed >= needed
            ? null
            : new Refusal(
                $"{of}{whole}人，同意{agreed}人，{(exceed ? "未超过" : "不足")}{share}（至少{needed}人），不能通过。",
                source,
                "for"
            );
    }

    /// <summary>The smallest number of persons that reaches (or exceeds) that part of a whole.</summary>
    public static int Needed(Portion part, int whole, bool exceed)
    {
        ArgumentNullException.ThrowIfNull(part);
        var exact = part.Share * new Rational(whole, 1);
        var floor = BigInteger.Divide(exact.Numerator, exact.Denominator);
        return (int)(exact.IsWhole && !exceed ? floor : floor + 1);
    }

    private static bool Muddled(MeetingVotes v) =>
        v.Members < 0 || v.Present < 0 || v.For < 0 || v.Present > v.Members || v.For > v.Present || v.For > v.Members;
}
