using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Paper.Sheets.Uploads;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeDesk;

/// <summary>The list for Excel, of an edition in which somebody is called like a formula and works for a long number.</summary>
public sealed class ExportTests(OfficeHouse house) : IClassFixture<OfficeHouse>
{
    private const string Edition = "kf-export";
    private const string Formula = "=1+2";
    private const string Digits = "410299199001011234";

    [Fact]
    public async Task The_list_for_Excel_has_the_filter_and_the_columns_of_the_text()
    {
        var file = await Download($"{OfficeHouse.Root}/applications.xlsx?unit=lankao");
        var sheet = BookReading.Read(file, new ReadLimits()).Value.Sheets.Single();
        await house.Clerk.Get($"{OfficeHouse.Root}/applications.csv?unit=lankao");
        var lines = (await house.Clerk.Response.Content.ReadAsStringAsync())
            .TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',').Length;
        var rows = sheet.Rows.Skip(1).Select(r => Enumerable.Range(0, columns).Select(r.Text)).ToList();
        Assert.Equal(lines.Select(l => l.Split(',')), rows);
        Assert.True(lines.Length > 1);
    }

    [Fact]
    public async Task It_is_valid_keeps_its_heads_in_sight_and_prints_them_on_every_page()
    {
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(await Download($"{OfficeHouse.Root}/applications.xlsx")),
            false
        );
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book));
        var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet!;
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        Assert.Equal("C3", pane.TopLeftCell!.Value);
        Assert.Equal(OrientationValues.Landscape, sheet.Descendants<PageSetup>().Single().Orientation!.Value);
        Assert.EndsWith(
            "!$2:$2",
            book.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>().Single().Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_looks_like_a_formula_or_a_number_stays_words()
    {
        await Hostile();
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(await Download($"/office/{Edition}/applications.xlsx")),
            false
        );
        var part = book.WorkbookPart!.WorksheetParts.First();
        Assert.Empty(part.Worksheet!.Descendants<CellFormula>());
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var words in new[] { Formula, Digits })
        {
            var cell = Assert.Single(part.Worksheet.Descendants<Cell>(), c => c.InnerText == words);
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Equal(49u, formats[(int)cell.StyleIndex!.Value].NumberFormatId!.Value);
        }

        var marked = part.Worksheet.Descendants<Cell>().Single(c => c.InnerText == Formula);
        Assert.True(formats[(int)marked.StyleIndex!.Value].QuotePrefix!.Value);
    }

    private async Task<byte[]> Download(string path)
    {
        await house.Clerk.Get(path);
        Assert.Equal(200, house.Clerk.Status);
        Assert.EndsWith(
            ".xlsx",
            house.Clerk.Response.Content.Headers.ContentDisposition!.FileNameStar,
            StringComparison.Ordinal
        );
        return await house.Clerk.Response.Content.ReadAsByteArrayAsync();
    }

    private async Task Hostile()
    {
        var made = Simulating.Run(
            Kaifeng.Notice,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. Kaifeng.Definition.SampleUnits],
                Applicants = 6,
                Seed = 3,
                StopBefore = "audit",
                Seal = house.App.Services.GetRequiredService<Vault>().Seal,
            }
        );
        var first = made.Entries.Select(e => e.What).OfType<Submitted>().First();
        var edition = await house.App.Services.GetRequiredService<Editions>().Prepare(Edition, Kaifeng.Definition);
        await new BulkLoad(house.App.Services.GetRequiredService<Databases>(), Announcing.Of).Load(
            edition,
            [.. made.Entries.Select(e => e.What == first ? e with { What = Called(first) } : e)],
            []
        );
    }

    private static Submitted Called(Submitted submitted) =>
        submitted with
        {
            Name = Secret.Of(Formula, "s", "name"),
            Employer = Secret.Of(Digits, "s", "employer"),
        };
}
