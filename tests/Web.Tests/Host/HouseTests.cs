using System.Net.Http.Headers;
using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Shell.SignIn;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Jiangxuan.Web.Tests.Host;

/// <summary>The house with a few rooms for testing.</summary>
public sealed class RoomyHouse : House
{
    protected override void Add(WebApplication app)
    {
        app.MapGet("/test/forgotten", () => "open to all?");
        app.MapGet("/test/office", (HttpContext http) => http.ActorOf().Name).Permit(Role.Office);
        app.MapGet("/test/form", (HttpContext http) => Form(http)).Permit(Role.Office);
        app.MapPost("/signin-test", (Posting posting) => $"{posting.Act.Key} {posting["text"]} {posting.Version}")
            .Permit(Role.Office);
        app.MapPost("/test/act", Act).Permit(Role.Office);
        app.MapPost("/test/small", (Posting posting) => posting["text"]).Permit(Role.Public);
        app.MapGet("/test/broken", string () => throw new InvalidOperationException("secret inside"))
            .Permit(Role.Public);
        app.MapGet("/test/away", string () => throw new NpgsqlException("gone", new IOException("gone")))
            .Permit(Role.Public);
    }

    private static IResult Form(HttpContext http) =>
        new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<SignInPage>(
            new { Frame = http.Frame(), Key = Guid.NewGuid() }
        );

    private static async Task<IResult> Act(Posting posting, Docket docket)
    {
        var docketed = await docket.Commit(
            Kaifeng.Edition("posted"),
            posting.Act,
            Scope.OfAccount("p1"),
            w =>
                w.Find<Candidacy>("p1") is { Version: > 1 } ? new Refusal("已经撤回。")
                : w.Find<Candidacy>("p1") is not null ? new Withdrawn("p1", Secret.Of(posting["why"], "s", "why"))
                : new CandidacyOpened("p1", "p1", "unit", "longting"),
            posting.Expecting<Candidacy>("p1")
        );
        return Posting.Answer(
            docketed,
            e => $"/done/{Journal.KindOf(e.What)}",
            r => Results.Text($"no: {r.Sentence}"),
            d => Results.Text($"now: {d.Version}")
        );
    }
}

public sealed class HouseTests(RoomyHouse house) : IClassFixture<RoomyHouse>
{
    [Fact]
    public void Every_endpoint_says_whom_it_is_open_to()
    {
        var without = house
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Permitted>() is null)
            .Select(e => e.RoutePattern.RawText);
        // The control: the one room that forgot it is found, and it alone.
        Assert.Equal(["/test/forgotten"], without);
    }

    [Fact]
    public async Task What_nobody_opened_is_closed_to_all()
    {
        using var stranger = house.Browser();
        await stranger.Get("/test/forgotten");
        Assert.NotEqual(200, stranger.Status);
        using var clerk = await house.SignedIn(Role.Office, "forgotten", "office");
        await clerk.Get("/test/forgotten");
        Assert.Equal(403, clerk.Status);
    }

    [Fact]
    public async Task A_room_opens_to_its_role_and_sends_strangers_to_the_door_and_back()
    {
        using var stranger = house.Browser();
        await stranger.Get("/test/office");
        Assert.Equal(302, stranger.Status);
        Assert.Contains("/signin?back=%2Ftest%2Foffice", stranger.Location, StringComparison.Ordinal);

        using var judge = await house.SignedIn(Role.Judge, "room-judge", "judges");
        await judge.Get("/test/office");
        Assert.Equal(403, judge.Status);
        Assert.Contains("不能办理", judge.Text + judge.Page.Title, StringComparison.Ordinal);

        using var clerk = await house.SignedIn(Role.Office, "room-clerk", "office");
        await clerk.Get("/test/office");
        Assert.Equal(200, clerk.Status);
        Assert.Contains("room-clerk先生", clerk.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_token_of_a_form_changes_nothing()
    {
        using var clerk = await house.SignedIn(Role.Office, "token-clerk", "office");
        await clerk.Raw("/signin-test", new() { ["_key"] = Guid.NewGuid().ToString() });
        Assert.Equal(400, clerk.Status);
        Assert.Contains("过期", clerk.Page.Title, StringComparison.Ordinal);

        using var stranger = house.Browser();
        await stranger.Get("/signin");
        await stranger.Raw("/test/act", Tokens(stranger, ("_key", Guid.NewGuid().ToString())));
        Assert.Equal(401, stranger.Status);
    }

    [Fact]
    public async Task A_form_without_a_proper_key_is_refused()
    {
        using var clerk = await house.SignedIn(Role.Office, "key-clerk", "office");
        await clerk.Get("/test/form");
        await clerk.Raw("/signin-test", Tokens(clerk, ("_key", "1")));
        Assert.Equal(400, clerk.Status);
        Assert.Contains("表单不完整", clerk.Text, StringComparison.Ordinal);
        await clerk.Get("/test/form");
        await clerk.Raw("/signin-test", Tokens(clerk, ("_version", "-1")));
        Assert.Equal(400, clerk.Status);
        await clerk.Get("/test/form");
        await clerk.Raw("/signin-test", Tokens(clerk, ("_version", "7"), ("text", " 甲乙\r\n丙 ")));
        Assert.Equal(200, clerk.Status);
        Assert.EndsWith(" 甲乙\n丙 7", clerk.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nul_that_could_not_be_stored_does_not_get_through()
    {
        using var clerk = await house.SignedIn(Role.Office, "nul-clerk", "office");
        await clerk.Get("/test/form");
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Tokens(clerk, ("text", "甲\0乙")))
        {
            content.Add(new StringContent(value), name);
        }

        await clerk.Send(new HttpRequestMessage(HttpMethod.Post, "/signin-test") { Content = content });
        Assert.Equal(200, clerk.Status);
        Assert.Contains(" 甲乙", clerk.Page.Body!.TextContent, StringComparison.Ordinal);
        await clerk.Get("/test/form");
        await clerk.Raw("/signin-test", Tokens(clerk, ("text", "甲\0乙")));
        Assert.Equal(400, clerk.Status);
    }

    [Fact]
    public async Task An_act_posted_twice_answers_the_same_and_a_stale_one_409()
    {
        await Given.OpenedEdition.Open(house.Database, "posted");
        using var clerk = await house.SignedIn(Role.Office, "act-clerk", "office");
        await clerk.Get("/test/form");
        var fields = Tokens(clerk);
        await clerk.Raw("/test/act", fields);
        Assert.Equal((302, "/done/candidacy.opened"), (clerk.Status, clerk.Location));
        await clerk.Raw("/test/act", fields);
        Assert.Equal((302, "/done/candidacy.opened"), (clerk.Status, clerk.Location));

        await clerk.Get("/test/form");
        await clerk.Raw("/test/act", Tokens(clerk, ("_version", "0")));
        Assert.Equal(409, clerk.Status);
        Assert.Equal("now: 1", clerk.Page.Body!.TextContent);

        await clerk.Get("/test/form");
        await clerk.Raw("/test/act", Tokens(clerk, ("_version", "1"), ("why", "放弃")));
        Assert.Equal(302, clerk.Status);
        await clerk.Get("/test/form");
        await clerk.Raw("/test/act", Tokens(clerk, ("_version", "2")));
        Assert.Equal(422, clerk.Status);
        Assert.Equal("no: 已经撤回。", clerk.Page.Body!.TextContent);
    }

    [Fact]
    public async Task Whatever_goes_wrong_ends_in_a_page_in_chinese_and_shows_nothing_of_the_inside()
    {
        using var browser = house.Browser();
        await browser.Get("/没有这一页");
        Assert.Equal(404, browser.Status);
        Assert.Contains("找不到", browser.Page.Title, StringComparison.Ordinal);
        await browser.Get("/test/broken");
        Assert.Equal(500, browser.Status);
        Assert.Contains("故障", browser.Page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", browser.Page.Source.Text, StringComparison.Ordinal);
        await browser.Get("/test/away");
        Assert.Equal(503, browser.Status);
        Assert.Contains("重复提交不会办理两次", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_and_says_how_much_fits()
    {
        using var browser = house.Browser();
        await browser.Get("/signin");
        await browser.Raw("/test/small", Tokens(browser, ("text", new string('字', 2_000_000))));
        Assert.Equal(413, browser.Status);
        Assert.Contains("4 MB", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_carry_the_headers_of_trust_and_chinese_as_itself()
    {
        using var browser = house.Browser();
        await browser.Get("/signin");
        var headers = browser.Response.Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(headers.Contains("Server"));
        Assert.Contains("<h1>登录</h1>", browser.Page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_and_style_sheets_come_compressed_to_who_can_read_it()
    {
        using var client = new HttpClient { BaseAddress = house.Address };
        foreach (var path in new[] { "/signin", "/css/base.css" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            var response = await client.SendAsync(request);
            Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
            await using var body = await response.Content.ReadAsStreamAsync();
            await using var plain = response.Content.Headers.ContentEncoding.Contains("gzip")
                ? new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress)
                : body;
            using var reader = new StreamReader(plain);
            var text = await reader.ReadToEndAsync();
            Assert.Contains(path == "/signin" ? "登录" : "{", text, StringComparison.Ordinal);
            if (path == "/signin")
            {
                Assert.Contains("gzip", response.Content.Headers.ContentEncoding);
            }
        }
    }

    // The hidden fields of the form just shown, with others added.
    private static Dictionary<string, string> Tokens(Browser browser, params (string Name, string Value)[] more)
    {
        var all = browser
            .Page.QuerySelectorAll("main form input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in more)
        {
            all[name] = value;
        }

        return all;
    }
}
