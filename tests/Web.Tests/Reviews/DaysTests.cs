using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>The days of a review (评审起止时间): a ballot before and after them.</summary>
public sealed class DaysTests(ReviewHouse house) : IClassFixture<ReviewHouse>
{
    [Fact]
    public async Task A_vote_outside_the_days_of_the_review_is_refused_until_the_office_moves_them()
    {
        var sitting = await house.Opens("ballot", "days", 8, Filled.SmallBallot);
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        var judge = await sitting.Judge(1);
        await judge.Opens(sitting.Ballot);
        var early = judge.Page;
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        await Moves(sitting, "first", today.AddDays(2));
        await judge.Multipart(
            $"{sitting.Ballot}/confirm",
            [
                .. Filled.Of(early, $"{sitting.Ballot}/confirm"),
                .. Filled.Ticks(p, 0, 1, 2).Select(t => (t.Name, t.Value!)),
            ]
        );
        Assert.Equal(422, judge.Status);
        Assert.Contains("起办理，现在还不能办理。（依据：通知四）", judge.Text, StringComparison.Ordinal);
        Assert.Equal(3, judge.Page.QuerySelectorAll("input[name='chosen'][checked]").Length);
        await judge.Opens(sitting.Ballot);
        Assert.Contains("现在不能投票", judge.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(judge.Page.Forms, f => f.GetAttribute("action") == $"{sitting.Ballot}/confirm");

        await Moves(sitting, "first", today.AddDays(-1));
        await Moves(sitting, "last", today);
        await judge.Opens(sitting.Ballot);
        await judge.Fill($"{sitting.Ballot}/confirm", Filled.Ticks(p, 0, 1, 2));
        var seen = judge.Page;
        house.Clock.Move(TimeSpan.FromDays(1));
        var late = await house.SignsIn("judge1");
        await late.Opens(sitting.List);
        var token = late.Page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        await late.Multipart(
            sitting.Ballot,
            [
                .. Filled.Of(seen, sitting.Ballot).Where(f => f.Item1 != "__RequestVerificationToken"),
                ("__RequestVerificationToken", token),
            ]
        );
        Assert.Equal(422, late.Status);
        Assert.Contains("24时截止，不能再办理", late.Text, StringComparison.Ordinal);
        Assert.Contains("（依据：通知四）", late.Text, StringComparison.Ordinal);
        Assert.Equal(3, late.Page.QuerySelectorAll("input[name='chosen'][checked]").Length);
        await late.Opens(sitting.List);
        Assert.Contains("现在不能评审", late.Text, StringComparison.Ordinal);
    }

    private static async Task Moves(Sitting sitting, string end, DateOnly day)
    {
        var office = await sitting.Office;
        await office.Opens(sitting.Days);
        await office.Fill(
            sitting.Days,
            [
                ("end", end),
                ("stage", "review"),
                ("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                ("_reason", "评委集中时间调整"),
            ]
        );
        Assert.True(office.Status == 302, office.Text);
    }
}
