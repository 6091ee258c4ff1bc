using System.Text;
using Jiangxuan.Core.Selection;
using Xunit;

namespace Jiangxuan.Core.Tests.Selection;

/// <summary>A pool file: everything wrong with it is found at once, with its place.</summary>
public class PoolReadingTests
{
    /// <summary>Three persons, two of one industry of which at most half may be on the list of two.</summary>
    internal const string Good = """
        {"seats": 2, "exact": true,
         "candidates": [
          {"id": "甲", "score": 95.5, "facts": {"sector": "传统", "head": true, "years": 30}},
          {"id": "乙", "score": 95.5, "facts": {"sector": "传统", "head": false, "years": 20}},
          {"id": "丙", "score": 90, "facts": {"sector": "先进", "head": false, "years": 9}}],
         "rules": [
          {"id": "pillar", "predicate": {"sector": ["传统"]}, "op": "atMost", "percent": 50, "base": "list", "strength": "must"}],
         "tieBreak": ["years"]}
        """;

    private static PoolReading Read(string text) => PoolReading.Read("p.json", Encoding.UTF8.GetBytes(text));

    private static PoolReading Spoilt(string part, string by)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        return Read(Good.Replace(part, by, StringComparison.Ordinal));
    }

    [Fact]
    public void A_good_file_is_the_pool_it_says_with_or_without_a_byte_order_mark()
    {
        var pool = Read("\uFEFF" + Good).Pool!;
        Assert.Equal((2, SizeMode.Exactly, 3), (pool.Seats, pool.Size, pool.Candidates.Count));
        Assert.Equal(("是", "30"), (pool.Candidates[0].Facts["head"], pool.Candidates[0].Facts["years"]));
        Assert.Equal(["甲", "丙"], Given.Proposed(pool).List);
        Assert.Equal(["甲", "丙"], Given.Proposed(Read(Good).Pool!).List);
    }

    [Theory]
    [InlineData("\"seats\": 2,", "", 1, 1, "", "缺少“seats”。")]
    [InlineData("\"seats\": 2", "\"seats\": \"2\"", 1, 11, "seats", "这里应写整数（不加引号），现在是“2”。")]
    [InlineData("\"seats\": 2", "\"seats\": 2.5", 1, 11, "seats", "这里应写整数（不加引号），现在是2.5。")]
    [InlineData("true,\n", "1,\n", 1, 23, "exact", "这里应写 true 或 false（不加引号），现在是1。")]
    [InlineData(
        "95.5, \"facts\": {\"sector\": \"传统\", \"head\": true",
        "\"高\", \"facts\": {\"sector\": \"传统\", \"head\": true",
        3,
        24,
        "candidates[0].score",
        "这里应写数（不加引号，至多二十八位数字），现在是“高”。"
    )]
    [InlineData(
        "\"years\": 20",
        "\"years\": null",
        4,
        80,
        "candidates[1].facts.years",
        "没有填写值，请填写；尚未认定的，先认定，现在是null。"
    )]
    [InlineData(
        "\"years\": 20",
        "\"years\": [20]",
        4,
        80,
        "candidates[1].facts.years",
        "这里应写一个值（文字、数、true 或 false），现在是列表。"
    )]
    [InlineData(
        "\"id\": \"丙\"",
        "\"id\": \"丙\", \"id\": \"丁\"",
        5,
        15,
        "candidates[2].id",
        "“id”写了两次，请只留一处。"
    )]
    [InlineData(
        "\"op\": \"atMost\"",
        "\"op\": \"atmost\"",
        7,
        59,
        "rules[0].op",
        "这里应写以下之一：atLeast atMost，现在是“atmost”。"
    )]
    [InlineData(
        ", \"base\": \"list\"",
        "",
        7,
        3,
        "rules[0]",
        "百分比没有写明基数，请写“base”：list（名单人数）、seats（名额）或 {指标: 值}。"
    )]
    [InlineData(
        "\"percent\": 50,",
        "\"percent\": 50, \"count\": 1,",
        7,
        3,
        "rules[0]",
        "“percent”（百分比）和“count”（人数）须且只须写一个。"
    )]
    [InlineData(
        "\"must\"",
        "\"hard\"",
        7,
        112,
        "rules[0].strength",
        "这里应写以下之一：must in-principle prefer emphasis，现在是“hard”。"
    )]
    [InlineData(
        "[\"years\"]",
        "[\"sector\"]",
        8,
        15,
        "tieBreak[0]",
        "“sector”既不是数，也不是“是”“否”，请写成 {\"fact\": \"sector\", \"order\": [由先到后的值]}。"
    )]
    [InlineData("[\"years\"]", "[\"age\"]", 8, 15, "tieBreak[0]", "候选人都没有“age”，不能据此排序。")]
    public void Each_fault_of_the_form_is_found_at_its_place(
        string part,
        string by,
        int line,
        int column,
        string path,
        string sentence
    )
    {
        var reading = Spoilt(part, by);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((path, sentence), (finding.Path, finding.Sentence));
        Assert.Equal((line, column), (finding.Line, finding.Column));
        Assert.False(reading.Readable);
        Assert.Null(reading.Pool);
    }

    [Theory]
    [InlineData("\"seats\": 2", "\"seats\": true", "这里应写整数（不加引号），现在是true。")]
    [InlineData("\"seats\": 2", "\"seats\": false", "这里应写整数（不加引号），现在是false。")]
    [InlineData("\"seats\": 2", "\"seats\": {}", "这里应写整数（不加引号），现在是对象。")]
    [InlineData("\"seats\": 2", "\"seats\": [2]", "这里应写整数（不加引号），现在是列表。")]
    [InlineData("\"id\": \"丙\"", "\"id\": \" \"", "这里应写一段文字（加引号，不能为空），现在是“ ”。")]
    [InlineData("[\"years\"]", "\"years\"", "这里应写列表 […]，现在是“years”。")]
    [InlineData("{\"sector\": [\"传统\"]}", "\"传统\"", "这里应写对象 {…}，现在是“传统”。")]
    [InlineData(
        "\"seats\": 2",
        "\"seats\": \"12345678901234567890\"",
        "这里应写整数（不加引号），现在是“12345678901234567890”。"
    )]
    [InlineData(
        "\"seats\": 2",
        "\"seats\": \"123456789012345678901\"",
        "这里应写整数（不加引号），现在是“12345678901234567890…”。"
    )]
    public void A_value_of_another_form_is_named_with_what_stands_there(string part, string by, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Spoilt(part, by).Findings).Sentence);

    [Theory]
    [InlineData("95.50000000000000000000000001", true)]
    [InlineData("95.500000000000000000000000001", false)]
    public void A_number_is_taken_to_its_last_of_28_digits_or_not_at_all(string number, bool taken) =>
        Assert.Equal(taken, Spoilt("\"score\": 90", $"\"score\": {number}").Findings.Count == 0);

    [Fact]
    public void False_is_the_word_no() => Assert.Equal("否", Read(Good).Pool!.Candidates[1].Facts["head"]);

    [Fact]
    public void An_unknown_key_is_a_fault_that_names_the_near_one()
    {
        var finding = Assert.Single(Spoilt("\"tieBreak\"", "\"tieBreaks\"").Findings);
        Assert.Equal(
            "不认识的键“tieBreaks”。是不是“tieBreak”？这里可写：seats exact candidates rules tieBreak tieDecisions。",
            finding.Sentence
        );
    }

    [Fact]
    public void All_faults_are_found_at_once_in_the_order_of_the_file()
    {
        var text = Good.Replace("\"seats\": 2", "\"seats\": []", StringComparison.Ordinal)
            .Replace("\"atMost\"", "7", StringComparison.Ordinal)
            .Replace("\"丙\"", "\"\"", StringComparison.Ordinal);
        Assert.Equal(["seats", "candidates[2].id", "rules[0].op"], Read(text).Findings.Select(f => f.Path));
    }

    [Fact]
    public void A_pool_at_fault_is_refused_with_every_fault_at_its_place()
    {
        var text = Good.Replace("\"sector\": \"传统\", \"head\": false", "\"head\": false", StringComparison.Ordinal)
            .Replace("\"sector\": \"先进\", ", "", StringComparison.Ordinal)
            .Replace("\"seats\": 2", "\"seats\": 0", StringComparison.Ordinal);
        var reading = Read(text);
        Assert.True(reading.Readable);
        Assert.Null(reading.Pool);
        Assert.Equal(
            [("seats", 1), ("candidates[1].facts.sector", 4), ("candidates[2].facts.sector", 5)],
            reading.Findings.Select(f => (f.Path, f.Line))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"seats\": 2,}")]
    [InlineData("{\"seats\": 2} x")]
    [InlineData("{seats: 2}")]
    [InlineData("// pool\n{}")]
    [InlineData("{\"seats\": \"\\ud800\"}")]
    public void What_is_not_JSON_is_one_finding(string text)
    {
        var finding = Assert.Single(Read(text).Findings);
        Assert.Contains("不是合法的 JSON", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_nesting_and_another_encoding_are_findings_too()
    {
        Assert.Contains("嵌套过深", Assert.Single(Read(new string('[', 100_000)).Findings).Sentence);
        byte[] gbk = [0x7B, 0x22, 0xBF, 0xAA, 0xB7, 0xE2, 0x22, 0x3A, 0x31, 0x7D];
        Assert.Contains("UTF-8", Assert.Single(PoolReading.Read("p.json", gbk).Findings).Sentence);
    }

    [Fact]
    public void One_pool_a_line_is_read_line_by_line()
    {
        var one = Good.ReplaceLineEndings(" ");
        var readings = PoolReading.ReadLines("p.jsonl", Encoding.UTF8.GetBytes($"{one}\r\n\n{{\n{one}")).ToList();
        Assert.Equal([true, false, true], readings.Select(reading => reading.Pool is not null));
        Assert.Equal(3, Assert.Single(readings[1].Findings).Line);
    }
}
