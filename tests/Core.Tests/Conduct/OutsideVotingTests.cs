using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Votes counted elsewhere: what is refused when they are recorded, and what stands in the record.</summary>
public sealed class OutsideVotingTests
{
    private const string Clause = "通知附件2";
    private static readonly IReadOnlyList<string> s_people = Reviewed.People;
    private static readonly World s_world = Reviewed.With(Channel);

    private static ReviewStage Channel(ReviewStage review) =>
        review with
        {
            Votes =
            [
                new VoteChannel
                {
                    Id = "online",
                    Label = "网络投票",
                    Says = "每人每天一票",
                    Source = new Source { Clause = "附件2" },
                },
            ],
        };

    private static Refusal No(string sentence, string? field = null) => new(sentence, Clause, field);

    [Fact]
    public void A_channel_of_a_review_that_is_marked_is_recorded_with_its_source()
    {
        Assert.Equal(
            new Refusal("没有这个投票渠道，请刷新页面。", "通知五/（三）"),
            Record(s_world, Counts(), channel: "paper").Refusal
        );
        var met = Reviewed.With(r => Channel(r) with { Ends = ReviewEnd.Resolution });
        Assert.Equal(
            new Refusal("“现场展示评分”以会议决议结束，没有打分和投票。", "通知五/（三）"),
            Record(met, Counts()).Refusal
        );
        Assert.Equal(No("请填写投票结果的来源。", "from"), Record(s_world, Counts(), null).Refusal);
        Assert.Equal(No("请填写投票结果的来源。", "from"), Record(s_world, Counts(), " ").Refusal);
        var recorded = Assert.IsType<VotesRecorded>(Record(s_world, Counts(), " 平台导出表 ").Happened);
        Assert.Equal((Reviewed.Stage, "online", "平台导出表"), (recorded.Stage, recorded.Channel, recorded.From));
        Assert.Equal(
            Counts().OrderBy(c => c.Key, StringComparer.Ordinal),
            recorded.Counts.OrderBy(c => c.Key, StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10_000_000_000, true)]
    [InlineData(10_000_000_001, false)]
    public void A_number_of_votes_is_one_there_can_be(long votes, bool taken)
    {
        var counts = Counts();
        counts[s_people[2]] = votes;
        var no = No($"{Name(2)}的得票应为0到100亿的整数。", $"v.{s_people[2]}");
        Assert.Equal(taken ? null : no, Record(s_world, counts).Refusal);
    }

    [Fact]
    public void Everybody_in_the_review_has_a_number_and_nobody_else()
    {
        var counts = Counts();
        counts.Remove(s_people[2]);
        Assert.Equal(No($"缺{Name(2)}的得票，没有得票请写0。", $"v.{s_people[2]}"), Record(s_world, counts).Refusal);
        counts = Counts();
        counts["stranger"] = 1;
        Assert.Equal(No("有不在本次评审中的人选，请刷新页面。"), Record(s_world, counts).Refusal);
        var empty = s_people.Aggregate(s_world, (w, id) => w.With(w.Get<Candidacy>(id) with { Withdrawn = "放弃" }));
        Assert.Equal(No("没有等待评审的人选，不能登记投票结果。"), Record(empty, Counts()).Refusal);
    }

    [Fact]
    public void A_correction_needs_a_reason_and_replaces_what_was_there()
    {
        var review = (ReviewStage)s_world.Notice.Stage(Reviewed.Stage);
        Assert.Null(OutsideVoting.Of(s_world, review, "online"));
        var world = Reviewed.Do(s_world, w => Record(w, Counts()));
        Assert.Equal("平台导出表", OutsideVoting.Of(world, review, "online")!.From);
        Assert.Equal(No("请填写更正投票结果的原因。", "reason"), Record(world, Counts(), reason: " ").Refusal);
        world = Reviewed.Do(world, w => Record(w, Counts(), "更正表", reason: "平台更正"));
        Assert.Equal("更正表", OutsideVoting.Of(world, review, "online")!.From);
    }

    private static string Name(int i) => s_world.Get<Candidacy>(s_people[i]).Name;

    private static Dictionary<string, long> Counts() =>
        s_people.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => (long)p.i);

    private static Decision Record(
        World world,
        IReadOnlyDictionary<string, long> counts,
        string? from = "平台导出表",
        string channel = "online",
        string? reason = null
    ) => OutsideVoting.Record(world, Reviewed.Office(reason), Reviewed.Stage, channel, from, counts);
}
