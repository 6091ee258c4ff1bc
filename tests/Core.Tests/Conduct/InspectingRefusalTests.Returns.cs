using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>The audit against the inspection before it, and what is returned for correction.</summary>
public sealed partial class InspectingRefusalTests
{
    [Fact]
    public void What_nobody_judged_is_open_in_the_audit_and_left_to_it_by_the_inspection()
    {
        var fresh = s_before.With(s_one with { Judged = s_one.Judged.Remove("belief") });
        var unjudged = s_good with { Judged = s_passed.Judged.Remove("belief") };
        var refusal = Conclude(unjudged, fresh).Refusal!;
        Assert.Equal(
            new Refusal(
                "“理想信念坚定”尚未判断：须由审核人员认定：理想信念坚定，遵守党纪国法。请逐项核对后再通过。",
                "通知四/（一）",
                "rule.belief"
            ),
            refusal
        );
        var before = Kaifeng.Before((_, e) => e.What is Concluded { Stage: "unit-inspection" });
        var id = before.All<Candidacy>().First(c => Standing.In(before.Notice, c, "unit-inspection")).Id;
        Decision Inspect(Conclusion conclusion) =>
            Inspecting.Conclude(before, Kaifeng.Act(new(2021, 5, 20)), id, "unit-inspection", conclusion);
        Assert.IsType<Concluded>(Inspect(new Conclusion { Pass = true, Text = "属实" }).Happened);
        var against = new Conclusion
        {
            Pass = true,
            Text = "属实",
            Judged = new Dictionary<string, bool> { ["belief"] = false },
        };
        Assert.Equal("rule.belief", Inspect(against).Refusal!.Field);
        var back = Inspecting.Return(
            before,
            Kaifeng.Act(new(2021, 5, 20)),
            id,
            "unit-inspection",
            new(2021, 5, 21),
            [new("name", "与证件不符")]
        );
        Assert.IsType<ReturnedForCorrection>(back.Happened);
    }

    [Fact]
    public void A_form_is_returned_by_who_examines_it_item_by_item_until_tomorrow_at_least()
    {
        ImmutableList<ReturnReason> reasons = [new("name", "与证件不符"), new("resume", "缺月份")];
        Decision Return(ImmutableList<ReturnReason> why, int days = 1, World? world = null, string stage = "audit") =>
            Inspecting.Return(world ?? s_before, Kaifeng.Act(s_day), s_one.Id, stage, s_day.AddDays(days), why);
        var back = (ReturnedForCorrection)Return(reasons).Happened!;
        Assert.Equal((s_one.Id, "audit", s_day.AddDays(1)), (back.Candidacy, back.Stage, back.Until));
        Assert.Equal(reasons, back.Reasons.Select(r => new ReturnReason(r.Fact, r.Text.Said())));
        Assert.Equal(new Refusal("补正期限至少应为明天。", Audit, "until"), Return(reasons, 0).Refusal);
        var itemised = new Refusal("退回补正须逐项写明需要补正的内容。", Audit, "reasons");
        Assert.Equal(itemised, Return([]).Refusal);
        Assert.Equal(itemised, Return(reasons.Add(new("phone", " "))).Refusal);
        Assert.Equal(
            new Refusal("申报表中没有“sector”这一项。", Audit, "reasons"),
            Return(reasons.Add(new("sector", "不对"))).Refusal
        );
        Assert.StartsWith(
            $"{s_one.Name}的申报目前处于“资格审查”环节，不能办理“考察”。",
            Return(reasons, stage: "inspection").Refusal!.Sentence
        );
        var passed = s_before.Apply(Entry.Of("kaifeng-2020", Kaifeng.Act(s_day), s_passed));
        Assert.Equal(
            new Refusal("“提出入围名单”环节不能退回补正。", "通知五/（二）"),
            Return(reasons, world: passed, stage: "shortlist").Refusal
        );
    }
}
