using System.Text.RegularExpressions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Guiding;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Office;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Programmes;

/// <summary>Every programme that is data is worked on at every desk: no page of its editions breaks, whoever looks.</summary>
public sealed partial class ProgrammeTests
{
    /// <summary>Pages that must at least have opened in one edition; a table that fills nothing would pass every other check.</summary>
    private const int Fewest = 150;

    /// <summary>Pages that show entries, or the register of units, as they are kept.</summary>
    private static readonly string[] s_verbatim =
    [
        "/office/{edition}/log",
        "/office/{edition}/units",
        "/inspector/{edition}/log",
        "/inspector/{edition}/candidacies/{candidacy}",
    ];

    [Theory]
    [InlineData("kaifeng-2020")]
    [InlineData("ganzhou-2024")]
    [InlineData("yueyang-2023")]
    [InlineData("lianyungang-2019")]
    public async Task Every_page_of_an_edition_opens_for_those_who_may_see_it(string programme)
    {
        await using var house = new ProgrammeHouse(programme);
        await house.InitializeAsync();
        var wrong = new List<string>();
        foreach (var edition in new[] { ProgrammeHouse.Running, ProgrammeHouse.Finished })
        {
            house.TurnTo(edition);
            var world = house.Worlds[edition];
            var browsers = new Dictionary<string, Browser>();
            var opened = new List<Visit>();
            var answers = new Dictionary<(string, Role?, string), bool>();
            foreach (var visit in Visits.Of(world, house.Cast).Distinct())
            {
                // A route that knows nothing of one stage knows nothing of the next one that is worked on alike.
                var shape = (visit.Route, visit.Who?.Role, visit.Stage is { } of ? Shape(of) : $"{visit}");
                if (answers.TryGetValue(shape, out var knows) && !knows)
                {
                    continue;
                }

                var browser = await BrowserOf(house, browsers, visit.Who);
                await browser.Get(visit.Path);
                if (visit.Route == "/e/{edition}")
                {
                    Assert.Equal([], Unsaid(world.Notice, browser.Text));
                }

                wrong.AddRange(
                    Wrong(world.Notice, browser, visit.Route)
                        .Select(w => $"{programme} {edition} {visit.Who?.Account ?? "public"} {visit.Path}: {w}")
                );
                if (browser.Status == 200)
                {
                    opened.Add(visit);
                }

                answers[shape] = knows || browser.Status != 404;
            }

            foreach (var browser in browsers.Values)
            {
                browser.Dispose();
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{programme} {edition}: {opened.Count} pages");
            Assert.True(opened.Count > Fewest, $"only {opened.Count} pages of {programme} {edition} opened");
            var home = OfficeMenu.Home(edition);
            Assert.All(
                world.Notice.Stages,
                s =>
                    Assert.True(
                        OfficeMenu.Href(home, s) is not { } href || opened.Any(v => v.Path == href),
                        $"the office never opened {s.Id} of {programme} {edition}"
                    )
            );
            Assert.All(
                world.Notice.Stages.Where(s => s.Level == Level.Unit).Where(s => s is not (InspectStage or ClearStage)),
                s => Assert.Contains(opened, v => v.Stage == s && v.Who?.Role == Role.Unit)
            );
            Assert.All(
                new[] { Role.Office, Role.Unit, Role.Leader, Role.Inspector, Role.Applicant },
                role => Assert.Contains(opened, v => v.Who?.Role == role)
            );
            Assert.Equal(world.Edition.Panels.Count > 0, opened.Any(v => v.Who?.Role == Role.Judge));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Control_a_broken_page_is_told_from_a_sound_one()
    {
        await using var house = new BrokenHouse();
        await house.InitializeAsync();
        using var browser = house.Browser();
        await browser.Get("/broken");
        Assert.Contains("answers 500", Wrong(Kaifeng.Notice, browser, "/broken"));
        await browser.Get("/bare");
        Assert.Equal(
            ["no heading", "says employer-notice in “employer-notice”"],
            Wrong(Kaifeng.Notice, browser, "/bare")
        );
        await browser.Get("/help");
        Assert.Empty(Wrong(Kaifeng.Notice, browser, "/help"));
        Assert.Contains("申报条件", Unsaid(Kaifeng.Notice, browser.Text));
    }

    /// <summary>What the guide of the notice says and the page does not.</summary>
    private static List<string> Unsaid(Notice notice, string page) =>
        [
            .. Guide
                .Of(notice)
                .Sections.SelectMany(s =>
                    s.Blocks.SelectMany(b =>
                            b switch
                            {
                                GuidePoints p => p.Points.Prepend(p.Heading),
                                GuideSteps steps => steps.Steps,
                                GuideTable t => t.Rows.SelectMany(r => r).Concat(t.Head).Prepend(t.Caption),
                                _ => throw new InvalidOperationException(b.GetType().Name),
                            }
                        )
                        .Prepend(s.Title)
                )
                .Where(said => !page.Contains(said, StringComparison.Ordinal)),
        ];

    /// <summary>How a stage is worked on: its kind, its level, what it ends in.</summary>
    private static string Shape(Stage stage) =>
        string.Join(
            ' ',
            stage.GetType().Name,
            stage.Level,
            OfficeMenu.Href("", stage)?.Split('/')[1],
            (stage as RecommendStage)?.Step,
            (stage as ReviewStage)?.Ends
        );

    private static async Task<Browser> BrowserOf(ProgrammeHouse house, Dictionary<string, Browser> known, Actor? who)
    {
        var key = who?.Account ?? "";
        if (!known.TryGetValue(key, out var browser))
        {
            known[key] = browser = house.Browser();
            if (who is not null)
            {
                var name = await house.UserName(who.Account);
                await browser.Get("/signin");
                await browser.Post("/signin", new() { ["name"] = name, ["password"] = DemoPlan.Password });
                Assert.True(browser.Status == 302, $"{name} cannot sign in: {browser.Text}");
            }
        }

        return browser;
    }

    /// <summary>What is wrong with the page a browser shows: it broke, has no heading, or shows an id where a label belongs.</summary>
    private static IEnumerable<string> Wrong(Notice notice, Browser browser, string route)
    {
        if (browser.Status is >= 500 or 401 or 429)
        {
            yield return $"answers {browser.Status}";
        }

        if (browser.Status != 200 || browser.Response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(browser.Page.QuerySelector("h1")?.TextContent))
        {
            yield return "no heading";
        }

        if (!s_verbatim.Contains(route))
        {
            var ids = notice
                .Stages.Select(s => s.Id)
                .Concat(notice.Organs.Select(o => o.Id))
                .Concat(notice.Tiers.Select(t => t.Id))
                .Concat(notice.UnitGroups.Select(g => g.Id))
                .Concat(notice.Rules.Select(r => r.Id))
                .Concat(notice.Decisions.Select(d => d.Id))
                .ToHashSet();
            // An address is shown where it is to be passed on.
            var text = Address().Replace(browser.Text, "");
            foreach (var word in Word().Matches(text).Where(m => ids.Contains(m.Value)).DistinctBy(m => m.Value))
            {
                var around = text[Math.Max(0, word.Index - 20)..Math.Min(text.Length, word.Index + word.Length + 20)];
                yield return $"says {word.Value} in “{around.ReplaceLineEndings(" ")}”";
            }
        }
    }

    [GeneratedRegex(@"(/[\w-]+){2,}")]
    private static partial Regex Address();

    // Whole words only: an invented file carries the key of its fact in its name.
    [GeneratedRegex(@"(?<![A-Za-z0-9.-])[a-z][a-z0-9]*(-[a-z0-9]+)*(?![A-Za-z0-9.-])")]
    private static partial Regex Word();
}
