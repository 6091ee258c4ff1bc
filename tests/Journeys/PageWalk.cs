using Jiangxuan.Journeys.Given;
using Jiangxuan.Web.Demo;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>The main pages of every desk on the demonstration city, at the width of a phone, a tablet, a laptop and a desk.</summary>
public sealed class PageWalk(DemoTown town) : IClassFixture<DemoTown>
{
    private const string F = DemoPlan.Finished;
    private const string R = DemoPlan.Running;
    private static readonly (int, int)[] _sizes = [(1440, 900), (1024, 900), (768, 900), (390, 844)];

    /// <summary>Who, and where they look; <c>+ selector</c> follows the first such link.</summary>
    public static TheoryData<string, string[]> Desks =>
        new()
        {
            {
                "",
                [
                    "/",
                    $"/e/{F}",
                    $"/e/{F}/notices",
                    $"/e/{F}/notices + main a[href*='/notice/']",
                    $"/e/{R}/notices + main a[href*='/notice/']",
                    $"/e/{F}/laureates",
                    $"/e/{F}/laureates + main a[href^='/verify/']",
                    "/progress",
                    "/objection",
                    "/help",
                    "/privacy",
                    "/accessibility",
                    "/signin",
                    "/register",
                    "/nowhere",
                    $"/employer/demo-{R}-k0056-employer-union",
                ]
            },
            {
                "shunhe.county-union",
                [
                    $"/unit/{R}",
                    $"/unit/{R}/applications",
                    $"/unit/{R}/applications + main tbody a[href*='/applications/']",
                    $"/unit/{R}/rank/unit-ranking",
                    $"/unit/{R}/notice/unit-notice",
                    $"/unit/{R}/opinions/unit-union",
                    $"/unit/{R}/report/report",
                    $"/unit/{F}/papers",
                ]
            },
            {
                "office",
                [
                    $"/office/{R}",
                    $"/office/{R}/applications",
                    $"/office/{R}/applications + main tbody a[href*='/applications/']",
                    $"/office/{R}/audit/audit",
                    $"/office/{R}/audit/audit + main tbody a[href*='/audit/audit/']",
                    $"/office/{R}/quota",
                    $"/office/{R}/units",
                    $"/office/{R}/deadlines",
                    $"/office/{R}/calendar",
                    $"/office/{R}/registers",
                    $"/office/{R}/decisions",
                    $"/office/{R}/log",
                ]
            },
            {
                "office",
                [
                    $"/office/{F}/shortlist/shortlist",
                    $"/office/{F}/panel/live",
                    $"/office/{F}/panel/live/working",
                    $"/office/{F}/proposal/proposal",
                    $"/office/{F}/inspection/inspection",
                    $"/office/{F}/inspection/inspection + main tbody a[href*='/inspection/']",
                    $"/office/{F}/publicity/city-notice",
                    $"/office/{F}/objections",
                    $"/office/{F}/objections + main tbody a[href*='/objections/']",
                    $"/office/{F}/naming/naming",
                    $"/office/{F}/rewards/reward",
                    $"/office/{F}/papers",
                ]
            },
            {
                "15401876192",
                [
                    "/my",
                    $"/my/{R}/c0007",
                    $"/my/{R}/c0007/s/basics",
                    $"/my/{R}/c0007/s/career",
                    $"/my/{R}/c0007/s/awards",
                    $"/my/{R}/c0007/s/effect",
                    $"/my/{R}/c0007/s/evidence",
                    $"/my/{R}/c0007/eligibility",
                    $"/my/{R}/c0007/check",
                    $"/my/{R}/c0007/withdraw",
                    "/my/messages",
                ]
            },
            { "15401043994", [$"/my/{R}/c0049", $"/my/{R}/c0049/s/basics"] },
            {
                "judge1",
                [$"/judge/{F}/live", $"/judge/{F}/live + main tbody a[href*='/live/']", $"/judge/{F}/live/submit"]
            },
            { "leader", [$"/leaders/{F}", $"/leaders/{F}/approval", $"/leaders/{R}/shortlist-approval"] },
            {
                "inspector",
                [
                    $"/inspector/{F}",
                    $"/inspector/{F}/candidacies",
                    $"/inspector/{F}/candidacies + main tbody a[href*='/candidacies/']",
                    $"/inspector/{F}/lists",
                    $"/inspector/{F}/objections",
                    $"/inspector/{F}/log",
                ]
            },
            { "admin", ["/accounts", "/clock"] },
        };

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task Pages_fit_are_quiet_and_accessible(string who, string[] pages)
    {
        await using var screen = await Screen.Of(town, who.Length == 0 ? "公众" : who, 1440, 900);
        if (who.Length > 0)
        {
            await screen.SignIn(who, DemoPlan.Password);
        }

        var wrong = new List<string>();
        foreach (var page in pages)
        {
            await screen.Visits(page, _sizes, wrong);
        }

        wrong.AddRange(screen.Errors.Where(e => !e.Contains("/nowhere", StringComparison.Ordinal)));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
