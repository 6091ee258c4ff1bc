using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Tests.Cities;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>The house of the small city whose notices differ in one mechanism each; an edition of each waits for its review.</summary>
public sealed class ReviewHouse : House
{
    private const string City = "999900";
    private static readonly string s_home = Path.Combine(Kaifeng.Root, "tests", "Core.Tests", "Cities");
    private readonly Dictionary<string, Browser> _browsers = [];

    // An installation serves the cities of its programmes; the base notice stands for the small one.
    protected override HostSettings Adjust(HostSettings settings)
    {
        var programme = Directory.CreateDirectory(Path.Combine(settings.Files, "..", "programmes", "some-city"));
        File.Copy(
            Path.Combine(s_home, "base.yaml"),
            Path.Combine(programme.FullName, NoticeReading.NoticeFile),
            overwrite: true
        );
        return settings with { City = City, Programmes = programme.Parent!.FullName };
    }

    /// <summary>An edition of the mechanism's notice, with these words of it changed, an hour after the last act before the review.</summary>
    public async Task<Sitting> Opens(
        string mechanism,
        string edition,
        int applicants = 8,
        params (string Words, string Others)[] changes
    )
    {
        var definition = Definition(mechanism, changes);
        var run = Simulating.Run(
            definition.Notice!,
            new SimulationOptions
            {
                Edition = edition,
                Units = [.. definition.SampleUnits],
                Applicants = applicants,
                StopBefore = "review",
                Seal = App.Services.GetRequiredService<Vault>().Seal,
            }
        );
        await using (var scope = App.Services.CreateAsyncScope())
        {
            await DemoAccounts.Make(scope.ServiceProvider, run, City, CancellationToken.None);
        }

        var prepared = await App.Services.GetRequiredService<Editions>().Prepare(edition, definition);
        await new BulkLoad(App.Services.GetRequiredService<Databases>(), Announcing.Of).Load(prepared, run.Entries, []);
        Clock.Move(run.Entries[^1].At.AddHours(1) - Clock.GetUtcNow());
        return new Sitting(this, edition);
    }

    /// <summary>The browser of somebody of the cast, signed in once.</summary>
    public async Task<Browser> Of(string account) =>
        _browsers.TryGetValue(account, out var browser) ? browser : _browsers[account] = await SignsIn(account);

    /// <summary>Another browser of somebody of the cast; after days nobody is signed in any more.</summary>
    public async Task<Browser> SignsIn(string account)
    {
        var browser = Browser();
        await browser.Get("/signin");
        await browser.Post("/signin", new() { ["name"] = account, ["password"] = DemoPlan.Password });
        return browser;
    }

    private static Definition Definition(string mechanism, (string Words, string Others)[] changes)
    {
        var text = Overlay.On(
            File.ReadAllText(Path.Combine(s_home, "base.yaml")),
            File.ReadAllText(Path.Combine(s_home, mechanism, NoticeReading.NoticeFile))
        );
        foreach (var (words, others) in changes)
        {
            text = text.Contains(words, StringComparison.Ordinal)
                ? text.Replace(words, others, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{mechanism} no longer says “{words}”.");
        }

        var files = new Dictionary<string, string>
        {
            [NoticeReading.NoticeFile] = text,
            [NoticeReading.DecisionsFile] = "[]\n",
        };
        var reading = NoticeReading.Read(files);
        if (reading.Notice is not { } notice)
        {
            throw new InvalidOperationException(string.Join('\n', reading.Findings));
        }

        var units = UnitRegister.Read(File.ReadAllText(Path.Combine(s_home, UnitRegister.File)), notice);
        return new Definition(mechanism, files, reading, units.Units);
    }
}
