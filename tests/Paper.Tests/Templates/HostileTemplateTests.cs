using System.IO.Compression;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Templates;
using Jiangxuan.Paper.Tests.Forms;
using Jiangxuan.Paper.Tests.Fuzz;
using Jiangxuan.Paper.Tests.Given;
using Xunit;
using static Jiangxuan.Paper.Tests.Given.DocxFiles;

namespace Jiangxuan.Paper.Tests.Templates;

/// <summary>What a stranger may upload in place of a template: refused with a sentence, never an exception.</summary>
public sealed class HostileTemplateTests
{
    private const string Relation =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/KIND\" Target=\"http://example.com/x\" TargetMode=\"External\"/></Relationships>";

    private static readonly Notice _notice = Repository.Notice("kaifeng-2020");

    [Theory]
    [InlineData("word/_rels/document.xml.rels", "attachedTemplate", "从外部取来")]
    [InlineData("word/_rels/document.xml.rels", "image", "从外部取来")]
    [InlineData("word/_rels/document.xml.rels", "hyperlink", null)]
    public void Read_relation_to_outside_is_refused_unless_it_is_a_link(string part, string kind, string? says)
    {
        Refused(Of(Paragraph("甲"), (part, Relation.Replace("KIND", kind, StringComparison.Ordinal))), says);
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "x", "宏")]
    [InlineData("word/embeddings/oleObject1.bin", "x", "嵌入")]
    [InlineData("word/activeX/activeX1.xml", "<a/>", "嵌入")]
    [InlineData("word/other.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "已损坏")]
    [InlineData("word/other.xml", "<a", "已损坏")]
    [InlineData("../evil.xml", "<a/>", "不合规范")]
    [InlineData("WORD/document.xml", "<a/>", "重名")]
    [InlineData("_rels/.rels", "<a/>", "不是 Word 文档")]
    [InlineData("word/other.xml", "<a/>", null)]
    public void Read_part_that_is_not_taken_is_refused(string part, string text, string? says)
    {
        Refused(Of(Paragraph("甲"), (part, text)), says);
    }

    [Fact]
    public void Read_macro_enabled_content_type_is_refused()
    {
        const string Types =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

        Refused(Of(Paragraph("甲"), ("[Content_Types].xml", Types)), "宏");
    }

    [Theory]
    [InlineData(" INCLUDEPICTURE &quot;http://example.com/x&quot; ", "从外部取内容")]
    [InlineData("DDEAUTO c:\\x", "从外部取内容")]
    [InlineData(" includeText c:\\x", "从外部取内容")]
    [InlineData(
        " INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE &quot;http://example.com/x&quot;",
        "从外部取内容"
    )]
    [InlineData(" PAGE ", null)]
    public void Read_field_that_fetches_is_refused(string instruction, string? says)
    {
        Refused(Of($"<w:p><w:r><w:instrText>{instruction}</w:instrText></w:r></w:p>"), says);
    }

    [Fact]
    public void Read_field_of_one_element_that_fetches_is_refused()
    {
        Refused(Of("<w:p><w:fldSimple w:instr=\" INCLUDEPICTURE http://example.com/x\"/></w:p>"), "从外部取内容");
        Refused(Of("<w:p><w:fldSimple w:instr=\" PAGE \"/></w:p>"), null);
    }

    [Fact]
    public void Read_words_that_are_no_field_are_taken()
    {
        Refused(Of(Paragraph("LINK 链接")), null);
    }

    [Fact]
    public void Read_deep_xml_and_many_parts_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000));
        Refused(Of(Paragraph("甲"), ("word/other.xml", deep)), "嵌套过深");
        Refused(Of(Paragraph("甲"), [.. Enumerable.Range(0, 600).Select(i => ($"word/p{i}.xml", "<a/>"))]), "部件过多");
    }

    [Fact]
    public void Read_bomb_is_refused_by_what_comes_out_of_it()
    {
        var file = new MemoryStream(Of(Paragraph("甲")));
        var whole = new MemoryStream();
        file.CopyTo(whole);
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/media/a.bin", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 70; i++)
            {
                part.Write(zeros);
            }
        }
        Assert.True(whole.Length < 1 << 20);

        Refused(whole.ToArray(), "解压后过大");
    }

    [Fact]
    public void Read_what_is_no_zip_or_too_large_is_refused()
    {
        Refused("PK"u8.ToArray(), "不是 .docx");
        Refused([], "不是 .docx");
        Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4], "不是 .docx");
        Refused([.. "PK\u0003\u0004"u8, .. new byte[100]], "已损坏");
        Refused(new byte[(20 << 20) + 1], "超过20MB");
    }

    /// <summary><c>JIANGXUAN_FUZZ</c> says how many, <c>JIANGXUAN_FUZZ_FROM</c> the first.</summary>
    [Fact]
    public void Read_and_fill_any_spoilt_template_answers()
    {
        var starter = StarterTemplate.Of(LayoutFiles.Read("programmes/kaifeng-2020/forms/annex-1.yaml", 2020), _notice);
        byte[][] seeds = [Of(Table(Row("{{resume.from}}", "{{name}}"))), starter.Value];
        var filling = Sample.Of(_notice, SampleSize.Short, About.Person);
        var (filled, refused) = (0, 0);
        var first = Spoilt.Setting("JIANGXUAN_FUZZ_FROM", 1);
        for (var number = first; number < first + Spoilt.Setting("JIANGXUAN_FUZZ", 2_000); number++)
        {
            // The whole form is larger by far: every tenth is enough of it.
            var file = Mutations.Of(seeds[number % 10 == 0 ? 1 : 0], number);
            try
            {
                if (Template.Read(file, _notice, About.Person).TryGet(out var template, out var refusal))
                {
                    Assert.NotEmpty(template.Fill(filling));
                    filled++;
                }
                else
                {
                    Assert.EndsWith("。", refusal.Sentence, StringComparison.Ordinal);
                    refused++;
                }
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Spoilt template {number} is answered by an exception.", broken);
            }
        }

        Assert.True(filled > 0 && refused > 0, $"{filled} filled, {refused} refused");
    }

    private static void Refused(byte[] file, string? says)
    {
        var reading = Template.Read(file, _notice, About.Person);
        if (says is null)
        {
            Assert.Null(reading.Refusal);
        }
        else
        {
            Assert.Contains(says, reading.Refusal?.Sentence, StringComparison.Ordinal);
        }
    }
}
