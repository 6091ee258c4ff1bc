using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Jiangxuan.Web.Tests.Fields;
using Jiangxuan.Web.Tests.Given;

namespace Jiangxuan.Web.Tests.Apply;

/// <summary>A person at a browser without script: fills the form in front of them and presses a button.</summary>
internal static class Typing
{
    /// <summary>Posts the form to that address with everything that stands in it, changed as told; no value = left out.</summary>
    public static async Task Fill(
        this Browser browser,
        string action,
        (string Name, string? Value)[] changes,
        string? button = null,
        params (string Name, string File, byte[] Content)[] files
    )
    {
        var form =
            browser.Page.Forms.FirstOrDefault(f => f.GetAttribute("action") == action)
            ?? throw new InvalidOperationException($"no form to {action}: {browser.Status} {browser.Text}");
        var fields = Rendered.Posts(form).ToDictionary(f => f.Key, f => f.Value.ToList());
        foreach (var name in changes.Select(c => c.Name).Distinct())
        {
            fields[name] = [.. changes.Where(c => c.Name == name && c.Value is not null).Select(c => c.Value)];
        }

        if (button is not null)
        {
            fields["act"] = [button];
        }

        await browser.Multipart(action, fields.SelectMany(f => f.Value, (f, v) => (f.Key, v ?? "")), files);
    }

    /// <summary>Sends files by themselves with what is hidden in the form of a page, as the script does.</summary>
    public static Task Fill(
        this Browser browser,
        string action,
        string form,
        params (string Name, string File, byte[] Content)[] files
    ) =>
        browser.Multipart(
            action,
            Rendered
                .Posts(browser.Page.Forms.First(f => f.GetAttribute("action") == form))
                .Where(f => f.Key.StartsWith('_'))
                .SelectMany(f => f.Value, (f, v) => (f.Key, v ?? "")),
            files
        );

    /// <summary>Posts exactly these fields and files.</summary>
    public static async Task Multipart(
        this Browser browser,
        string action,
        IEnumerable<(string Name, string Value)> fields,
        params (string Name, string File, byte[] Content)[] files
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value, Encoding.UTF8), $"\"{name}\"");
        }

        foreach (var (name, file, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, $"\"{name}\"", $"\"{file}\"");
        }

        await browser.Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
    }

    /// <summary>What stands in a control of the page.</summary>
    public static string? Stands(this Browser browser, string name) =>
        browser.Page.QuerySelector($"[name='{name}']") switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlInputElement { Type: "radio" } => browser
                .Page.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']")
                .FirstOrDefault(i => i.IsChecked)
                ?.Value,
            IHtmlInputElement input => input.Value,
            _ => null,
        };

    /// <summary>Goes where the last answer leads.</summary>
    public static Task Follow(this Browser browser) => browser.Get(browser.Location!);

    private static IEnumerable<T> QuerySelectorAll<T>(this AngleSharp.Dom.IParentNode page, string selector) =>
        page.QuerySelectorAll(selector).OfType<T>();
}
