using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jiangxuan.Web.Tests.Given;

/// <summary>A browser without script: keeps cookies, reads pages, posts the forms it was shown.</summary>
public sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }
    )
    {
        BaseAddress = address,
    };

    /// <summary>Status of the last answer.</summary>
    public int Status { get; private set; }

    /// <summary>Where the last answer leads to.</summary>
    public string? Location { get; private set; }

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Response { get; private set; } = null!;

    /// <summary>The last page.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Text of its main part.</summary>
    public string Text => Page.QuerySelector("main")?.TextContent ?? "";

    public Task Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Posts the form with that action on the last page, hidden fields included, with these fields changed.</summary>
    public Task Post(string action, Dictionary<string, string> fields)
    {
        var form =
            Page.Forms.FirstOrDefault(f => f.GetAttribute("action") == action)
            ?? throw new InvalidOperationException($"no form to {action} on {Text}");
        var all = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return Raw(action, all);
    }

    /// <summary>Posts exactly these fields.</summary>
    public Task Raw(string path, Dictionary<string, string> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Referrer = new Uri(address, "/signin");
        return Send(request);
    }

    /// <summary>Sends a request with this browser's cookies.</summary>
    public async Task Send(HttpRequestMessage request)
    {
        Response = await _client.SendAsync(request);
        Status = (int)Response.StatusCode;
        Location = Response.Headers.Location?.ToString();
        Page = new HtmlParser().ParseDocument(await Response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _client.Dispose();
}
