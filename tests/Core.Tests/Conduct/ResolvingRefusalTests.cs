using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What a meeting reads whose list does not fit, and what the list carries.</summary>
public sealed class ResolvingRefusalTests
{
    private const string Clause = "通知五/（三）";
    private static readonly DateOnly s_day = new(2021, 6, 25);
    private static readonly Entry s_panel = SeveralTiers.Met.Entries.First(e =>
        e.What is ListDecided { Stage: "live" }
    );
    private static readonly World s_review = SeveralTiers.Before(SeveralTiers.Met, e => e.Id == s_panel.Id);
    private static readonly Entry s_entry = SeveralTiers.Met.Entries.First(e =>
        e.What is ListDecided { Stage: "proposal" }
    );
    private static readonly World s_before = SeveralTiers.Before(SeveralTiers.Met, e => e.Id == s_entry.Id);
    private static readonly ListDecided s_made = (ListDecided)s_entry.What;
    private static readonly Resolution s_good = new()
    {
        Items = s_made.Items,
        Votes = new MeetingVotes(9, 7, 5),
        Exceptions = s_made.Resolved!.Exceptions,
    };

    private static Refusal No(string sentence, string? field = null) => new(sentence, Clause, field);

    [Fact]
    public void A_list_has_somebody_nobody_twice_and_minutes()
    {
        var first = s_made.Items[0].Candidacy;
        var name = s_before.Get<Candidacy>(first).Name;
        Assert.Equal(No("请至少列入一名人选。", "items"), Decide(s_good with { Items = [] }).Refusal);
        Assert.Equal(
            No($"{name}列入了两次。", "items"),
            Decide(s_good with { Items = s_made.Items.Add(s_made.Items[0]) }).Refusal
        );
        Assert.Equal(No($"{name}列入了两次。", "items"), Decide(s_good with { Reserve = [first] }).Refusal);
        Assert.Equal(No("请填写会议纪要编号。", "reason"), Decide(s_good, " ").Refusal);
        Assert.Equal(
            No("到会7人，同意4人，不足2/3（至少5人），不能通过。", "for"),
            Decide(s_good with { Votes = new MeetingVotes(9, 7, 4) }).Refusal
        );
        var again = s_before.Apply(s_entry);
        Assert.Equal(
            No("候选人名单已经确定。名额空出后，请先说明理由启动下一轮。"),
            Decide(s_good, world: again).Refusal
        );
        var gone = s_before.With(s_before.Get<Candidacy>(first) with { Withdrawn = "放弃" });
        Assert.Equal(
            No($"{name}的申报已撤回，不能办理“提出候选人名单”。请刷新页面核对当前进度。"),
            Decide(s_good, world: gone).Refusal
        );
    }

    [Fact]
    public void The_reserve_is_as_long_as_the_notice_says()
    {
        // The last three are nominees, of whom there may be fewer.
        string[] others = [.. s_made.Items.TakeLast(3).Select(i => i.Candidacy)];
        var shorter = s_good with { Items = [.. s_made.Items.SkipLast(3)] };
        Assert.Equal(
            No("通知没有规定递补，不能列递补人选。", "reserve"),
            Decide(shorter with { Reserve = [others[0]] }).Refusal
        );
        var world = Behind(2);
        Assert.Equal(
            No("递补人选最多2名，列了3名。", "reserve"),
            Decide(shorter with { Reserve = [.. others] }, world: world).Refusal
        );
        var list = Assert.IsType<ListDecided>(
            Decide(shorter with { Reserve = [others[1], others[0]] }, world: world).Happened
        );
        Assert.Equal([others[1], others[0]], list.Resolved!.Reserve);
        Assert.DoesNotContain(others[0], list.Dropped.Keys);
        Assert.DoesNotContain(others[1], list.Dropped.Keys);
        Assert.Equal("未列入候选人名单", list.Dropped[others[2]]);
    }

    [Fact]
    public void Those_behind_the_list_come_first()
    {
        // A round in which two stand behind the list, in that order, and everybody else stands beside them.
        string[] all = [.. s_made.Items.Take(4).Select(i => i.Candidacy)];
        var world = Behind(2)
            .With(
                new Listing
                {
                    Id = Listing.Of("proposal", Lists.City, 1),
                    Stage = "proposal",
                    Holder = Lists.City,
                    Round = 1,
                    Items = [],
                    Reserve = [all[0], all[1]],
                }
            );
        var no = No($"{Name(all[0])}等2名递补人选应依次先行列入，不能先列{Name(all[2])}。", "items");
        Assert.Equal(no, Take(all[2]));
        Assert.Equal(no, Take(all[0], all[2]));
        Assert.Equal(no, Take(all[2], all[0], all[1]));
        Assert.Equal(No($"{Name(all[0])}等2名递补人选应依次先行列入，不能先列{Name(all[1])}。", "items"), Take(all[1]));
        // Beyond that they are not held back any more.
        var field = Take(all[0])?.Field;
        Assert.StartsWith("why.places", field, StringComparison.Ordinal);
        Assert.Equal(field, Take(all[0], all[1])?.Field);
        Assert.Equal(field, Take(all[0], all[1], all[2])?.Field);

        Refusal? Take(params string[] ids) =>
            Decide(
                s_good with
                {
                    Items = [.. ids.Select(id => new ListItem(id, 9, Tier: "silver"))],
                    Exceptions = [],
                },
                world: world
            ).Refusal;
    }

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
        Assert.All(list.Dropped.Values, why => Assert.Equal("未列入评审名单", why));
        Assert.Equal(("纪要1号", votes), (list.Note, list.Resolved!.Votes));
        Assert.Equal(No("评审名单最多24名，列入了25名。", "items"), Panel(Persons(25), votes).Refusal);
    }

    [Fact]
    public void Reasons_that_say_nothing_are_not_kept_and_one_tier_need_not_be_named()
    {
        var blank = s_good.Exceptions.SetItem("heads", "");
        var list = Assert.IsType<ListDecided>(Decide(s_good with { Exceptions = blank }, " 纪要2号 ").Happened);
        Assert.Equal("纪要2号", list.Note);
        Assert.DoesNotContain("heads", list.Resolved!.Exceptions.Keys);
        Assert.Equal(
            s_good.Exceptions.Remove("heads").OrderBy(e => e.Key, StringComparer.Ordinal),
            list.Resolved.Exceptions.OrderBy(e => e.Key, StringComparer.Ordinal)
        );

        var notice = s_before.Notice;
        var only = notice.Tiers[1] with { Places = s_made.Items.Count };
        var one = s_before.With(s_before.Edition with { Places = s_before.Edition.Places.Clear() }) with
        {
            Notice = notice with { Tiers = [only], Composition = [] },
        };
        var untold = s_good with { Items = [.. s_made.Items.Select(i => i with { Tier = null })] };
        notice = SeveralTiers.Changed(one.Notice, s => s is NameStage n ? n with { Tiers = [] } : s);
        var given = Assert.IsType<ListDecided>(Decide(untold, world: one with { Notice = notice }).Happened);
        Assert.All(given.Items, i => Assert.Equal("silver", i.Tier));
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

    private static World Behind(int reserve) =>
        s_before with
        {
            Notice = SeveralTiers.Changed(
                s_before.Notice,
                s => s is ProposeStage { Mode: ProposeMode.Final } p ? p with { Reserve = reserve } : s
            ),
        };

    private static string Name(string id) => s_before.Get<Candidacy>(id).Name;

    private static Decision Decide(Resolution resolution, string? minutes = "纪要1号", World? world = null) =>
        Resolving.Decide(world ?? s_before, Kaifeng.Act(s_day, minutes), "proposal", resolution);
}
