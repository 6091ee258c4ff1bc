using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Casebook;

/// <summary>The table clause → home → cases, and how it is put into a page that has other text too.</summary>
public class ClauseTableTests
{
    private const string Cases =
        "- { kind: deadline, title: 截止, clauses: [六/报送], decisions: [deadline-day], stage: report, at: 2021-06-11 23:59, expect: open }";

    private static readonly string[] s_head =
    [
        "<!-- clauses -->",
        "| 条款 | 内容 | 在定义中的位置 | 案例 |",
        "| --- | --- | --- | --- |",
    ];

    [Fact]
    public void A_clause_without_a_home_has_its_reason_and_the_row_stays_a_row()
    {
        var clause = new Clause
        {
            Id = "落款",
            Gist = "署名|日期",
            NoHome = "不约束任何人",
        };
        var lines = Table(Kaifeng.Notice with { Clauses = [.. Kaifeng.Notice.Clauses, clause] }).Split('\n');

        Assert.Equal(s_head, lines[..3]);
        Assert.Contains("| 落款 | 署名／日期 | —（不约束任何人） | — |", lines);
    }

    [Fact]
    public void A_clause_that_nothing_names_has_neither_home_nor_case() =>
        Assert.Contains(
            "| 落款 | 署名 | — | — |",
            Table(
                    Kaifeng.Notice with
                    {
                        Clauses = [.. Kaifeng.Notice.Clauses, new Clause { Id = "落款", Gist = "署名" }],
                    }
                )
                .Split('\n')
        );

    [Fact]
    public void Of_many_homes_four_are_shown_and_all_are_counted() =>
        Assert.Contains(
            "| 三 | 面向 | `facts[frontLine]`、`facts[sector]`、`facts[enterpriseHead]`、`facts[cadreRank]` 等10处 | — |",
            Table(
                    Kaifeng.Notice with
                    {
                        Clauses =
                        [
                            .. Kaifeng.Notice.Clauses.Select(c =>
                                c.Id == "三" ? new Clause { Id = "三", Gist = "面向" } : c
                            ),
                        ],
                    }
                )
                .Split('\n')
        );

    [Fact]
    public void A_decision_is_told_with_what_was_decided_or_that_nothing_is()
    {
        var open = new Jiangxuan.Core.Notices.Decision
        {
            Id = "open",
            Question = "几时？",
            Organ = "office",
        };
        var lines = Table(
                Kaifeng.Notice with
                {
                    Decisions = [.. Kaifeng.Notice.Decisions.Where(d => d.Id == "deadline-day"), open],
                    Stages = [.. Kaifeng.Notice.Stages.Where(s => s.Id == "report")],
                }
            )
            .Split('\n');

        Assert.Equal(
            [
                "",
                "| 决定 | 事项和决定 | 在定义中的位置 | 案例 |",
                "| --- | --- | --- | --- |",
                "| deadline-day | “6月11日前”是否含6月11日？ 含当日，到24时止。 | `stages[report]` | times（1） |",
                "| open | 几时？ 尚未决定。 | — | — |",
                "<!-- /clauses -->",
            ],
            lines[^6..]
        );
    }

    [Fact]
    public void Without_decisions_there_is_no_second_table()
    {
        var table = new ClauseTable([new ClauseRow("一", "目的", null, ["identity"], [("eligibility", 2)])], []);
        Assert.Equal(
            [.. s_head, "| 一 | 目的 | `identity` | eligibility（2） |", "<!-- /clauses -->"],
            table.Markdown().Split('\n')
        );
    }

    [Fact]
    public void The_table_stands_between_its_markers_and_the_rest_stays()
    {
        var table = new ClauseTable([], []);
        var text = string.Join('\n', [.. s_head, "<!-- /clauses -->"]);

        Assert.Equal($"前\n{text}\n后\n", table.In("前\n<!-- clauses -->\n旧\n<!-- /clauses -->\n后\n"));
        Assert.Equal($"前\n\n{text}\n", table.In("前\n\n\n"));
        Assert.Equal(
            $"<!-- /clauses -->\n<!-- clauses -->\n\n{text}\n",
            table.In("<!-- /clauses -->\n<!-- clauses -->\n")
        );
    }

    private static string Table(Notice notice) =>
        ClauseTable.Of(notice, [CaseFile.Read("cases/times.yaml", Cases, notice)]).Markdown();
}
