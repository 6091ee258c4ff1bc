using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class ReadingTests
{
    [Theory]
    [MemberData(nameof(FaultyTexts.Reading), MemberType = typeof(FaultyTexts))]
    [MemberData(nameof(FaultyTexts.Meaning), MemberType = typeof(FaultyTexts))]
    [MemberData(nameof(FaultyRules.Rules), MemberType = typeof(FaultyRules))]
    [MemberData(nameof(FaultyRules.Declarations), MemberType = typeof(FaultyRules))]
    public void A_faulty_text_is_found_where_it_stands(string good, string bad, string says)
    {
        var (reading, line) = Read(good, bad);

        var finding = reading.Findings.FirstOrDefault(f => f.Sentence.Contains(says, StringComparison.Ordinal));
        Assert.True(finding is not null, string.Join('\n', reading.Findings));
        Assert.Equal(Severity.Fault, finding.Severity);
        Assert.Equal(NoticeReading.NoticeFile, finding.File);
        Assert.True(finding.Line > 0 && finding.Column > 0);
        Assert.Null(reading.Notice);
        Assert.True(line > 0);
        Places.AreWhole(finding);
    }

    [Fact]
    public void Findings_name_line_column_path_and_clause()
    {
        var (reading, line) = Read("value: 技师 } }", "value: 技工 } }");

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(line, finding.Line);
        Assert.Equal("rules[skill-level].condition.atLeast", finding.Path);
        Assert.Equal("四", finding.Clause);
        Assert.True(finding.Column > 10);
    }

    [Theory]
    [MemberData(nameof(FaultyRules.Notes), MemberType = typeof(FaultyRules))]
    public void What_is_only_odd_is_noted_and_prevents_nothing(string good, string bad, string says)
    {
        var (reading, _) = Read(good, bad);

        Assert.NotNull(reading.Notice);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Contains(says, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_kinds_of_fault_and_more_have_a_bad_text()
    {
        var rows = FaultyTexts
            .Reading.Concat(FaultyTexts.Meaning)
            .Concat(FaultyRules.Rules)
            .Concat(FaultyRules.Declarations)
            .Select(r => r.Data);

        var kinds = rows.Select(r =>
                Read(r.Item1, r.Item2)
                    .Reading.Findings.First(f => f.Sentence.Contains(r.Item3, StringComparison.Ordinal))
                    .Sentence
            )
            .Select(Shape)
            .Distinct()
            .ToList();

        Assert.True(kinds.Count >= 60, $"only {kinds.Count} kinds");
    }

    /// <summary>The sentence without what differs from case to case: two cases of one kind have one shape.</summary>
    private static string Shape(string sentence) =>
        Regex.Replace(Regex.Replace(sentence, "“[^”]*”|是不是.*|这里可写.*|可用：.*", ""), "[A-Za-z0-9.%-]+", "#");

    [Fact]
    public void A_claim_may_be_determined_by_those_who_come_after()
    {
        var (reading, _) = Read(
            "determines: [sector, enterpriseHead, cadreRank]",
            "determines: [sector, enterpriseHead, cadreRank, skillLevel]"
        );

        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Notice);
    }

    [Fact]
    public void A_draft_reads_but_no_edition_opens_with_it()
    {
        var (reading, line) = Read("id: kaifeng-2020", "id: kaifeng-2020\nstatus: draft");

        Assert.NotNull(reading.Notice);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Open, "status", line + 1), (finding.Severity, finding.Path, finding.Line));
    }

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace("yuan: 5000", "yuan: 五千", StringComparison.Ordinal)
            .Replace("ordinal: true", "ordinl: true", StringComparison.Ordinal)
            .Replace("announced: 2021-05-17", "announced: 昨天", StringComparison.Ordinal);

        var found = NoticeReading.Read(files).Findings;

        Assert.Equal(2 + 4, found.Count);
        Assert.Equal(found.OrderBy(f => f.Line).ThenBy(f => f.Column), found);
    }

    [Fact]
    public void An_open_decision_reads_but_stays_open()
    {
        var files = Kaifeng.Files();
        files[NoticeReading.DecisionsFile] = files[NoticeReading.DecisionsFile]
            .Replace("  answer: 不超过30名。\n", "", StringComparison.Ordinal);

        var reading = NoticeReading.Read(files);

        Assert.NotNull(reading.Notice);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(Severity.Open, finding.Severity);
        Assert.Equal(NoticeReading.DecisionsFile, finding.File);
        Assert.Equal("decisions[shortlist-size]", finding.Path);
    }

    [Fact]
    public void A_decision_nobody_cites_is_noted()
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace(", completedBy: [shortlist-size]", "", StringComparison.Ordinal);

        Assert.Equal(Severity.Note, Assert.Single(NoticeReading.Read(files).Findings).Severity);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(
            "找不到文件 notice.yaml",
            Assert.Single(NoticeReading.Read(new Dictionary<string, string>()).Findings).Sentence,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_change_neither_reading_nor_fingerprint()
    {
        var windows = Kaifeng
            .Files()
            .ToDictionary(f => f.Key, f => "\uFEFF" + f.Value.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Empty(NoticeReading.Read(windows).Findings);
        Assert.Equal(Kaifeng.Notice.Fingerprint, NoticeReading.FingerprintOf(windows));
    }

    [Fact]
    public void The_fingerprint_follows_every_character_but_not_the_units()
    {
        var files = Kaifeng.Files();
        files[UnitRegister.File] = "- anything";
        Assert.Equal(Kaifeng.Notice.Fingerprint, NoticeReading.FingerprintOf(files));

        files[NoticeReading.DecisionsFile] += " ";
        Assert.NotEqual(Kaifeng.Notice.Fingerprint, NoticeReading.FingerprintOf(files));
        Assert.Matches("^[0-9a-f]{64}$", Kaifeng.Notice.Fingerprint);
    }

    [Fact]
    public void Next_years_notice_moves_its_year_columns_with_one_number()
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace("year: 2020", "year: 2021", StringComparison.Ordinal);

        var notice = NoticeReading.Read(files).Notice!;

        Assert.Equal("2021年度", notice.Identity.Label);
        Assert.Equal(
            ["2019", "2020", "2021"],
            notice
                .Summary.Single(c => c.Label.StartsWith("创造", StringComparison.Ordinal))
                .Columns.Select(c => c.Label)
        );
        Assert.Equal(["2019", "2020", "2021"], ((Core.Facts.GridKind)notice.Fact("benefits").Kind).RowKeys(notice));
    }

    private static readonly ConcurrentDictionary<(string, string), (NoticeReading Reading, int Line)> Seen = new();

    private static (NoticeReading Reading, int Line) Read(string good, string bad) =>
        Seen.GetOrAdd((good, bad), _ => Spoil(good, bad));

    private static (NoticeReading Reading, int Line) Spoil(string good, string bad)
    {
        var files = Kaifeng.Files();
        var text = files[NoticeReading.NoticeFile];
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The definition no longer contains “{good}”.");
        files[NoticeReading.NoticeFile] = string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
        return (NoticeReading.Read(files), 1 + text[..at].Count(c => c == '\n'));
    }
}
