using AngleSharp.Html.Dom;
using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.Fields;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.OfficeRooms;

/// <summary>What the office does on a page of a room.</summary>
internal static class Steps
{
    /// <summary>Fills the room's form, reads the confirm page, confirms; the names read there.</summary>
    public static async Task<IReadOnlyList<string>> Confirms(
        this Browser browser,
        string page,
        string action,
        params (string Name, string? Value)[] fields
    )
    {
        await browser.Opens(page);
        await browser.Fill($"{action}/confirm", fields);
        Assert.True(browser.Status == 200, browser.Text);
        var names = browser.Page.QuerySelectorAll("ol.names li").Select(li => li.TextContent).ToList();
        await browser.Fill(action, []);
        Assert.True(browser.Status == 302, $"{browser.Status} {browser.Text}");
        return names;
    }

    /// <summary>Fills the form and is refused; the sentence.</summary>
    public static async Task<string> IsRefused(
        this Browser browser,
        string page,
        string action,
        params (string Name, string? Value)[] fields
    )
    {
        await browser.Opens(page);
        await browser.Fill(action, fields);
        Assert.True(browser.Status == 422, $"{browser.Status} {browser.Text}");
        return browser.Page.QuerySelector("#errors")!.TextContent;
    }

    /// <summary>Presses the one button of that name on the page.</summary>
    public static async Task Presses(this Browser browser, string button)
    {
        var pressed = browser
            .Page.Forms.SelectMany(f => f.QuerySelectorAll("button"))
            .Single(b => (b.GetAttribute("aria-label") ?? b.TextContent) == button);
        var form = pressed.Closest("form")!;
        await browser.Raw(
            form.GetAttribute("action")!,
            form.QuerySelectorAll("input[type=hidden]")
                .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "")
        );
        Assert.True(browser.Status == 302, $"{browser.Status} {browser.Text}");
    }

    public static async Task Opens(this Browser browser, string page)
    {
        await browser.Get(page);
        Assert.True(browser.Status == 200, $"{page}: {browser.Status} {browser.Text}");
    }

    /// <summary>Posts the form of an earlier page once more.</summary>
    public static Task Again(this Browser browser, IHtmlDocument page, string action) =>
        browser.Multipart(
            action,
            Rendered
                .Posts(page.Forms.Single(f => f.GetAttribute("action") == action))
                .SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""))
        );

    /// <summary>Values of the boxes of that name.</summary>
    public static IReadOnlyList<string> Boxes(this Browser browser, string name) =>
        [.. browser.Page.QuerySelectorAll($"input[name='{name}']").OfType<IHtmlInputElement>().Select(i => i.Value)];
}
