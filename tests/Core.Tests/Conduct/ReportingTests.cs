using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Tests.Simulation;
using Xunit;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>A unit reports those it ranked: what it carries, and what keeps it back.</summary>
public sealed class ReportingTests
{
    private const string Stage = "unit-ranking";
    private static readonly Entry s_entry = Kaifeng.Whole.Entries.First(e =>
        e.What is ListDecided { Stage: "report", Items.Count: > 1, Dropped.Count: > 0 }
    );
    private static readonly World s_reporting = Kaifeng.Before((_, e) => e.Id == s_entry.Id);
    private static readonly ListDecided s_reported = (ListDecided)s_entry.What;

    private static readonly ImmutableDictionary<string, Value> s_nothing = ImmutableDictionary<string, Value>.Empty;

    [Fact]
    public void A_report_carries_the_ranked_in_order_and_drops_everybody_else_who_applied()
    {
        var ranked = Ranking.Ranked(s_reporting, Stage, s_reported.Holder).Select(c => c.Id).ToList();
        var more = s_reported.Answers.Known<Value>().Add("sector", new TextValue("其他"));
        var made = Assert.IsType<ListDecided>(Report(answers: more, reason: "见报告").Happened);
        Assert.Equal(ranked.Select((id, i) => new ListItem(id, i + 1)), made.Items);
        Assert.NotEmpty(made.Dropped);
        Assert.All(made.Dropped.Values, why => Assert.Equal("推荐单位择优后未列入推荐人选", why.Read<string>()));
        var others = s_reporting
            .All<Candidacy>()
            .Where(c => c.Unit == s_reported.Holder && c.Receipt is not null && c.Stands != "ended")
            .Select(c => c.Id)
            .Except(ranked);
        Assert.Equal(others.Order(StringComparer.Ordinal), made.Dropped.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["unitReport", "unitSummaryScan"], made.Answers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((Listing.Of("report", s_reported.Holder, 1), "见报告"), (made.Listing, made.Note!.Read<string>()));
    }

    [Fact]
    public void A_report_has_persons_who_are_all_ready_its_papers_and_its_day()
    {
        Assert.Equal(
            new Refusal("请填写推荐报告。", "通知六/报送", "f.unitReport"),
            Report(answers: s_nothing).Refusal
        );
        Assert.Equal(
            "“报送”已于2021年6月11日24时截止，逾期视为放弃。已填内容仍然保留，可以查看；如确有特殊情况，请联系推荐单位。",
            Report(day: new(2021, 6, 12)).Refusal!.Sentence
        );
        Assert.Null(Report(day: new(2021, 6, 11)).Refusal);
        Assert.Equal(
            new Refusal("没有可以报送的人选：请先确定推荐排序。", "通知六/报送"),
            Report(world: s_reporting.Apply(s_entry)).Refusal
        );
        var c = s_reporting.Get<Candidacy>(s_reported.Items[1].Candidacy);
        var waiting = s_reporting.With(c with { Outcomes = c.Outcomes.Remove("unit-union") });
        Assert.Equal(
            new Refusal($"{c.Name}还处于“推荐单位工会意见”环节，全部人选办结后才能一次性报送。", "通知六/报送"),
            Report(world: waiting).Refusal
        );
    }

    private static Decision Report(
        World? world = null,
        IReadOnlyDictionary<string, Value>? answers = null,
        DateOnly? day = null,
        string? reason = null
    ) =>
        Reporting.Report(
            world ?? s_reporting,
            Kaifeng.Act(day ?? Kaifeng.DayOf(s_entry), reason),
            "report",
            s_reported.Holder,
            answers ?? s_reported.Answers.Known<Value>()
        );
}
