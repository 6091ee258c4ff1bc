using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Jiangxuan.Web.Tests.Given;

/// <summary>The real application on a free port, with a database of its own.</summary>
public class House : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("jx-house").FullName;

    public Database Database { get; } = new();

    public Clock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 1, 0, 0, TimeSpan.Zero));

    public WebApplication App { get; private set; } = null!;

    public Uri Address => new(App.Urls.First());

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        App = await Start();
    }

    /// <summary>Another process of the same installation.</summary>
    public async Task<WebApplication> Start()
    {
        var settings = Adjust(
            new HostSettings
            {
                Database = Database.App,
                DatabaseOwner = Database.Owner,
                Keys = Path.Combine(_data, "keys"),
                Files = Path.Combine(_data, "files"),
                Programmes = Path.Combine(Kaifeng.Root, "programmes"),
                ContentRoot = Path.Combine(Kaifeng.Root, "src", "Jiangxuan.Web"),
                City = Kaifeng.City,
            }
        );
        var app = Composition.Build(
            settings,
            ["--urls", "http://127.0.0.1:0"],
            Clock,
            b =>
            {
                b.Logging.ClearProviders();
                // Passwords are checked by the hundred here; the real cost has a test of its own.
                b.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
                Configure(b.Services);
            }
        );
        Add(app);
        await Starting.Prepare(app);
        await Prepare(app);
        await app.StartAsync();
        return app;
    }

    /// <summary>Other settings for a test.</summary>
    protected virtual HostSettings Adjust(HostSettings settings) => settings;

    /// <summary>Other services for a test.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    /// <summary>What else comes before the first request.</summary>
    protected virtual Task Prepare(WebApplication app) => Task.CompletedTask;

    /// <summary>Further endpoints for a test.</summary>
    protected virtual void Add(WebApplication app) { }

    /// <summary>Makes an account of any role.</summary>
    public async Task<Account> Account(Role role, string name, string? organ = null, string? unit = null)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var draft = new AccountDraft
        {
            UserName = name,
            Name = $"{name}先生",
            Role = role,
            City = Kaifeng.City,
            Organ = organ,
            Unit = unit,
        };
        var (account, refusal) = await scope.ServiceProvider.GetRequiredService<Accounts>().Create(draft, Password);
        return account ?? throw new InvalidOperationException(refusal!.Sentence);
    }

    /// <summary>Password of all accounts here.</summary>
    public const string Password = "correct-horse-battery";

    /// <summary>A browser with cookies of its own.</summary>
    public Browser Browser() => new(Address);

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<Browser> SignedIn(Role role, string name, string? organ = null, string? unit = null)
    {
        await Account(role, name, organ, unit);
        var browser = Browser();
        await browser.Get("/signin");
        await browser.Post("/signin", new() { ["name"] = name, ["password"] = Password });
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // A start that failed leaves no application, and its own exception is the one to be seen.
        if (App is { } app)
        {
            await app.DisposeAsync();
        }

        await Database.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
