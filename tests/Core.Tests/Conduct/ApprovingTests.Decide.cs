using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the organ decides on a list.</summary>
public sealed partial class ApprovingTests
{
    [Fact]
    public void The_organ_decides_on_who_waits_with_minutes_votes_and_a_reason_for_everybody_taken_off()
    {
        var before = After(s_before, Shortlist([.. s_waiting.Take(5).Reverse()]));
        ImmutableList<string> kept = [.. s_waiting.Take(3)];
        var why = new Dictionary<string, string> { [s_waiting[3]] = " 另有安排 ", [s_waiting[4]] = "材料存疑" };
        Decision Decide(
            World? world = null,
            IReadOnlyList<string>? keeps = null,
            string? minutes = "纪要2号",
            Dictionary<string, string>? reasons = null,
            MeetingVotes? votes = null
        ) =>
            Approving.Decide(
                world ?? before,
                Kaifeng.Act(s_day, minutes),
                "shortlist-approval",
                keeps ?? kept,
                reasons ?? why,
                votes
            );
        Assert.Equal(new Refusal("没有等待审定的人选。", Short), Decide(s_before).Refusal);
        Assert.Equal(new Refusal("请填写会议纪要编号或审定意见。", Short, "reason"), Decide(minutes: " ").Refusal);
        var stray = s_before.Get<Candidacy>(s_waiting[7]);
        Assert.Equal(
            new Refusal(
                $"{stray.Name}的申报目前处于“提出入围名单”环节，不能办理“审定入围名单”。请刷新页面核对当前进度。",
                Short
            ),
            Decide(keeps: kept.Add(stray.Id)).Refusal
        );
        foreach (var missing in s_waiting.Skip(3).Take(2))
        {
            Assert.Equal(
                new Refusal(
                    $"未同意{s_before.Get<Candidacy>(missing).Name}列入名单，请写明理由。",
                    Short,
                    $"reason.{missing}"
                ),
                Decide(reasons: new(why) { [missing] = " " }).Refusal
            );
        }

        Assert.Equal($"reason.{s_waiting[3]}", Decide(reasons: []).Refusal!.Field);
        var list = (ListDecided)Decide(votes: new MeetingVotes(9, 8, 7)).Happened!;
        // In the order of the list that was proposed.
        Assert.Equal(s_waiting.Take(3).Reverse().Select((id, i) => new ListItem(id, i + 1)), list.Items);
        Assert.Equal(s_waiting.Skip(3), list.Dropped.Keys.Order());
        Assert.Equal(("另有安排", "材料存疑"), (list.Dropped[s_waiting[3]].Said(), list.Dropped[s_waiting[4]].Said()));
        Assert.All(s_waiting.Skip(5), id => Assert.Equal("未列入入围名单", list.Dropped[id].Said()));
        Assert.Equal(("纪要2号", new MeetingVotes(9, 8, 7)), (list.Note?.Said(), list.Resolved!.Votes));
        Assert.Null(((ListDecided)Decide().Happened!).Resolved);
        var ruled = before with
        {
            Notice = SeveralTiers.Changed(
                before.Notice,
                s =>
                    s is ApproveStage { Of: "shortlist" } a
                        ? a with
                        {
                            Resolution = new ResolutionRule { MoreThan = Portion.Read("1/2") },
                        }
                        : s
            ),
        };
        Assert.Equal(
            new Refusal("到会8人，同意4人，未超过1/2（至少5人），不能通过。", Short, "for"),
            Decide(ruled, votes: new MeetingVotes(9, 8, 4)).Refusal
        );
    }

    [Fact]
    public void On_a_final_list_tiers_stay_and_nobody_but_those_taken_off_is_left_out()
    {
        var before = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is ListDecided { Stage: "approval" });
        var stage = before.Notice.Stage("approval");
        var waiting = Lists.StandingIn(before, stage, Lists.City).Select(c => c.Id).ToList();
        var list = (ListDecided)
            Approving
                .Decide(before, Kaifeng.Act(s_day, "纪要"), "approval", waiting, new Dictionary<string, string>())
                .Happened!;
        Assert.Empty(list.Dropped);
        Assert.Equal(waiting.Order(), list.Items.Select(i => i.Candidacy).Order());
        Assert.All(list.Items, i => Assert.Equal(before.Get<Candidacy>(i.Candidacy).ProposedTier, i.Tier));
        Assert.Contains(list.Items, i => i.Tier == "gold");
        // Who is on no list that is decided on comes in the order given.
        var unlisted = before with
        {
            Docs = before.Docs.RemoveRange(before.Docs.Keys.Where(k => k.Type == typeof(Listing))),
        };
        waiting.Reverse();
        var given = (ListDecided)
            Approving
                .Decide(unlisted, Kaifeng.Act(s_day, "纪要"), "approval", waiting, new Dictionary<string, string>())
                .Happened!;
        Assert.Equal(waiting, given.Items.Select(i => i.Candidacy));
    }
}
