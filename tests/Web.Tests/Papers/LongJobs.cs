using System.Globalization;
using System.Text.RegularExpressions;
using Jiangxuan.Web.Tests.Given;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Papers;

/// <summary>Somebody orders a long job, watches it and fetches what it made.</summary>
internal static partial class LongJobs
{
    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(200);

    /// <summary>The office's page.</summary>
    public const string Page = $"/office/{PaperHouse.Edition}/papers";

    /// <summary>Presses a button of the papers' page; the address of the job, whose page is open then.</summary>
    public static async Task<string> Orders(this Browser browser, string button)
    {
        await browser.Opens(Page);
        await browser.Presses(button);
        var job = browser.Location!;
        await browser.Opens(job);
        return job;
    }

    /// <summary>Whether the page on show asks again by itself.</summary>
    public static bool Waits(this Browser browser) => browser.Response.Headers.Contains("Refresh");

    /// <summary>Watches the job until it is over; how many were done each time the number changed.</summary>
    public static async Task<IReadOnlyList<int>> Watches(this Browser browser, string job)
    {
        var seen = new List<int>();
        while (browser.Waits())
        {
            if (Done().Match(browser.Text) is { Success: true } done)
            {
                seen.Add(int.Parse(done.Groups[1].Value, CultureInfo.InvariantCulture));
            }

            await Task.Delay(_glance);
            await browser.Opens(job);
        }

        return [.. seen.Distinct()];
    }

    /// <summary>What the finished job made.</summary>
    public static async Task<byte[]> Takes(this Browser browser, string job)
    {
        Assert.Contains("已经生成", browser.Text, StringComparison.Ordinal);
        var link = Assert.Single(browser.Page.QuerySelectorAll("main a[download]")).GetAttribute("href")!;
        Assert.Equal($"{job}/file", link);
        await browser.Get(link);
        Assert.Equal(200, browser.Status);
        Assert.Contains("no-store", browser.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        return await browser.Response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The name under which the last answer is saved.</summary>
    public static string Saved(this Browser browser) =>
        browser.Response.Content.Headers.ContentDisposition!.FileNameStar!;

    /// <summary>Everybody of the edition who is not the office, signed in.</summary>
    public static async IAsyncEnumerable<Browser> Others(this PaperHouse house)
    {
        foreach (
            var account in new[]
            {
                house.World.All<Jiangxuan.Core.Conduct.Candidacy>().First().Account,
                house.Cast.Everybody.First(a => a.Role is Jiangxuan.Core.Conduct.Role.Unit).Account,
                house.Cast.Judges[0].Account,
                house.Cast.Leader.Account,
                house.Cast.Inspector.Account,
            }
        )
        {
            using var browser = await house.Sits(account);
            yield return browser;
        }
    }

    [GeneratedRegex(@"(\d+) / \d+")]
    private static partial Regex Done();
}
