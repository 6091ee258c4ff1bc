using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Xunit;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;
using Naming = Jiangxuan.Core.Conduct.Deciding.Naming;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Why nobody is named yet, word for word, and what a naming carries.</summary>
public sealed partial class NamingRefusalTests
{
    private const string Clause = "通知五/（五）";
    private static readonly DateOnly s_day = new(2021, 6, 28);
    private static readonly World s_before = KaifengRun.Before((_, e) => e.What is Named);
    private static readonly World s_tiers = SeveralTiers.Before(SeveralTiers.Ranked, e => e.What is Named);
    private static readonly IReadOnlyList<Candidacy> s_ready =
    [
        .. s_before.All<Candidacy>().Where(c => c.Stands == "naming"),
    ];

    private static Core.Conduct.Decision Name(
        World? world = null,
        string document = "1号",
        int days = 0,
        string? reason = null
    ) => Naming.Name(world ?? s_before, KaifengRun.Act(s_day, reason), "naming", document, s_day.AddDays(days));

    private static World Changed(World world, Func<Stage, Stage> change) =>
        world with
        {
            Notice = SeveralTiers.Changed(world.Notice, change),
        };

    [Fact]
    public void A_document_a_day_and_persons_are_needed()
    {
        Assert.Equal(new Refusal("请填写命名决定文号。", Clause, "document"), Name(document: " ").Refusal);
        Assert.Equal(new Refusal("命名日期不能晚于今天。", Clause, "on"), Name(days: 1).Refusal);
        Assert.Equal(
            new Refusal("没有公示期满、等待命名的人选。", Clause),
            Name(KaifengRun.Before((_, e) => e.What is NoticePublished { Stage: "city-notice" })).Refusal
        );
        Assert.Equal(
            new Refusal("公示期到2021年6月25日届满，命名日期应在其后。", Clause, "on"),
            Name(days: -3).Refusal
        );
        Assert.Null(Name(days: -2).Refusal);
    }

    [Fact]
    public void Who_is_still_on_the_way_is_told_with_the_stage()
    {
        var one = s_ready[0];
        var back = one with { Outcomes = one.Outcomes.Remove("city-notice") };
        Assert.Equal(
            new Refusal($"{one.Name}还处于“提名公示”环节，名单全部办结后才能命名。", Clause),
            Name(s_before.With(back)).Refusal
        );
        // Somebody who dropped out there is not on the way any more.
        Assert.Equal("reason", Name(s_before.With(back with { Withdrawn = "放弃" })).Refusal!.Field);
        Assert.Null(Name(s_before.With(back with { Withdrawn = "放弃" }), reason: "不再增补").Refusal);
        // Whoever stands for a tier that is named elsewhere does not hold this naming up.
        Assert.Equal("reason", Name(s_before.With(back with { ProposedTier = "other" })).Refusal!.Field);
    }

    [Fact]
    public void Too_many_and_without_a_reason_too_few_are_not_named()
    {
        var former = s_before.All<Candidacy>().First(c => c.Stands == "ended");
        Assert.Equal(
            new Refusal("开封工匠名额为20名，不能命名21名。", "通知二"),
            Name(s_before.With(former with { Tier = "craftsman" }), reason: "增补").Refusal
        );
        var fewer = s_before.With(s_ready[0] with { Withdrawn = "放弃" });
        Assert.Equal(
            new Refusal("开封工匠应命名20名，现有19名。如不再增补，请写明理由。", "通知二", "reason"),
            Name(fewer, reason: " ").Refusal
        );
        Assert.Equal(19, ((Named)Name(fewer, reason: "不再增补").Happened!).Items.Count);
        Assert.Null(Name(fewer.With(former with { Tier = "craftsman" })).Refusal);
        var most = fewer with
        {
            Notice = fewer.Notice with { Tiers = [fewer.Notice.Tiers[0] with { Size = TierSize.AtMost }] },
        };
        Assert.Null(Name(most).Refusal);
    }

    [Fact]
    public void Of_several_tiers_each_is_counted_and_a_person_of_none_is_not_named()
    {
        Assert.Equal(
            "gold,silver,nominee",
            string.Join(',', ((Named)Name(s_tiers, reason: "缺额").Happened!).Items.Select(i => i.Tier).Distinct())
        );
        var ready = s_tiers.All<Candidacy>().Where(c => c.Stands == "naming").ToList();
        var silver = ready.First(c => c.ProposedTier == "silver");
        var passed = new Outcome(StageResult.Passed, DateTimeOffset.MinValue, "办公室");
        silver = silver with { Outcomes = silver.Outcomes.SetItem("gold-inspection", passed) };
        Assert.Equal(
            new Refusal($"{silver.Name}没有列入“命名”所命名的等次，不能命名。", Clause),
            Name(s_tiers.With(silver with { ProposedTier = null })).Refusal
        );
        Assert.Equal(
            new Refusal($"{silver.Name}没有列入“命名”所命名的等次，不能命名。", Clause),
            Name(s_tiers.With(silver with { ProposedTier = "other" })).Refusal
        );
        var gold = ready.Count(c => c.ProposedTier == "gold");
        Assert.Equal(6, gold);
        Assert.Equal(
            new Refusal("金匠名额为6名，不能命名7名。", "通知二"),
            Name(s_tiers.With(silver with { ProposedTier = "gold" }), reason: "缺额").Refusal
        );
    }

    [Fact]
    public void The_day_comes_after_every_notice_on_which_one_of_them_stood()
    {
        World Without(params string[] stages) =>
            s_before with
            {
                Docs = s_before.Docs.RemoveRange(
                    s_before.Docs.Where(d => d.Value is Listing l && stages.Contains(l.Stage)).Select(d => d.Key)
                ),
            };
        // The units' notices ran until 8 June at the latest.
        var units = Without("city-notice");
        Assert.Equal(
            new Refusal("公示期到2021年6月8日届满，命名日期应在其后。", Clause, "on"),
            Name(units, days: -20).Refusal
        );
        Assert.Null(Name(units, days: -19).Refusal);
        Assert.Null(Name(Without("city-notice", "unit-notice"), days: -100).Refusal);
        // A notice about others only does not count.
        var others = units.With(
            new Listing
            {
                Id = "city-notice/city/9",
                Stage = "city-notice",
                Holder = Lists.City,
                Round = 9,
                Items = [new ListItem(s_before.All<Candidacy>().First(c => c.Stands == "ended").Id, 1)],
                Period = new Span(s_day, s_day, 1),
            }
        );
        Assert.Null(Name(others, days: -19).Refusal);
    }
}
