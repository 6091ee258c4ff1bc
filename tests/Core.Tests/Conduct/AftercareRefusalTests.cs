using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>What the office reads when it pays, files or assesses and may not.</summary>
public sealed class AftercareRefusalTests
{
    private const string Prize = "通知五/（五）";
    private static readonly World s_unpaid = LongCourse.Before((_, e) => e.What is Rewarded);
    private static readonly World s_year = LongCourse.Before((_, e) => e.What is ReportFiled);
    private static readonly World s_later = LongCourse.Before((_, e) => e.What is Rewarded { Stage: "later-reward" });
    private static readonly Candidacy s_laureate = s_unpaid.All<Candidacy>().First(c => c.Stands == "reward");
    private static readonly Candidacy s_steward = s_year.All<Candidacy>().First(c => c.Stands == "year");
    private static readonly DateOnly s_named = Afterwards.NamedOn(s_unpaid, s_laureate)!.Value;
    private static readonly DateOnly s_day = new(2021, 7, 1);

    [Fact]
    public void A_payment_is_of_an_instalment_due_with_a_voucher_and_not_of_tomorrow()
    {
        Assert.Equal(
            new Refusal(
                $"{s_laureate.Name}在“发放首期奖金”环节没有这一笔奖金，或者已经发放。请刷新页面核对。",
                Prize,
                "instalment"
            ),
            Pay("second", s_named).Refusal
        );
        Assert.Equal(new Refusal("请填写财务凭证号。", Prize, "voucher"), Pay("first", s_named, voucher: " ").Refusal);
        Assert.Equal(
            new Refusal("发放日期不能晚于今天。", Prize, "on"),
            Pay("first", s_named.AddDays(1), s_named).Refusal
        );
        Assert.Equal(
            new Refusal($"命名日为{s_named:yyyy年M月d日}，发放日期不能早于命名。", Prize, "on"),
            Pay("first", s_named.AddDays(-1)).Refusal
        );
        var paid = Assert.IsType<Rewarded>(Pay("first", s_named, voucher: " 2021-1 ").Happened);
        Assert.Equal((s_laureate.Id, "reward"), (paid.Candidacy, paid.Stage));
        Assert.Equal(
            ("first", 3000.01m, s_named, "2021-1"),
            (paid.Payment.Instalment, paid.Payment.Yuan, paid.Payment.On, paid.Payment.Voucher)
        );
        Assert.Equal([new("city-union", 1000.01m), new PayerShare("city-hr", 2000m)], paid.Payment.Shares);
        Assert.StartsWith(
            $"{s_laureate.Name}的申报目前处于“发放首期奖金”环节，不能办理“发放第二期奖金”。",
            Rewarding
                .Pay(s_unpaid, LongCourse.Act(s_named), s_laureate.Id, "later-reward", "second", s_named, "1")
                .Refusal!.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_instalment_is_due_from_the_anniversary_of_the_naming()
    {
        var due = s_later.All<Candidacy>().First(c => c.Stands == "later-reward");
        var from = Afterwards.NamedOn(s_later, due)!.Value.AddYears(1);
        Decision On(DateOnly day) =>
            Rewarding.Pay(s_later, LongCourse.Act(from.AddYears(1)), due.Id, "later-reward", "second", day, "1");
        Assert.Equal(
            new Refusal(
                $"第二期自命名满1年即{from:yyyy年M月d日}起发放，发放日期为{from.AddDays(-1):yyyy年M月d日}。",
                Prize,
                "on"
            ),
            On(from.AddDays(-1)).Refusal
        );
        Assert.Equal(from, Assert.IsType<Rewarded>(On(from).Happened).Payment.On);
        var second = s_later.Notice.Rewards[0].Parts.Single(p => p.Id == "second");
        Assert.Equal(from, Rewarding.Due(s_later, due, second));
        Assert.Null(Rewarding.Due(s_later, due, second with { DueYears = 0 }));
        var nobody = s_later.All<Candidacy>().First(c => c.Tier is null);
        Assert.Equal(DateOnly.MaxValue, Rewarding.Due(s_later, nobody, second));
    }

    [Fact]
    public void A_report_says_something_and_is_not_of_tomorrow()
    {
        Assert.Equal(new Refusal("请填写报告摘要。", Prize, "report"), File(" ", s_day).Refusal);
        Assert.Equal(new Refusal("报告日期不能晚于今天。", Prize, "reportOn"), File("完成", s_day.AddDays(1)).Refusal);
        var scan = new FileRef("h", "n.pdf", "application/pdf", 1);
        var filed = Assert.IsType<ReportFiled>(File(" 完成 ", s_day, scan).Happened);
        Assert.Equal(
            new ReportFiled(
                s_steward.Id,
                "year",
                s_day,
                Secret.Of("完成", "salt", "text"),
                Secret.Of(scan, "salt", "scan")
            ),
            filed
        );
        Assert.StartsWith(
            $"{s_laureate.Name}的申报目前处于“发放首期奖金”环节，不能办理“履职考核”。",
            Stewarding
                .Report(s_unpaid, LongCourse.Act(s_day), s_laureate.Id, "year", s_day, "完成", null)
                .Refusal!.Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_time_is_passed_when_over_with_every_report_and_failed_where_it_is_assessed()
    {
        var ends = Stewarding.Ends(s_year.Notice, s_steward, "year");
        Assert.Equal(Shanghai(s_steward.Outcomes["reward"].At).AddMonths(12), ends);
        Assert.Equal(new Refusal("请填写考核意见。", Prize, "text"), Assess(s_year, ends, text: " ").Refusal);
        Assert.Equal(
            new Refusal($"“带徒传艺”为期12个月，{ends:yyyy年M月d日}起才能办结。", Prize, "pass"),
            Assess(s_year, ends.AddDays(-1)).Refusal
        );
        var report = new StewardReport("year", s_day, "完成", "工会");
        var one = s_year.With(s_steward with { Reports = [report, report with { Stage = "other" }] });
        Assert.Equal(new Refusal("应报送2份报告，现有1份，不能办结。", Prize, "pass"), Assess(one, ends).Refusal);
        var two = s_year.With(s_steward with { Reports = [report, report] });
        var passed = Assert.IsType<Concluded>(Assess(two, ends, text: " 合格 ").Happened);
        Assert.Equal(
            (s_steward.Id, "year", true, "合格", null),
            (passed.Candidacy, passed.Stage, passed.Pass, passed.Text.Read<string>(), passed.Clause)
        );
        var failed = Assert.IsType<Concluded>(Assess(s_year, ends.AddDays(-100), false).Happened);
        Assert.Equal((false, Prize), (failed.Pass, failed.Clause));

        var plain = s_year with
        {
            Notice = s_year.Notice with
            {
                Stewardship = [.. s_year.Notice.Stewardship.Select(s => s with { Assessment = false })],
            },
        };
        Assert.Equal(new Refusal("请填写办结说明。", Prize, "text"), Assess(plain, ends, text: "").Refusal);
        Assert.Equal(
            new Refusal("“带徒传艺”没有考核，不能按考核不合格办结。", Prize, "pass"),
            Assess(plain, ends, false).Refusal
        );
        // The clock starts with the submission where nothing comes before, and never for whoever has not submitted.
        var first = SeveralTiers.Changed(s_year.Notice, s => s.Id == "year" ? s with { After = [] } : s);
        Assert.Equal(Shanghai(s_steward.SubmittedAt!.Value).AddMonths(12), Stewarding.Ends(first, s_steward, "year"));
        Assert.Equal(DateOnly.MaxValue, Stewarding.Ends(first, s_steward with { SubmittedAt = null }, "year"));
    }

    private static DateOnly Shanghai(DateTimeOffset at) => Core.Calendar.Shanghai.DayOf(at);

    private static Decision Pay(string part, DateOnly on, DateOnly? today = null, string voucher = "1") =>
        Rewarding.Pay(s_unpaid, LongCourse.Act(today ?? on), s_laureate.Id, "reward", part, on, voucher);

    private static Decision File(string text, DateOnly on, FileRef? scan = null) =>
        Stewarding.Report(s_year, LongCourse.Act(s_day), s_steward.Id, "year", on, text, scan);

    private static Decision Assess(World world, DateOnly day, bool pass = true, string text = "合格") =>
        Stewarding.Assess(world, LongCourse.Act(day), s_steward.Id, "year", pass, text);
}
