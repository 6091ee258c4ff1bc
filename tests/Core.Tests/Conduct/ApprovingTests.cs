using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Shortlists and decisions on lists: what is refused, word for word, and what is carried.</summary>
public sealed partial class ApprovingTests
{
    private const string Short = "通知五/（二）";
    private static readonly DateOnly s_day = new(2021, 6, 15);
    private static readonly World s_before = Kaifeng.Before((_, e) => e.What is ListDecided { Stage: "shortlist" });
    private static readonly ImmutableList<string> s_waiting =
    [
        .. Lists.StandingIn(s_before, s_before.Notice.Stage("shortlist"), Lists.City).Select(c => c.Id),
    ];

    // Without an organ that decides on it the shortlist is made at once.
    private static readonly World s_atOnce = Sized(
        s_before with
        {
            Notice = s_before.Notice with
            {
                Stages =
                [
                    .. s_before
                        .Notice.Stages.Where(s => s is not ApproveStage { Of: "shortlist" })
                        .Select(s =>
                            s.After?.Contains("shortlist-approval") == true ? s with { After = ["shortlist"] } : s
                        ),
                ],
            },
        },
        30
    );

    private static World Sized(World world, int size, ResolutionRule? rule = null) =>
        world with
        {
            Notice = SeveralTiers.Changed(
                world.Notice,
                s => s is ProposeStage { Mode: ProposeMode.Shortlist } p ? p with { Size = size, Resolution = rule } : s
            ),
        };

    private static Decision Shortlist(
        IReadOnlyList<string> chosen,
        World? world = null,
        string? reason = null,
        MeetingVotes? votes = null
    ) => Approving.Shortlist(world ?? s_before, Kaifeng.Act(s_day, reason), "shortlist", chosen, votes);

    private static World After(World world, Decision decision) =>
        world.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_day), decision.Happened!));

    [Fact]
    public void A_shortlist_has_somebody_nobody_twice_and_no_more_than_its_size()
    {
        Assert.True(s_waiting.Count > 30);
        Assert.Equal(new Refusal("请至少选择一名入围人选。", Short, "chosen"), Shortlist([]).Refusal);
        Assert.Equal(
            new Refusal("同一人选被选了两次。", Short, "chosen"),
            Shortlist([s_waiting[0], s_waiting[1], s_waiting[0]]).Refusal
        );
        Assert.Equal(
            new Refusal("入围人选最多30名，选择了31名。", Short, "chosen"),
            Shortlist([.. s_waiting.Take(31)]).Refusal
        );
        var stray = s_before.All<Candidacy>().First(c => c.Stands == "ended" && c.Withdrawn is null);
        Assert.Equal(
            new Refusal($"{stray.Name}的申报已结束，不能办理“提出入围名单”。请刷新页面核对当前进度。", Short),
            Shortlist([s_waiting[0], stray.Id]).Refusal
        );
        ImmutableList<string> order = [.. s_waiting.Take(30).Reverse()];
        var list = (ListDecided)Shortlist(order).Happened!;
        Assert.Equal(("shortlist/city/1", "shortlist", "city", 1), (list.Listing, list.Stage, list.Holder, list.Round));
        Assert.Equal(order.Select((id, i) => new ListItem(id, i + 1)), list.Items);
        // The organ that decides leaves the others out, not this.
        Assert.Empty(list.Dropped);
        Assert.Null(list.Resolved);
    }

    [Fact]
    public void Persons_are_added_up_to_the_size_and_a_place_falls_free_when_somebody_leaves()
    {
        var first = After(s_before, Shortlist([.. s_waiting.Take(29)]));
        Assert.Equal(2, ((ListDecided)Shortlist([s_waiting[29]], first).Happened!).Round);
        var full = new Refusal("入围人选最多30名，选择了31名。", Short, "chosen");
        Assert.Equal(full, Shortlist([s_waiting[29], s_waiting[30]], first).Refusal);
        var gone = first.With(first.Get<Candidacy>(s_waiting[0]) with { Withdrawn = "放弃" });
        Assert.Null(Shortlist([s_waiting[29], s_waiting[30]], gone).Refusal);
    }

    [Fact]
    public void Where_nobody_else_decides_the_others_are_not_listed_and_a_round_comes_before_more()
    {
        var list = (ListDecided)Shortlist([.. s_waiting.Take(29)], s_atOnce).Happened!;
        Assert.Equal(s_waiting.Skip(29), list.Dropped.Keys.Order());
        Assert.All(list.Dropped.Values, why => Assert.Equal("未列入入围名单", why.Said()));
        var after = After(s_atOnce, Shortlist([.. s_waiting.Take(29)], s_atOnce));
        Assert.Equal(
            new Refusal("入围名单已经提出。名额空出后，请先说明理由启动下一轮。", Short),
            Shortlist([s_waiting[29]], after).Refusal
        );
        var opened = Rounds.Open(after, Kaifeng.Act(s_day, "空出"), "shortlist").Happened!;
        var next = after.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_day, "空出"), opened));
        Assert.Equal(
            new Refusal("入围人选最多30名，选择了31名。", Short, "chosen"),
            Shortlist([s_waiting[29], s_waiting[30]], next).Refusal
        );
        Assert.Equal(2, ((ListDecided)Shortlist([s_waiting[30]], next).Happened!).Round);
    }

    [Fact]
    public void A_meeting_that_shortlists_has_minutes_and_votes_which_are_kept()
    {
        var world = Sized(s_before, 30, new ResolutionRule { AtLeast = Portion.Read("2/3") });
        var votes = new MeetingVotes(9, 9, 6);
        ImmutableList<string> one = [s_waiting[0]];
        Assert.Equal(new Refusal("请填写会议纪要编号。", Short, "reason"), Shortlist(one, world, " ", votes).Refusal);
        Assert.Equal(
            new Refusal("到会9人，同意5人，不足2/3（至少6人），不能通过。", Short, "for"),
            Shortlist(one, world, "纪要1号", votes with { For = 5 }).Refusal
        );
        var list = (ListDecided)Shortlist(one, world, "纪要1号", votes).Happened!;
        Assert.Equal(("纪要1号", votes), (list.Note?.Said(), list.Resolved!.Votes));
        Assert.Empty(list.Resolved.Reserve);
    }

    [Fact]
    public void A_bound_on_shared_values_counts_those_of_earlier_rounds_each_once()
    {
        var shortlist = s_before.Notice.Stage("shortlist");
        var cap = new Cap
        {
            Id = "cap",
            Says = "同一单位不多于一名",
            Of = "employer",
            AtMost = 1,
            At = "shortlist",
            Strength = RuleStrength.InPrinciple,
            Source = shortlist.Source,
        };
        var world = s_before with { Notice = s_before.Notice with { Caps = [cap] } };
        foreach (var id in s_waiting.Take(2))
        {
            var stored = world.Get<Section>(Section.Of(id, "basics"));
            var same = stored.Values.SetItem("employer", new TextValue("一厂"));
            world = world.With(stored with { Values = same });
        }

        var first = After(world, Shortlist([s_waiting[0]], world));
        Assert.Null(Approving.Capped(first, s_day, "shortlist", [s_waiting[0]], null));
        var (a, b) = (world.Get<Candidacy>(s_waiting[0]).Name, world.Get<Candidacy>(s_waiting[1]).Name);
        Assert.Equal(
            new Refusal(
                $"同一单位不多于一名：工作单位“一厂”有2人（{a}、{b}），超过1人，为原则性要求。确需超出请写明理由。",
                Short,
                "reason"
            ),
            Shortlist([s_waiting[1]], first).Refusal
        );
        Assert.Equal("技术骨干", ((ListDecided)Shortlist([s_waiting[1]], first, "技术骨干").Happened!).Note?.Said());
    }
}
