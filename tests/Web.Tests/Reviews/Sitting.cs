using AngleSharp.Dom;
using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>A line of the ranking as the office's page shows it.</summary>
/// <param name="Name">The person.</param>
/// <param name="Rank">Rank.</param>
/// <param name="Score">Score, or part of the votes.</param>
/// <param name="Exact">The same as a fraction.</param>
public sealed record RankedLine(string Name, string Rank, string Score, string Exact);

/// <summary>A review from the seats to the ranking, done on the pages of the office and of the judges.</summary>
public sealed class Sitting(ReviewHouse house, string edition)
{
    /// <summary>The panel's page of the office.</summary>
    public string Panel { get; } = $"/office/{edition}/panel/review";

    /// <summary>The judges' list.</summary>
    public string List { get; } = $"/judge/{edition}/review";

    /// <summary>The ballot.</summary>
    public string Ballot => $"{List}/ballot";

    /// <summary>The office's page of first and last days.</summary>
    public string Days { get; } = $"/office/{edition}/deadlines";

    /// <summary>The office.</summary>
    public Task<Browser> Office => house.Of("office");

    /// <summary>A judge of the cast, by number.</summary>
    public Task<Browser> Judge(int number) => house.Of($"judge{number}");

    /// <summary>The office seats the first so many judges on one panel.</summary>
    public async Task Seats(int judges)
    {
        var office = await Office;
        await office.Opens(Panel);
        await office.Fill(
            $"{Panel}/seats",
            [.. Enumerable.Range(1, judges).Select(n => ("seats", (string?)$"judge{n}"))]
        );
        Assert.True(office.Status == 302, office.Text);
    }

    /// <summary>Ids and names of those before a judge, in the order of the list.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> Persons(int judge)
    {
        var browser = await Judge(judge);
        await browser.Opens(List);
        return
        [
            .. browser
                .Page.QuerySelectorAll("main tbody a")
                .Select(a => (a.GetAttribute("href")!.Split('/')[^1], a.TextContent))
                .Distinct(),
        ];
    }

    /// <summary>A judge types marks on a person's sheet and saves.</summary>
    public async Task<Browser> Marks(int judge, string person, params (string Indicator, string? Mark)[] marks)
    {
        var browser = await Judge(judge);
        await browser.Opens($"{List}/{person}");
        await browser.Fill(
            $"{List}/{person}",
            [.. marks.Select(m => (m.Indicator == "veto" ? m.Indicator : $"m.{m.Indicator}", m.Mark))]
        );
        return browser;
    }

    /// <summary>A judge marks a person, and it is accepted.</summary>
    public async Task Marked(int judge, string person, params (string Indicator, string? Mark)[] marks)
    {
        var browser = await Marks(judge, person, marks);
        Assert.True(browser.Status == 302, $"{browser.Status} {browser.Text}");
    }

    /// <summary>The same sheets of everybody who is not of interest, worse by one each.</summary>
    public async Task Rest(IEnumerable<string> persons, IReadOnlyList<int> judges, int best)
    {
        foreach (var (person, place) in persons.Select((p, i) => (p, i)))
        {
            foreach (var judge in judges)
            {
                await Marked(judge, person, Filled.Sheet($"{best - place}", $"{best - place}"));
            }
        }
    }

    /// <summary>A judge hands in.</summary>
    public async Task Submits(int judge)
    {
        var browser = await Judge(judge);
        await browser.Opens($"{List}/submit");
        await browser.Fill($"{List}/submit", []);
        Assert.True(browser.Status == 302, $"{browser.Status} {browser.Text}");
    }

    /// <summary>A judge recuses from a person.</summary>
    public async Task Recuses(int judge, string person, string reason)
    {
        var browser = await Judge(judge);
        await browser.Opens($"{List}/{person}/recuse");
        await browser.Fill($"{List}/{person}/recuse", [("_reason", reason)]);
        Assert.True(browser.Status == 302, $"{browser.Status} {browser.Text}");
    }

    /// <summary>A judge ticks, reads the ballot again and casts it.</summary>
    public async Task Casts(int judge, params (string Name, string? Value)[] fields)
    {
        var browser = await Judge(judge);
        await browser.Opens(Ballot);
        await browser.Fill($"{Ballot}/confirm", fields);
        Assert.True(browser.Status == 200, $"{browser.Status} {browser.Text}");
        await browser.Fill(Ballot, []);
        Assert.True(browser.Status == 302, $"{browser.Status} {browser.Text}");
    }

    /// <summary>The office adds up; the ranking as its page shows it.</summary>
    public async Task<IReadOnlyList<RankedLine>> Closes()
    {
        var office = await Office;
        await office.Confirms(Panel, $"{Panel}/close");
        await office.Opens(Panel);
        return
        [
            .. office
                .Page.QuerySelectorAll("section[aria-labelledby^='ranking-'] tbody tr")
                .Select(row => row.QuerySelectorAll("td").Select(Cell).ToList())
                .Select(cells => new RankedLine(cells[0], cells[1], cells[2], cells[3])),
        ];
    }

    /// <summary>The working of one person, as the printable page tells it.</summary>
    public async Task<string> Working(string name)
    {
        var office = await Office;
        await office.Opens($"{Panel}/working");
        return office
            .Page.QuerySelectorAll("section.card")
            .Single(s => s.QuerySelector("h2")!.TextContent.Contains(name, StringComparison.Ordinal))
            .TextContent;
    }

    private static string Cell(IElement cell) => cell.TextContent.Trim();
}
