using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Checks;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class AdoptingTests
{
    [Fact]
    public void Measures_read_without_a_form_channels_units_or_year_and_without_a_finding()
    {
        var reading = Measures.Alone();

        Assert.Equal("", string.Join('\n', reading.Findings));
        Assert.Equal(DocumentKind.Measures, reading.Notice!.Document);
    }

    [Fact]
    public void The_same_paper_as_a_notice_is_faulty()
    {
        var reading = Measures.Alone(
            Measures.Text.Replace("document: measures", "document: notice", StringComparison.Ordinal)
        );

        Assert.Null(reading.Notice);
    }

    [Fact]
    public void Adopted_sections_come_with_the_name_of_their_document_and_nothing_else_comes()
    {
        var notice = NoticeReading.Read(Measures.Files()).Notice!;

        var cultivation = Assert.Single(notice.Stewardship);
        Assert.Equal("管理办法第一条", cultivation.Source.ToString());
        Assert.Equal("管理办法第二条", notice.Fees!.Source.ToString());
        Assert.Null(notice.Revocation);
        Assert.Equal(Kaifeng.Notice.Clauses, notice.Clauses);
        Assert.DoesNotContain(ClauseChecks.Homes(notice), h => h.Key == "第一条");
    }

    [Fact]
    public void A_draft_may_be_adopted_from_where_the_notice_says_what_is_known_of_it()
    {
        Assert.Empty(NoticeReading.Read(Measures.Files()).Findings);

        var silent = Measures.Files();
        silent[NoticeReading.NoticeFile] = silent[NoticeReading.NoticeFile]
            .Replace(", note: 正式文本未见。", "", StringComparison.Ordinal);
        var finding = Assert.Single(NoticeReading.Read(silent).Findings);

        Assert.Equal(Severity.Note, finding.Severity);
        Assert.Equal("adopts[0]", finding.Path);
        Assert.True(finding.Line > 1);
        Assert.Contains("征求意见稿", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_that_completes_an_adopted_section_comes_along_and_stays_open_while_it_is()
    {
        Assert.Contains(NoticeReading.Read(Measures.Files()).Notice!.Decisions, d => d.Id == "reports");

        var open = Measures.Decisions.Replace(", answer: 一次。, reason: 办法写每年。", "", StringComparison.Ordinal);
        var reading = NoticeReading.Read(Measures.Files(decisions: open));
        Assert.NotNull(reading.Notice);
        var finding = Assert.Single(reading.Findings, f => f.Severity is Severity.Open);
        Assert.Equal("decisions[reports]", finding.Path);
        Assert.Equal(NoticeReading.NoticeFile, finding.File);
    }

    [Theory]
    [InlineData("from: city-measures", "from: other-measures", "找不到“other-measures”")]
    [InlineData("[stewardship, fees]", "[stewardship, rewards]", "没有 rewards 这一节")]
    [InlineData("[stewardship, fees]", "[fees, fees]", "fees 一节适用了两次")]
    [InlineData("[stewardship, fees]", "[stewardship, duties]", "以下之一")]
    public void A_faulty_adoption_is_found_where_it_stands(string good, string bad, string says)
    {
        var files = Measures.Files(Measures.Adoption.Replace(good, bad, StringComparison.Ordinal));
        var reading = NoticeReading.Read(files);

        Assert.Null(reading.Notice);
        var finding = Assert.Single(
            reading.Findings,
            f => f.Sentence.Contains(says, StringComparison.Ordinal) && f.Severity is Severity.Fault
        );
        var line = files[NoticeReading.NoticeFile].Split('\n')[finding.Line - 1];
        Assert.Contains("sections", line, StringComparison.Ordinal);
        Assert.StartsWith("adopts[0].", finding.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_the_notice_states_itself_cannot_be_adopted_too()
    {
        var own = Measures.Adoption + "fees: { says: 不收费, source: { clause: 二 } }\n";

        Only(Measures.Files(own), "fees 一节通知自己已写");
    }

    [Fact]
    public void Another_notice_cannot_be_adopted_from()
    {
        var files = Measures.Files();
        foreach (var (name, text) in Kaifeng.Files())
        {
            files["city-measures/" + name] = text;
        }

        Only(files, "是一届的通知，不是办法");
    }

    [Fact]
    public void Measures_cannot_adopt()
    {
        var text = Measures.Text + "\nadopts: [{ from: others, sections: [rewards], source: { clause: 第一条 } }]\n";

        Assert.Contains(
            "办法不能再适用别的办法",
            Assert.Single(Measures.Alone(text).Findings).Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fault_of_the_measures_is_named_with_their_folder()
    {
        var text = Measures.Text.Replace("months: 36", "months: 三年", StringComparison.Ordinal);

        var finding = Only(Measures.Files(text: text), "“三年”读不成");
        Assert.Equal("city-measures/notice.yaml", finding.File);
        Assert.Equal("stewardship[cultivation].months", finding.Path);
    }

    [Fact]
    public void A_decision_of_the_measures_must_not_bear_the_name_of_one_of_the_notice()
    {
        var files = Measures.Files(
            text: Measures.Text.Replace("completedBy: [reports]", "completedBy: [quota-min]", StringComparison.Ordinal),
            decisions: Measures.Decisions.Replace("id: reports", "id: quota-min", StringComparison.Ordinal)
        );

        Assert.Contains(
            NoticeReading.Read(files).Findings,
            f => f.Sentence.Contains("“quota-min”与通知的一项决定同名", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_organ_that_an_adopted_section_names_must_be_one_of_the_notice()
    {
        var text = Measures.Text.Replace("employer-hr", "employer-office", StringComparison.Ordinal);

        var finding = Only(Measures.Files(text: text), "没有“employer-office”这个机构");
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void The_fingerprint_covers_the_adopted_files()
    {
        var one = NoticeReading.Read(Measures.Files()).Notice!.Fingerprint;
        var two = NoticeReading.Read(Measures.Files(text: Measures.Text + "\n")).Notice!.Fingerprint;

        Assert.NotEqual(one, two);
    }

    [Theory]
    [InlineData(Measures.Adoption, "city-measures")]
    [InlineData("adopts: [{ from: ../../etc }]", "")]
    [InlineData("adopts: 1", "")]
    [InlineData("{", "")]
    public void Only_names_of_folders_are_looked_for(string text, string found) =>
        Assert.Equal(found, string.Join(' ', NoticeReading.AdoptedBy(text)));

    [Fact]
    public void A_draft_notice_is_read_but_stays_open()
    {
        var files = Kaifeng.Files();
        files[NoticeReading.NoticeFile] = files[NoticeReading.NoticeFile]
            .Replace("identity:\n", "status: draft\nidentity:\n", StringComparison.Ordinal);

        var reading = NoticeReading.Read(files);
        Assert.NotNull(reading.Notice);
        Assert.Equal(Severity.Open, Assert.Single(reading.Findings).Severity);
    }

    private static Finding Only(Dictionary<string, string> files, string says)
    {
        var reading = NoticeReading.Read(files);
        Assert.Null(reading.Notice);
        return Assert.Single(reading.Findings, f => f.Sentence.Contains(says, StringComparison.Ordinal));
    }
}
