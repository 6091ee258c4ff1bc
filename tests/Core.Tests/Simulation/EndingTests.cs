using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Simulation.Reports;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>A simulation that does not come to its end says so; a long wait is not the end.</summary>
public sealed class EndingTests
{
    private static readonly DateOnly s_autumn = new(2021, 9, 30);

    [Fact]
    public void Nobody_named_where_there_are_places_is_a_failure_with_the_reasons()
    {
        var notice = Kaifeng.Notice;
        var clause = notice.Rules[0].Source;
        Condition judged = new Judged
        {
            Id = "both",
            Says = "两说",
            By = ["office"],
            At = ["audit"],
        };
        var impossible = new Rule
        {
            Id = "impossible",
            Says = "既是又不是",
            Strength = RuleStrength.Must,
            At = ["audit"],
            Condition = new All { Parts = [judged, new Not { Part = judged }] },
            Source = clause,
        };

        var e = Assert.Throws<SimulationException>(() => Run(notice with { Rules = [.. notice.Rules, impossible] }));

        Assert.Contains("没有人获得命名，名额却有20个", e.Message);
        Assert.Contains($"“资格审查”未通过（{clause}）", e.Message);
        Assert.NotNull(e.SoFar);
        Assert.Contains(e.SoFar.Entries, x => x.What is Concluded { Stage: "audit", Pass: false });
        Assert.Equal(SimulationReport.Names, SimulationReport.Files(e.SoFar).Select(f => f.Name));
    }

    [Fact]
    public void The_clock_moves_on_to_a_closing_day_months_later()
    {
        var notice = Kaifeng.Notice;
        var late = notice with
        {
            Stages = [.. notice.Stages.Select(s => s.Id == "audit" ? s with { Closes = s_autumn } : s)],
        };

        var result = Run(late);

        Assert.Equal(20, result.World.All<Candidacy>().Count(c => c.Tier is not null));
        var audited = result.Entries.Last(e => e.What is Concluded { Stage: "audit" });
        var listed = result.Entries.First(e => e.What is ListDecided { Stage: "shortlist" });
        Assert.True(Kaifeng.DayOf(audited) < s_autumn.AddDays(-20), $"{audited.At}");
        Assert.True(Kaifeng.DayOf(listed) > s_autumn, $"{listed.At}");
    }

    [Fact]
    public void A_notice_at_the_employer_longer_than_the_patience_of_the_clock_is_waited_for()
    {
        var notice = Kaifeng.Notice;
        var stages = notice
            .Stages.Select(s => s with { Closes = null })
            .Select(s => s is PubliciseStage { Of: null } p ? p with { MinDays = 40 } : s);

        Assert.Equal(
            20,
            Run(notice with { Stages = [.. stages] }).World.All<Candidacy>().Count(c => c.Tier is not null)
        );
    }

    [Fact]
    public void Whoever_is_left_stands_in_a_stage_named_by_its_label_with_a_reason()
    {
        var before = Kaifeng.Run(o => o with { StopBefore = "audit" });
        var missing = Ending.Missing(before.World, before.LastDay);
        Assert.Matches("停在“资格审查”[0-9]+人（c[0-9]+等）：", missing);
        Assert.DoesNotContain("audit", missing);

        var shortlisted = Kaifeng.Before((_, e) => e.What is Concluded { Stage: "audit" } && Waiting(e) < 3);
        Assert.NotNull(Ending.Missing(shortlisted, before.LastDay));
        Assert.Null(Ending.Missing(Kaifeng.Whole.World, Kaifeng.Whole.LastDay));
    }

    /// <summary>How many audits are still to come at that entry.</summary>
    private static int Waiting(Entry entry) =>
        Kaifeng.Whole.Entries.SkipWhile(e => e != entry).Count(e => e.What is Concluded { Stage: "audit" });

    private static SimulationResult Run(Notice notice) =>
        Simulating.Run(notice, new SimulationOptions { Edition = "ending", Units = Kaifeng.Units });
}
