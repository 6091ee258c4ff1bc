using Jiangxuan.Journeys.Given;
using Jiangxuan.Web.Demo;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>The pages of the showing (展示) and of the meeting after it, on a tablet held either way and on a desk.</summary>
public sealed class ShowcaseWalk(ShowcaseTown town) : IClassFixture<ShowcaseTown>
{
    private static readonly (int, int)[] _sizes = [(1024, 768), (1440, 900), (768, 1024)];

    [Fact]
    public async Task The_showing_and_the_meeting_fit_and_are_quiet()
    {
        await using var screen = await Screen.Of(town, "office", 1024, 768);
        await screen.SignIn("office", DemoPlan.Password);
        var wrong = new List<string>();
        var showcase = $"/office/{ShowcaseTown.Showing}/showcase/showcase";
        foreach (
            var page in new[]
            {
                showcase,
                $"{showcase} + main tbody a[href*='/showcase/showcase/']",
                $"/office/{ShowcaseTown.Done}/showcase/showcase",
                $"/office/{ShowcaseTown.Showing}/resolution/deliberation",
                $"/office/{ShowcaseTown.Done}/resolution/deliberation",
            }
        )
        {
            await screen.Visits(page, _sizes, wrong);
        }

        wrong.AddRange(screen.Errors);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
