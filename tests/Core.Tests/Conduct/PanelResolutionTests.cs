using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A review that ends in a list the panel makes.</summary>
public sealed class PanelResolutionTests
{
    private const string Clause = "通知五/（三）";
    private static readonly DateOnly s_day = new(2021, 6, 25);
    private static readonly Entry s_panel = SeveralTiers.Met.Entries.First(e =>
        e.What is ListDecided { Stage: "live" }
    );
    private static readonly World s_review = SeveralTiers.Before(SeveralTiers.Met, e => e.Id == s_panel.Id);

    private static Refusal No(string sentence, string? field = null) => new(sentence, Clause, field);

    [Theory]
    [InlineData(null, "请填写到会评委人数，不少于3人评审有效。")]
    [InlineData(2, "评审组5人，到会不少于3人有效，填写的是2人。")]
    [InlineData(3, null)]
    [InlineData(5, null)]
    [InlineData(6, "评审组5人，到会不少于3人有效，填写的是6人。")]
    public void A_panel_is_there_in_its_number(int? present, string? sentence)
    {
        var votes = new MeetingVotes(null, present, null);
        Assert.Equal(sentence is null ? null : No(sentence, "present"), Panel(Persons(1), votes).Refusal);
        if (present is null)
        {
            Assert.Equal(No(sentence!, "present"), Panel(Persons(1), null).Refusal);
        }
    }

    [Fact]
    public void A_panels_list_has_no_tiers_and_at_most_its_size()
    {
        var votes = new MeetingVotes(5, 5, 5);
        var list = Assert.IsType<ListDecided>(
            Panel([.. Persons(24).Select(i => i with { Rank = 9, Tier = "gold" })], votes).Happened
        );
        Assert.Equal(Persons(24), list.Items);
        Assert.All(list.Dropped.Values, why => Assert.Equal("未列入评审名单", why.Read<string>()));
        Assert.Equal(("纪要1号", votes), (list.Note!.Read<string>(), list.Resolved!.Votes));
        Assert.Equal(No("评审名单最多24名，列入了25名。", "items"), Panel(Persons(25), votes).Refusal);
    }

    [Fact]
    public void The_rule_of_the_vote_is_the_stages()
    {
        var rule = new ResolutionRule { Quorum = Portion.Read("1/2") };
        Assert.Same(rule, Resolving.Rule(((ReviewStage)s_review.Notice.Stage("live")) with { Resolution = rule }));
        Assert.Same(rule, Resolving.Rule(((ProposeStage)s_review.Notice.Stage("proposal")) with { Resolution = rule }));
        Assert.Same(rule, Resolving.Rule(((ApproveStage)s_review.Notice.Stage("approval")) with { Resolution = rule }));
        Assert.Null(Resolving.Rule(s_review.Notice.Stage("naming")));
        Assert.Equal(["live", "proposal"], s_review.Notice.Stages.Where(Resolving.Makes).Select(s => s.Id));
        Assert.DoesNotContain(Kaifeng.Notice.Stages, Resolving.Makes);
    }

    private static ImmutableList<ListItem> Persons(int count) =>
        [
            .. Lists
                .StandingIn(s_review, s_review.Notice.Stage("live"), Lists.City)
                .Take(count)
                .Select((c, i) => new ListItem(c.Id, i + 1)),
        ];

    private static Decision Panel(ImmutableList<ListItem> items, MeetingVotes? votes) =>
        Resolving.Decide(
            s_review,
            Kaifeng.Act(s_day, "纪要1号"),
            "live",
            new Resolution { Items = items, Votes = votes }
        );
}
