using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Quorum and majority of a meeting, by exact fractions.</summary>
public sealed class VotingTests
{
    [Theory]
    [InlineData("2/3", 7, false, 5)]
    [InlineData("2/3", 6, false, 4)]
    [InlineData("2/3", 6, true, 5)]
    [InlineData("1/2", 8, true, 5)]
    [InlineData("1/2", 8, false, 4)]
    [InlineData("1/2", 7, true, 4)]
    [InlineData("100", 9, false, 9)]
    [InlineData("33.4%", 3, false, 2)]
    public void Needed_is_the_smallest_number_that_reaches_or_exceeds(
        string part,
        int whole,
        bool exceed,
        int needed
    ) => Assert.Equal(needed, Voting.Needed(Portion.Read(part)!, whole, exceed));

    [Theory]
    [InlineData(9, 7, 5, null)]
    [InlineData(9, 7, 4, "for")]
    [InlineData(9, 5, 5, "present")]
    [InlineData(9, 6, 4, null)]
    [InlineData(9, 7, 8, "present")]
    [InlineData(6, 7, 5, "present")]
    [InlineData(9, 7, null, "for")]
    [InlineData(9, null, 5, "present")]
    [InlineData(null, 7, 5, "members")]
    public void A_decision_carries_with_two_thirds_present_and_two_thirds_of_those(
        int? members,
        int? present,
        int? agreed,
        string? field
    )
    {
        var rule = new ResolutionRule { Quorum = Portion.Read("2/3"), AtLeast = Portion.Read("2/3") };
        Assert.Equal(field, Voting.Check(rule, new MeetingVotes(members, present, agreed), "通知四")?.Field);
    }

    [Fact]
    public void A_majority_of_all_members_counts_the_absent_too()
    {
        var rule = new ResolutionRule { MoreThan = Portion.Read("1/2"), Of = MajorityOf.Members };
        Assert.NotNull(Voting.Check(rule, new MeetingVotes(9, 7, 4), "通知四"));
        Assert.Null(Voting.Check(rule, new MeetingVotes(9, 7, 5), "通知四"));
    }

    [Fact]
    public void Nothing_is_asked_without_a_rule() => Assert.Null(Voting.Check(null, null, "通知四"));
}
