using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Jiangxuan.Web.Tests.Host;

public sealed class SignInTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task An_applicant_registers_with_a_phone_number_and_is_in()
    {
        using var browser = house.Browser();
        await browser.Get("/register?back=/my/x");
        Assert.Equal(200, browser.Status);
        await browser.Post("/register", Registration("138 0000 1111", "张三", "一句好记的话但不是密码"));
        Assert.Equal((302, "/my/x"), (browser.Status, browser.Location));

        await browser.Get("/nowhere");
        Assert.Contains("张三", browser.Page.QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
        await browser.Post("/signout", []);
        await browser.Get("/signin");
        Assert.Null(browser.Page.QuerySelector(".who"));
        await browser.Post("/signin", new() { ["name"] = "13800001111", ["password"] = "一句好记的话但不是密码" });
        Assert.Equal((302, "/my"), (browser.Status, browser.Location));
    }

    [Theory]
    [InlineData("12345", "张三", "correct-horse", "correct-horse", "phone")]
    [InlineData("13800002222", "张", "correct-horse", "correct-horse", "name")]
    [InlineData("13800002222", "张三", "short", "short", "password")]
    [InlineData("13800002222", "张三", "aaaaaaaaaaaa", "aaaaaaaaaaaa", "password")]
    [InlineData("13800002222", "张三", "x13800002222y", "x13800002222y", "password")]
    [InlineData("13800002222", "张三", "correct-horse", "correct-house", "again")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
        string phone,
        string name,
        string password,
        string again,
        string field
    )
    {
        using var browser = house.Browser();
        await browser.Get("/register");
        await browser.Post(
            "/register",
            new()
            {
                ["phone"] = phone,
                ["name"] = name,
                ["password"] = password,
                ["again"] = again,
            }
        );
        Assert.Equal(422, browser.Status);
        Assert.NotNull(browser.Page.QuerySelector($"#errors a[href='#{field}']"));
        Assert.Equal(phone, browser.Page.QuerySelector("#phone")!.GetAttribute("value"));
        Assert.Equal(name, browser.Page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Null(browser.Page.QuerySelector("#password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_phone_number_registers_once()
    {
        using var browser = house.Browser();
        foreach (var status in new[] { 302, 422 })
        {
            using var fresh = house.Browser();
            await fresh.Get("/register");
            await fresh.Post("/register", Registration("13800003333", "李四", "correct-horse"));
            Assert.Equal(status, fresh.Status);
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_also_to_the_right_one()
    {
        await house.Account(Role.Office, "lockme", "office");
        using var browser = house.Browser();
        await browser.Get("/signin");
        for (var i = 0; i < 5; i++)
        {
            await browser.Post("/signin", new() { ["name"] = "lockme", ["password"] = "wrong-wrong-wrong" });
            Assert.Equal(422, browser.Status);
        }

        await browser.Post("/signin", new() { ["name"] = "lockme", ["password"] = House.Password });
        Assert.Equal(422, browser.Status);
        Assert.Contains("十分钟", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_say_the_same()
    {
        await house.Account(Role.Office, "exists", "office");
        using var browser = house.Browser();
        await browser.Get("/signin");
        await browser.Post("/signin", new() { ["name"] = "exists", ["password"] = "wrong-wrong-wrong" });
        var one = browser.Page.QuerySelector("#errors")!.TextContent;
        await browser.Post("/signin", new() { ["name"] = "not-there", ["password"] = "wrong-wrong-wrong" });
        Assert.Equal(one, browser.Page.QuerySelector("#errors")!.TextContent);
    }

    [Fact]
    public async Task A_disabled_account_is_out_within_five_minutes_and_stays_out()
    {
        using var browser = await house.SignedIn(Role.Administrator, "leaver");
        await browser.Get("/nowhere");
        Assert.NotNull(browser.Page.QuerySelector(".who"));
        await using (var scope = house.App.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
            Assert.Null(await accounts.Disable((await accounts.FindByName("leaver"))!, true));
        }

        house.Clock.Move(TimeSpan.FromMinutes(6));
        await browser.Get("/nowhere");
        Assert.Null(browser.Page.QuerySelector(".who"));
        await browser.Get("/signin");
        await browser.Post("/signin", new() { ["name"] = "leaver", ["password"] = House.Password });
        Assert.Contains("已停用", browser.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/", "/office")]
    [InlineData("//evil.example/", "/office")]
    [InlineData("/\\evil.example/", "/office")]
    [InlineData("/office/kf2020", "/office/kf2020")]
    public async Task The_way_back_leads_nowhere_else(string back, string location)
    {
        var name = $"back{Guid.NewGuid():N}"[..12];
        await house.Account(Role.Office, name, "office");
        using var browser = house.Browser();
        await browser.Get("/signin");
        await browser.Post(
            "/signin",
            new()
            {
                ["name"] = name,
                ["password"] = House.Password,
                ["back"] = back,
            }
        );
        Assert.Equal(location, browser.Location);
    }

    [Fact]
    public async Task Cookies_hold_over_a_restart_and_their_keys_are_not_readable_in_the_database()
    {
        using var browser = await house.SignedIn(Role.Inspector, "restart", "inspectors");
        await using var second = await house.Start();
        await browser.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(second.Urls.First()), "/nowhere")));
        Assert.NotNull(browser.Page.QuerySelector(".who"));

        await using var command = house.Database.Databases.Shared.CreateCommand("select xml from data_protection_key");
        var xml = (string)(await command.ExecuteScalarAsync())!;
        Assert.Contains("a256gcm", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Passwords_cost_what_they_should()
    {
        using var app =
            Jiangxuan.Web.Host.Composition.Build(
                house.App.Services.GetRequiredService<Jiangxuan.Web.Host.HostSettings>(),
                [],
                house.Clock
            ) as IDisposable;
        var options = ((Microsoft.AspNetCore.Builder.WebApplication)app!).Services.GetRequiredService<
            IOptions<PasswordHasherOptions>
        >();
        Assert.Equal(210_000, options.Value.IterationCount);
    }

    private static Dictionary<string, string> Registration(string phone, string name, string password) =>
        new()
        {
            ["phone"] = phone,
            ["name"] = name,
            ["password"] = password,
            ["again"] = password,
        };
}
