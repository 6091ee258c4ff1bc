using System.Text;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>Every key that a pool file may have, and what is taken where it is left out.</summary>
public sealed class PoolKeysTests
{
    private const string Whole = """
        {"seats": 3, "exact": false,
         "candidates": [
          {"id": "甲", "score": 90, "rank": 1, "facts": {"sector": "传统", "head": true, "level": "技师"}},
          {"id": "乙", "score": 80, "rank": 2, "facts": {"sector": "传统", "head": false, "level": "高级技师"}},
          {"id": "丙", "score": 80, "rank": 2, "facts": {"sector": "先进", "head": false, "level": "技师"}}],
         "rules": [
          {"id": "a", "predicate": {"sector": ["传统", "先进"]}, "op": "atLeast", "percent": 33.4, "base": "seats", "strength": "in-principle",
           "says": "至少三成", "source": "三"},
          {"id": "b", "predicate": {"sector": "传统"}, "op": "atMost", "count": 2, "groupBy": "head", "strength": "must"},
          {"id": "c", "predicate": {"head": true}, "op": "atMost", "percent": 50, "base": {"sector": "传统"}, "strength": "emphasis"},
          {"id": "d", "predicate": {"head": true}, "op": "atMost", "percent": 50, "base": "list", "strength": "prefer"}],
         "tieBreak": ["head", {"fact": "level", "order": ["高级技师", "技师"]}],
         "tieDecisions": [{"ids": ["丙", "乙"], "reason": "领导小组会议"}]}
        """;

    private static Pool Read(string text) =>
        PoolReading.Read("p.json", Encoding.UTF8.GetBytes(text)) is { Pool: { } pool } reading
            ? pool
            : throw new InvalidOperationException(
                string.Join('\n', PoolReading.Read("p.json", Encoding.UTF8.GetBytes(text)).Findings)
            );

    [Fact]
    public void Places_and_candidates()
    {
        var pool = Read(Whole);
        Assert.Equal((3, SizeMode.AtMost), (pool.Seats, pool.Size));
        Assert.Equal([(1, 90m), (2, 80m), (2, 80m)], pool.Candidates.Select(c => (c.Rank!.Value, c.Score!.Value)));
        Assert.Equal(["技师", "高级技师", "技师"], pool.Candidates.Select(c => c.Facts["level"]));
    }

    [Fact]
    public void Rules_with_all_they_can_have()
    {
        var rules = Read(Whole).Rules;
        Assert.Equal(["a", "b", "c", "d"], rules.Select(r => r.Id));
        Assert.Equal([RuleOp.AtLeast, RuleOp.AtMost, RuleOp.AtMost, RuleOp.AtMost], rules.Select(r => r.Op));
        Assert.Equal(
            [RuleStrength.InPrinciple, RuleStrength.Must, RuleStrength.Emphasis, RuleStrength.Prefer],
            rules.Select(r => r.Strength)
        );
        Assert.Equal(
            [new PercentLimit(33.4m), new CountLimit(2), new PercentLimit(50), new PercentLimit(50)],
            rules.Select(r => r.Limit)
        );
        Assert.IsType<SeatsBase>(rules[0].Base);
        Assert.Equal(["传统"], Assert.IsType<PredicateBase>(rules[2].Base).Predicate.Where["sector"]);
        Assert.IsType<ListBase>(rules[3].Base);
        Assert.Equal([null, "head", null, null], rules.Select(r => r.GroupBy));
        Assert.Equal(["传统", "先进"], rules[0].Predicate.Where["sector"]);
        Assert.Equal(["传统"], rules[1].Predicate.Where["sector"]);
    }

    [Fact]
    public void What_a_rule_says_and_where_from_is_its_id_and_its_place_unless_written()
    {
        var rules = Read(Whole).Rules;
        Assert.Equal(("至少三成", "三"), (rules[0].Says, rules[0].Source));
        Assert.Equal(("b", "rules[1]"), (rules[1].Says, rules[1].Source));
        Assert.IsType<ListBase>(rules[1].Base);
    }

    [Fact]
    public void The_order_among_equals_and_decisions_about_them()
    {
        var pool = Read(Whole);
        Assert.Equal(["head", "level"], pool.TieBreaks.Select(t => t.Fact));
        Assert.Null(pool.TieBreaks[0].Order);
        Assert.False(pool.TieBreaks[0].HigherNumberFirst);
        Assert.Equal(["高级技师", "技师"], pool.TieBreaks[1].Order!);
        var decision = Assert.Single(pool.TieDecisions);
        Assert.Equal("丙乙 领导小组会议", $"{string.Concat(decision.Ids)} {decision.Reason}");
    }

    [Fact]
    public void Numbers_order_by_the_higher_and_only_where_all_are_numbers()
    {
        var numbers = Whole
            .Replace("\"技师\"", "9", StringComparison.Ordinal)
            .Replace("\"高级技师\"", "10.5", StringComparison.Ordinal)
            .Replace("{\"fact\": \"level\", \"order\": [10.5, 9]}", "\"level\"", StringComparison.Ordinal);
        Assert.True(Read(numbers).TieBreaks[1].HigherNumberFirst);

        var mixed = numbers.Replace("10.5", "\"十\"", StringComparison.Ordinal);
        var finding = Assert.Single(PoolReading.Read("p.json", Encoding.UTF8.GetBytes(mixed)).Findings);
        Assert.StartsWith("“level”既不是数，也不是“是”“否”", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_without_fact_or_list_and_a_decision_without_reason_are_faults()
    {
        var text = Whole
            .Replace("{\"fact\": \"level\", ", "{", StringComparison.Ordinal)
            .Replace(", \"reason\": \"领导小组会议\"", "", StringComparison.Ordinal);
        Assert.Equal(
            ["缺少“fact”。", "缺少“reason”。"],
            PoolReading.Read("p.json", Encoding.UTF8.GetBytes(text)).Findings.Select(f => f.Sentence)
        );
    }

    [Fact]
    public void A_pool_at_fault_is_told_from_a_file_that_cannot_be_read()
    {
        string Said(string part, string by) =>
            string.Join(
                '\n',
                PoolText.Lines(
                    PoolAnswer.To(PoolReading.Read("p.json", Encoding.UTF8.GetBytes(Whole.Replace(part, by))))
                )
            );
        Assert.Equal("输入有误，共1处。", Said("\"seats\": 3", "\"seats\": 0"));
        Assert.Equal("读不了输入，共1处。", Said("\"seats\": 3", "\"seats\": \"三\""));
        var refused = PoolAnswer.To(
            PoolReading.Read("p.json", Encoding.UTF8.GetBytes(Whole.Replace("\"seats\": 3", "\"seats\": 0")))
        );
        Assert.Equal(AnswerOutcome.Refused, refused.Outcome);
    }
}
