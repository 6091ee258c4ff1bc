using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Sheets;
using Jiangxuan.Paper.Sheets.Uploads;
using Xunit;

namespace Jiangxuan.Paper.Tests.Sheets;

public sealed class SummarySheetTests
{
    [Fact]
    public async Task Of_Kaifeng_has_29_columns_under_two_levels_of_heads()
    {
        var summary = SummarySheet.Of(
            Given.Summary(),
            Given.Kaifeng,
            Given.List(
                new Dictionary<string, string>
                {
                    ["name"] = "王大锤",
                    ["inventions"] = "2",
                    ["contests.place@国家级"] = "第1名",
                }
            )
        );
        var file = await Given.Written(summary.Table, [.. summary.Rows()]);

        Assert.Empty(SheetWritingTests.Errors(file));
        var sheet = SheetWritingTests.Read(file).Sheets.Single();
        var (groups, leaves, first) = (sheet.Rows[2].Cells, sheet.Rows[3].Cells, sheet.Rows[4].Cells);
        Assert.Equal("推荐汇总表", sheet.Rows[0].Cells[0].Text);
        Assert.Equal("推荐单位（章）：某某县总工会　　推荐人数：1", sheet.Rows[1].Cells[0].Text);
        Assert.Equal(29, summary.Table.Leaves().Count);
        Assert.Equal(["序号", "姓名", "工作单位及职务"], groups.OrderBy(c => c.Key).Take(3).Select(c => c.Value.Text));
        Assert.Equal(("技能竞赛获奖名次", "企业级", "国家级"), (groups[4].Text, leaves[4].Text, leaves[7].Text));
        Assert.Equal(["2018", "2019", "2020"], Enumerable.Range(19, 3).Select(c => leaves[c].Text));
        Assert.Contains(new MergedArea(3, 4, 3, 7), sheet.Merges);
        Assert.Contains(new MergedArea(3, 0, 4, 0), sheet.Merges);
        Assert.Contains(new MergedArea(1, 0, 1, 28), sheet.Merges);
        Assert.Equal(new ReadCell("1", ReadKind.Number), first[0]);
        Assert.Equal(new ReadCell("第1名", ReadKind.Words), first[7]);
        Assert.Equal(new ReadCell("2", ReadKind.Number), first[12]);
        Assert.StartsWith("单位负责人签字", sheet.Rows[5].Cells[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_is_set_up_to_be_printed_with_the_heads_on_every_page()
    {
        var summary = SummarySheet.Of(Given.Summary(), Given.Kaifeng, Given.List());
        using var book = SpreadsheetDocument.Open(new MemoryStream(await Given.Written(summary.Table)), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet;

        Assert.Equal(
            "'推荐汇总表'!$3:$4",
            book.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Single().Text
        );
        Assert.Equal(OrientationValues.Landscape, sheet.GetFirstChild<PageSetup>()!.Orientation!.Value);
        Assert.Equal(0u, sheet.GetFirstChild<PageSetup>()!.FitToHeight!.Value);
        // A column's own style has no rules: they would go on below the table for ever.
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(sheet.Descendants<Column>(), c => Assert.Equal(0u, formats[(int)c.Style!.Value].BorderId!.Value));
        Assert.Equal("C5", sheet.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal("0.3937", sheet.GetFirstChild<PageMargins>()!.Left!.InnerText);
        Assert.Equal("&C第&P页　共&N页", sheet.Descendants<OddFooter>().Single().Text);
    }

    [Fact]
    public void Of_columns_of_the_layout_replace_those_of_the_notice()
    {
        var layout = Given.Summary();
        layout = layout with
        {
            Workbook = layout.Workbook! with
            {
                Columns =
                [
                    new WorkbookColumn { Label = "姓名", Field = FieldText.Read("{name}") },
                    new WorkbookColumn
                    {
                        Label = "身份证号",
                        Field = FieldText.Read("{idNumber}"),
                        Width = 22,
                    },
                ],
            },
        };
        var filling = Given.List(
            new Dictionary<string, string> { ["name"] = "王", ["idNumber"] = "990101198306050010" }
        );

        var summary = SummarySheet.Of(layout, Given.Ganzhou, filling);

        Assert.Equal(["姓名", "身份证号"], summary.Table.Leaves().Select(l => l.Label));
        Assert.Equal(["王", "990101198306050010"], summary.Rows().Single());
    }
}
