using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What a meeting reads when its votes do not carry the decision.</summary>
public sealed class VotingRefusalTests
{
    private const string Muddled = "应到、到会、同意人数不能为负数，且到会不多于应到，同意不多于到会。";
    private const string NoMembers = "请填写应到人数。";
    private const string NoPresent = "请填写到会人数。";
    private const string NoFor = "请填写同意人数。";

    /// <summary>Members, present, for; a rule as quorum, share that is reached, share that is exceeded, and whose majority it is.</summary>
    [Theory]
    // Numbers that cannot be: looked at whatever the rule, a missing one contradicts nothing.
    [InlineData(-1, null, null, null, null, null, false, Muddled, "present")]
    [InlineData(null, -1, null, null, null, null, false, Muddled, "present")]
    [InlineData(null, null, -1, null, null, null, false, Muddled, "present")]
    [InlineData(0, 0, 0, null, null, null, false, null, null)]
    [InlineData(7, 8, null, null, null, null, false, Muddled, "present")]
    [InlineData(7, 7, null, null, null, null, false, null, null)]
    [InlineData(null, 7, 8, null, null, null, false, Muddled, "present")]
    [InlineData(null, 7, 7, null, null, null, false, null, null)]
    [InlineData(7, null, 8, null, null, null, false, Muddled, "present")]
    [InlineData(7, null, 7, null, null, null, false, null, null)]
    // A rule that asks nothing.
    [InlineData(null, null, null, "", null, null, false, null, null)]
    // A quorum alone.
    [InlineData(null, 6, null, "2/3", null, null, false, NoMembers, "members")]
    [InlineData(0, 0, null, "2/3", null, null, false, NoMembers, "members")]
    [InlineData(9, null, null, "2/3", null, null, false, NoPresent, "present")]
    [InlineData(9, 0, null, "2/3", null, null, false, NoPresent, "present")]
    [InlineData(
        9,
        5,
        null,
        "2/3",
        null,
        null,
        false,
        "应到9人，到会5人，不足2/3（6人），会议不能作出决定。",
        "present"
    )]
    [InlineData(9, 6, null, "2/3", null, null, false, null, null)]
    [InlineData(
        10,
        6,
        null,
        "2/3",
        null,
        null,
        false,
        "应到10人，到会6人，不足2/3（7人），会议不能作出决定。",
        "present"
    )]
    [InlineData(10, 7, null, "2/3", null, null, false, null, null)]
    // A share of those present, without a quorum: members are not asked.
    [InlineData(null, null, 4, null, "2/3", null, false, NoPresent, "present")]
    [InlineData(null, 6, null, null, "2/3", null, false, NoFor, "for")]
    [InlineData(null, 6, 3, null, "2/3", null, false, "到会6人，同意3人，不足2/3（至少4人），不能通过。", "for")]
    [InlineData(null, 6, 4, null, "2/3", null, false, null, null)]
    [InlineData(null, 8, 4, null, null, "1/2", false, "到会8人，同意4人，未超过1/2（至少5人），不能通过。", "for")]
    [InlineData(null, 8, 5, null, null, "1/2", false, null, null)]
    // A share of all members.
    [InlineData(null, 7, 5, null, "2/3", null, true, NoMembers, "members")]
    [InlineData(0, null, 5, null, "2/3", null, true, Muddled, "present")]
    [InlineData(9, null, 5, null, "2/3", null, true, NoPresent, "present")]
    [InlineData(9, 7, 5, null, "2/3", null, true, "应到9人，同意5人，不足2/3（至少6人），不能通过。", "for")]
    [InlineData(9, 7, 6, null, "2/3", null, true, null, null)]
    [InlineData(10, 7, 5, null, null, "50", true, "应到10人，同意5人，未超过50%（至少6人），不能通过。", "for")]
    [InlineData(10, 7, 6, null, null, "50", true, null, null)]
    public void A_meeting_reads_what_is_missing_or_short(
        int? members,
        int? present,
        int? agreed,
        string? quorum,
        string? atLeast,
        string? moreThan,
        bool ofMembers,
        string? sentence,
        string? field
    )
    {
        var none = quorum is null && atLeast is null && moreThan is null;
        var rule = new ResolutionRule
        {
            Quorum = Read(quorum),
            AtLeast = Read(atLeast),
            MoreThan = Read(moreThan),
            Of = ofMembers ? MajorityOf.Members : MajorityOf.Present,
        };
        var refusal = Voting.Check(none ? null : rule, new MeetingVotes(members, present, agreed), "通知四");
        Assert.Equal(sentence is null ? null : new Refusal(sentence, "通知四", field), refusal);
    }

    [Theory]
    [InlineData("2/3", null, NoMembers, "members")]
    [InlineData(null, "2/3", NoPresent, "present")]
    public void Without_any_numbers_the_first_that_is_needed_is_asked(
        string? quorum,
        string? atLeast,
        string sentence,
        string field
    ) =>
        Assert.Equal(
            new Refusal(sentence, "通知四", field),
            Voting.Check(new ResolutionRule { Quorum = Read(quorum), AtLeast = Read(atLeast) }, null, "通知四")
        );

    private static Portion? Read(string? text) => string.IsNullOrEmpty(text) ? null : Portion.Read(text);
}
