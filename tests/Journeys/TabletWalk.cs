using Jiangxuan.Journeys.Given;
using Jiangxuan.Web.Demo;
using Xunit;

namespace Jiangxuan.Journeys;

/// <summary>The judges' pages and the office's pages of a review, on a tablet held either way, for every way of judging.</summary>
public sealed class TabletWalk(JudgingTown town) : IClassFixture<JudgingTown>
{
    private static readonly (int, int)[] _sizes = [(1024, 768), (768, 1024)];

    /// <summary>Who looks at which edition, and where.</summary>
    public static TheoryData<string, string, string[]> Desks =>
        new()
        {
            { "votes", "judge3", ["", " + main tbody a", "/submit"] },
            { "votes", "judge1", ["", " + main tbody a"] },
            { "panels", "judge4", ["", " + main tbody a"] },
            { "veto", "judge3", ["", " + main tbody a"] },
            { "live-defence", "judge3", ["", " + main tbody a"] },
            { "trimmed-mean", "judge4", ["", " + main tbody a"] },
            { "ballot", "judge1", ["", " + main tbody a", "/ballot"] },
        };

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task A_judge_works_on_a_tablet(string edition, string judge, string[] pages)
    {
        await using var screen = await Screen.Of(town, $"{edition}-{judge}", 1024, 768);
        await screen.SignIn(judge, DemoPlan.Password);
        var wrong = new List<string>();
        foreach (var page in pages)
        {
            await screen.Visits($"/judge/{edition}/review{page}", _sizes, wrong);
        }

        wrong.AddRange(screen.Errors);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_office_follows_every_way_of_judging()
    {
        await using var screen = await Screen.Of(town, "office", 1024, 768);
        await screen.SignIn("office", DemoPlan.Password);
        var wrong = new List<string>();
        foreach (var mechanism in JudgingTown.Mechanisms)
        {
            await screen.Visits($"/office/{mechanism}/panel/review", _sizes, wrong);
            await screen.Visits($"/office/{JudgingTown.Done(mechanism)}/panel/review", _sizes, wrong);
            await screen.Visits($"/office/{JudgingTown.Done(mechanism)}/panel/review/working", _sizes, wrong);
        }

        wrong.AddRange(screen.Errors);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
