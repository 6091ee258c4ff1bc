using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace Jiangxuan.Journeys.Given;

/// <summary>One person in front of one device: opens pages, reads, types, presses; looks for nothing the page does not show.</summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Town _town;
    private readonly string _who;

    private Screen(Town town, IBrowserContext context, IPage page, string who)
    {
        (_town, _context, Page, _who) = (town, context, page, who);
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => Errors.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Errors.Add($"{page.Url}: {message.Text} {message.Location}");
            }
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 500)
            {
                Errors.Add($"{answer.Status} {answer.Url}");
            }
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser complained about, and answers of the server that are its own fault.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Path of the page, without query.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Somebody sits down before a device.</summary>
    public static async Task<Screen> Of(Town town, string who, int width, int height, bool script = true)
    {
        var context = await town.Chromium.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = town.Address,
                ViewportSize = new ViewportSize { Width = width, Height = height },
                JavaScriptEnabled = script,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                IsMobile = width < 600,
                HasTouch = width < 1100,
            }
        );
        return new Screen(town, context, await context.NewPageAsync(), who);
    }

    /// <summary>Opens a page.</summary>
    public async Task<int> Open(string path)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return answer!.Status;
    }

    /// <summary>Signs in and is led to where the role's work begins.</summary>
    public async Task SignIn(string name, string password)
    {
        await Open("/signin");
        await Type("name", name);
        await Type("password", password);
        await Press("登录");
        Assert.NotEqual("/signin", Path);
    }

    /// <summary>Fills a control by its name, whatever kind it is.</summary>
    public async Task Type(string name, string value)
    {
        var control = Page.Locator($"main [name=\"{name}\"]:not([type=hidden])");
        switch (await control.First.EvaluateAsync<string>("e => e.tagName === 'INPUT' ? e.type : e.tagName"))
        {
            case "radio" or "checkbox":
                await Page.Locator($"main [name=\"{name}\"][value=\"{value}\"]").First.CheckAsync();
                break;
            case "SELECT":
                await control.First.SelectOptionAsync(value);
                break;
            default:
                await control.First.FillAsync(value);
                break;
        }
    }

    /// <summary>Presses the button with these words (or with this value, written <c>act=value</c>) and waits for the next page.</summary>
    public async Task Press(string words, string within = "main")
    {
        var button = words.StartsWith("act=", StringComparison.Ordinal)
            ? Page.Locator($"{within} button[value=\"{words[4..]}\"]:not(.unseen)")
            : Page.Locator($"{within} button").Filter(new() { HasText = words });
        await Leaving(() => button.Last.ClickAsync());
    }

    /// <summary>Presses the button of a page that asks once more.</summary>
    public Task Confirms() => Leaving(() => Page.Locator("main .acts button.primary").Last.ClickAsync());

    /// <summary>Ticks every answer of that value whose name begins so.</summary>
    public async Task TickAll(string prefix, string value)
    {
        foreach (var box in await Page.Locator($"main input[name^=\"{prefix}\"][value=\"{value}\"]:enabled").AllAsync())
        {
            await box.CheckAsync();
        }
    }

    /// <summary>Uploads a file by the form around the file input of that name or form address and presses its button.</summary>
    public async Task HandIn(string action, FilePayload file)
    {
        var form = $"main form[action$='{action}']";
        await Page.Locator($"{form} input[type=file]").SetInputFilesAsync(file);
        await Leaving(() => Page.Locator($"{form} button").ClickAsync());
    }

    /// <summary>Follows the link with these words.</summary>
    public Task Follow(string words, string within = "main") =>
        Leaving(() => Page.Locator($"{within} a").Filter(new() { HasText = words }).First.ClickAsync());

    /// <summary>Does what leads to another page and waits until that page is there.</summary>
    public async Task Leaving(Func<Task> act)
    {
        var there = new TaskCompletionSource();
        void Arrived(object? _, IFrame frame)
        {
            if (frame == Page.MainFrame)
            {
                there.TrySetResult();
            }
        }

        Page.FrameNavigated += Arrived;
        try
        {
            await act();
            await there.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Page.FrameNavigated -= Arrived;
        }

        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>The text a person reads.</summary>
    public Task<string> Text(string within = "main") => Page.Locator(within).First.InnerTextAsync();

    /// <summary>Asserts that the page says this.</summary>
    public async Task Reads(string words, string within = "main") =>
        Assert.Contains(words, await Text(within), StringComparison.Ordinal);

    /// <summary>Hrefs of links whose address matches.</summary>
    public async Task<IReadOnlyList<string>> Links(string selector) =>
        await Page.Locator(selector)
            .EvaluateAllAsync<string[]>("all => [...new Set(all.map(a => a.getAttribute('href')))]");

    /// <summary>Takes a picture of the whole page for people to look at.</summary>
    public Task Shot(string name)
    {
        var number = _town.NextShot().ToString("000", CultureInfo.InvariantCulture);
        return Page.ScreenshotAsync(
            new() { Path = System.IO.Path.Combine(_town.Shots, $"{number}-{_who}-{name}.png"), FullPage = true }
        );
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
