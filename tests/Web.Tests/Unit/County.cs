using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Web.Tests.Units;

/// <summary>
/// The real application with an edition in which the applicants of two units stand before the unit's inspection: a county with its two
/// organs and an industry union. Made by the simulation, so every form is whole.
/// </summary>
public sealed class County : House, IAsyncLifetime
{
    public const string Longting = "longting";
    public const string Machinery = "machinery";
    public const string Edition = "kf-unit";

    private int _accounts;

    public EditionRef Ref { get; private set; } = null!;

    /// <summary>Ids of the applicants who stand before the county's inspection, in order.</summary>
    public IReadOnlyList<string> Waiting { get; private set; } = [];

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var notice = Kaifeng.Notice;
        Ref = await Service<Editions>().Prepare(Edition, Kaifeng.Definition);
        var made = Simulating.Run(
            notice,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. Kaifeng.Definition.SampleUnits.Where(u => u.Id is Longting or Machinery)],
                Applicants = 28,
                Seed = 11,
                StopBefore = "unit-inspection",
            }
        );
        var world = await new BulkLoad(Database.Databases, Announcing.Of).Load(Ref, made.Entries, []);
        var day = made.Entries[^1].At;
        Clock.Move(new DateTimeOffset(2021, 5, 28, 9, 0, 0, TimeSpan.FromHours(8)) - Clock.GetUtcNow());
        Assert.True(day < Clock.GetUtcNow(), $"the simulation ran until {day}");
        Waiting = [.. Lists.StandingIn(world, notice.Stage("unit-inspection"), Longting).Select(c => c.Id)];
        Assert.True(Waiting.Count >= 7, $"only {Waiting.Count} applicants wait");
    }

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>The state, whole.</summary>
    public Task<World> World() => Service<Docket>().Open(Ref, Scope.EverythingWithSections);

    /// <summary>A browser of a clerk of one organ of a unit.</summary>
    public Task<Browser> Clerk(string organ, string unit = Longting) =>
        SignedIn(Role.Unit, $"{unit}.{organ}.{Interlocked.Increment(ref _accounts)}", organ, unit);
}

/// <summary>Filling in forms the way a person without script does.</summary>
public static class Filling
{
    /// <summary>Everything the form would post if its button were pressed now.</summary>
    public static List<KeyValuePair<string, string>> Fields(
        this IHtmlFormElement form,
        Dictionary<string, string> changed
    )
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (
            var control in form.Elements.OfType<IHtmlElement>().Where(c => c.GetAttribute("name") is { Length: > 0 })
        )
        {
            var name = control.GetAttribute("name")!;
            if (changed.ContainsKey(name) || control.HasAttribute("disabled"))
            {
                continue;
            }

            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked:
                    fields.Add(new(name, box.Value));
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "file" or "submit" }:
                case IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement select:
                    // Nothing chosen means the first, as browsers show it.
                    fields.Add(new(name, (select.SelectedOptions is [var one, ..] ? one : select.Options[0]).Value));
                    break;
            }
        }

        return [.. fields, .. changed];
    }

    /// <summary>The form of the page that posts to that address.</summary>
    public static IHtmlFormElement Form(this Browser browser, string action) =>
        browser.Page.Forms.FirstOrDefault(f => f.GetAttribute("action") == action)
        ?? throw new InvalidOperationException($"no form to {action} on: {browser.Text}");

    /// <summary>Fills in and posts a form of the page; what was sent is given back, to be sent again.</summary>
    public static async Task<List<KeyValuePair<string, string>>> Fill(
        this Browser browser,
        string action,
        Dictionary<string, string>? changed = null
    )
    {
        var fields = browser.Form(action).Fields(changed ?? []);
        await browser.Again(action, fields);
        return fields;
    }

    /// <summary>Sends the same once more.</summary>
    public static Task Again(this Browser browser, string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        browser.Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Posts a form and answers the confirm page it leads to; the fields of the second post are given back.</summary>
    public static async Task<List<KeyValuePair<string, string>>> FillAndConfirm(
        this Browser browser,
        string action,
        Dictionary<string, string>? changed = null
    )
    {
        await browser.Fill(action, changed);
        Assert.True(browser.Status == 200, $"{browser.Status}: {browser.Text}");
        return await browser.Fill(action);
    }

    /// <summary>Uploads a file with the form of that action.</summary>
    public static async Task Upload(this Browser browser, string action, string name, byte[] content)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (key, value) in browser.Form(action).Fields([]))
        {
            body.Add(new StringContent(value), key);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, "file", name);
        await browser.Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = body });
    }

    /// <summary>The message of the error summary.</summary>
    public static string Errors(this Browser browser) =>
        browser.Page.QuerySelector("#errors")?.TextContent.Trim() ?? "";

    /// <summary>What stands in a control.</summary>
    public static string ValueOf(this Browser browser, string id) =>
        browser.Page.GetElementById(id) switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => throw new InvalidOperationException($"no control {id} on: {browser.Text}"),
        };
}
