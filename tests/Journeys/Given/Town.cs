using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Jiangxuan.Journeys.Given;

/// <summary>
/// The real application on a free port with a database of its own and a demonstration clock, and a real Chromium in which people
/// come to it. The one account that is there from the start is the administrator's.
/// </summary>
public class Town : IAsyncLifetime
{
    /// <summary>User name of the administrator.</summary>
    public const string Administrator = "administrator";

    /// <summary>Password of whoever chooses one here.</summary>
    public const string Password = "walks-through-kaifeng";

    private readonly string _data = Directory.CreateTempSubdirectory("jx-town").FullName;
    private readonly Database _database = new();
    private IPlaywright _playwright = null!;
    private int _shots;

    /// <summary>The application.</summary>
    public WebApplication App { get; private set; } = null!;

    /// <summary>The browser; every person has a context of their own in it.</summary>
    public IBrowser Chromium { get; private set; } = null!;

    /// <summary>Where the application listens.</summary>
    public string Address => App.Urls.First();

    /// <summary>The day in the demonstration city.</summary>
    public DateOnly Today => DateOnly.FromDateTime(App.Services.GetRequiredService<DemoClock>().Shanghai().DateTime);

    /// <summary>Number of the next screenshot.</summary>
    public int NextShot() => Interlocked.Increment(ref _shots);

    /// <summary>The application's role in the database.</summary>
    protected Databases Databases => _database.Databases;

    /// <summary>Folder of screenshots; git ignores it.</summary>
    public virtual string Shots => Path.Combine(Kaifeng.Root, "artifacts", "journey");

    public async ValueTask InitializeAsync()
    {
        if (Directory.Exists(Shots))
        {
            Directory.Delete(Shots, recursive: true);
        }

        Directory.CreateDirectory(Shots);
        await _database.InitializeAsync();
        var settings = Adjust(
            new HostSettings
            {
                Database = _database.App,
                DatabaseOwner = _database.Owner,
                Keys = Path.Combine(_data, "keys"),
                Files = Path.Combine(_data, "files"),
                Programmes = Path.Combine(Kaifeng.Root, "programmes"),
                ContentRoot = Path.Combine(Kaifeng.Root, "src", "Jiangxuan.Web"),
                City = Kaifeng.City,
                Demo = Kaifeng.City,
            }
        );
        App = Composition.Build(
            settings,
            ["--urls", "http://127.0.0.1:0"],
            new Clock(new DateTimeOffset(2021, 5, 17, 9, 0, 0, TimeSpan.FromHours(8))),
            b =>
            {
                b.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
                // Styles and scripts from the source folder, as "dotnet run" serves them.
                b.WebHost.UseStaticWebAssets();
                // Passwords are checked by the dozen here; the real cost has a test of its own.
                b.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
            }
        );
        await Starting.Prepare(App);
        await Settle();
        await App.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("JIANGXUAN_CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
    }

    /// <summary>Another city than Kaifeng.</summary>
    protected virtual HostSettings Adjust(HostSettings settings) => settings;

    /// <summary>What the town has before anybody comes.</summary>
    protected virtual Task Settle() => Register(Administrator, "系统管理员", Role.Administrator);

    /// <summary>Makes an account as the start-up code does: only for the very first one.</summary>
    protected async Task Register(string name, string person, Role role)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        var draft = new AccountDraft
        {
            UserName = name,
            Name = person,
            Role = role,
            City = Kaifeng.City,
        };
        var (_, refusal) = await accounts.Create(draft, Password);
        Assert.Null(refusal);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Chromium is not null)
        {
            await Chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        if (App is not null)
        {
            await App.DisposeAsync();
        }

        await _database.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
