using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.People;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Units.Intake;

/// <summary>An edition of Ganzhou, whose summary asks for ID numbers, with its applications handed in and still open.</summary>
public sealed class IntakeHouse : IAsyncLifetime
{
    /// <summary>The page at the desk of any unit.</summary>
    public const string Page = $"/unit/{StageHouse.Edition}/intake";

    private readonly StageHouse _house = new("ganzhou-2024", "unit-audit");

    public Vault Vault => _house.App.Services.GetRequiredService<Vault>();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    public Task<World> World() => _house.Now();

    /// <summary>The clerk of a county's bureau.</summary>
    public Task<Browser> Clerk(string unit) => _house.Sits($"{unit}.county-hr");

    /// <summary>An ID number of a region that does not exist, with its check digit.</summary>
    public static string Number(string birth, int sequence)
    {
        var first = $"990101{birth}{sequence:000}";
        return first + IdNumber.CheckDigit(first);
    }

    /// <summary>What stands in the columns of a person, left to right; sex and age agree with the number.</summary>
    public static string[] Person(string name, string number, string phone = "13800000000") =>
        [
            "1",
            name,
            "男",
            "",
            "汉族",
            "中共党员",
            $"赣州{name}机械有限公司",
            number,
            "车工",
            "技师",
            "大学专科",
            phone,
            "赣州市某区某路1号",
        ];

    /// <summary>The template as this browser gets it, with persons written into its rows.</summary>
    public static Task<byte[]> Filled(Browser clerk, params string[][] persons) => Filled(clerk, Page, persons);

    /// <summary>The same of any edition's page.</summary>
    public static async Task<byte[]> Filled(Browser clerk, string page, string[][] persons)
    {
        await clerk.Get($"{page}/template");
        Assert.Equal(200, clerk.Status);
        using var file = new MemoryStream();
        file.Write(await clerk.Response.Content.ReadAsByteArrayAsync());
        using (var book = SpreadsheetDocument.Open(file, true))
        {
            var data = book.WorkbookPart!.WorksheetParts.First().Worksheet!.GetFirstChild<SheetData>()!;
            var ruled = data.Elements<Row>()
                .Where(r => r.Elements<Cell>().Count() == persons[0].Length && IsEmpty(r))
                .ToList();
            foreach (var (row, person) in ruled.Zip(persons))
            {
                foreach (var (cell, text) in row.Elements<Cell>().Zip(person))
                {
                    cell.CellValue = null;
                    cell.DataType = CellValues.InlineString;
                    cell.InlineString = new InlineString(new Text(text));
                }
            }
        }

        return file.ToArray();
    }

    /// <summary>The file with a heading changed.</summary>
    public static byte[] Changed(byte[] file, string heading, string to)
    {
        using var changed = new MemoryStream();
        changed.Write(file);
        using (var book = SpreadsheetDocument.Open(changed, true))
        {
            var sheet = book.WorkbookPart!.WorksheetParts.First().Worksheet!;
            sheet.Descendants<Text>().First(t => t.Text == heading).Text = to;
        }

        return changed.ToArray();
    }

    private static bool IsEmpty(Row row) => row.Elements<Cell>().Skip(1).All(c => c.InnerText.Length == 0);

    /// <summary>Uploads from the page and opens what it says; the address of that page.</summary>
    public static async Task<string> Uploaded(Browser clerk, byte[] file, string page = Page)
    {
        await clerk.Get(page);
        await clerk.Upload(page, "推荐汇总表.xlsx", file);
        Assert.True(clerk.Status == 302, clerk.Text);
        var read = clerk.Location!;
        await clerk.Get(read);
        Assert.Equal(200, clerk.Status);
        return read;
    }
}
