using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Tests.Given;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>The house of the small city whose notices differ in one mechanism each; an edition of each waits for its review.</summary>
public sealed class ReviewHouse : House
{
    private readonly Dictionary<string, Browser> _browsers = [];

    // An installation serves the cities of its programmes.
    protected override HostSettings Adjust(HostSettings settings) =>
        settings with
        {
            City = SmallCity.Code,
            Programmes = SmallCity.Programmes(Path.GetDirectoryName(settings.Files)!),
        };

    /// <summary>An edition of the mechanism's notice, with these words of it changed, an hour after the last act before the review.</summary>
    public async Task<Sitting> Opens(
        string mechanism,
        string edition,
        int applicants = 8,
        params (string Words, string Others)[] changes
    )
    {
        var last = await SmallCity.Load(
            App.Services,
            edition,
            SmallCity.Definition(mechanism, changes),
            applicants,
            "review"
        );
        Clock.Move(last.At.AddHours(1) - Clock.GetUtcNow());
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
}
