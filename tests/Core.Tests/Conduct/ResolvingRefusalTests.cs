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
    private static readonly Entry s_entry = SeveralTiers.Met.Entries.First(e =>
        e.What is ListDecided { Stage: "proposal" }
    );
    private static readonly World s_before = SeveralTiers.Before(SeveralTiers.Met, e => e.Id == s_entry.Id);
    private static readonly ListDecided s_made = (ListDecided)s_entry.What;
    private static readonly Resolution s_good = new()
    {
        Items = s_made.Items,
        Votes = new MeetingVotes(9, 7, 5),
        Exceptions = s_made.Resolved!.Exceptions.Said(),
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
        Assert.Equal("未列入候选人名单", list.Dropped[others[2]].Read<string>());
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

    [Fact]
    public void Reasons_that_say_nothing_are_not_kept_and_one_tier_need_not_be_named()
    {
        var blank = s_good.Exceptions.SetItem("heads", "");
        var list = Assert.IsType<ListDecided>(Decide(s_good with { Exceptions = blank }, " 纪要2号 ").Happened);
        Assert.Equal("纪要2号", list.Note!.Read<string>());
        Assert.DoesNotContain("heads", list.Resolved!.Exceptions.Keys);
        Assert.Equal(
            s_good.Exceptions.Remove("heads").OrderBy(e => e.Key, StringComparer.Ordinal),
            list.Resolved.Exceptions.Said().OrderBy(e => e.Key, StringComparer.Ordinal)
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
