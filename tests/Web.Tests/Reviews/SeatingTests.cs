using Jiangxuan.Web.Tests.Apply;
using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>Panels and live defence, typed by the judges on their pages; the figures were reckoned by hand.</summary>
public sealed class SeatingTests(ReviewHouse house) : IClassFixture<ReviewHouse>
{
    [Fact]
    public async Task Each_panel_marks_its_own_persons_and_all_are_ranked_together()
    {
        var sitting = await house.Opens("panels", "panels");
        var office = await sitting.Office;
        await office.Opens(sitting.Panel);
        var seats = Enumerable.Range(1, 6).Select(n => ($"seat.judge{n}", (string?)(n <= 3 ? "1" : "2"))).ToArray();
        Assert.Contains(
            "第2评审组应为3名评委，选择了2名",
            await office.IsRefused(sitting.Panel, $"{sitting.Panel}/seats", seats[..5]),
            StringComparison.Ordinal
        );
        await office.Opens(sitting.Panel);
        await office.Fill($"{sitting.Panel}/seats", seats);
        Assert.Equal(302, office.Status);
        Assert.Empty(await sitting.Persons(1));
        await office.Opens(sitting.Panel);
        await office.Fill($"{sitting.Panel}/divide", []);
        Assert.Equal(302, office.Status);
        var one = await sitting.Persons(1);
        var two = await sitting.Persons(4);
        Assert.InRange(one.Count - two.Count, 0, 1);
        Assert.Empty(one.Intersect(two));
        var stranger = await sitting.Judge(1);
        await stranger.Get($"{sitting.List}/{two[0].Id}");
        Assert.Equal(404, stranger.Status);

        (string, string?)[][] first = [Filled.Sheet("90", "85"), Filled.Sheet("80", "80"), Filled.Sheet("85", "90")]; // 88, 80, 87
        for (var judge = 1; judge <= 3; judge++)
        {
            await sitting.Marked(judge, one[0].Id, first[judge - 1]);
            await sitting.Marked(judge + 3, two[0].Id, Filled.Sheet("90", "90"));
        }

        await sitting.Rest(one.Skip(1).Select(x => x.Id), [1, 2, 3], 50);
        await sitting.Rest(two.Skip(1).Select(x => x.Id), [4, 5, 6], 40);
        for (var judge = 1; judge <= 6; judge++)
        {
            await sitting.Submits(judge);
        }

        var ranking = await sitting.Closes();
        Assert.Equal(one.Count + two.Count, ranking.Count);
        Assert.Equal(new RankedLine(two[0].Name, "1", "90.00", "90"), ranking[0]);
        Assert.Equal(new RankedLine(one[0].Name, "2", "85.00", "85"), ranking[1]);
        Assert.Equal(one[1].Name, ranking[2].Name);
    }

    [Fact]
    public async Task A_defence_shows_its_minutes_and_its_thirds_are_exact()
    {
        var sitting = await house.Opens("live-defence", "defence");
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        static (string, string?)[] Heard(string craft, string answers) => [("craft", craft), ("answers", answers)];
        // 84 + 83 2/3 + 86 + 85 = 338 2/3 of four; the other has 84 2/3 four times, with better answers.
        (string, string?)[][] first = [Heard("90", "81"), Heard("91", "80"), Heard("88", "85"), Heard("87", "84")];
        for (var judge = 1; judge <= 4; judge++)
        {
            await sitting.Marked(judge, p[0].Id, first[judge - 1]);
            await sitting.Marked(judge, p[1].Id, Heard("84", "85"));
            foreach (var (person, place) in p.Skip(2).Select((x, i) => (x.Id, i)))
            {
                await sitting.Marked(judge, person, Heard($"{50 - place}", $"{50 - place}"));
            }
        }

        var browser = await sitting.Judge(1);
        await browser.Opens(sitting.List);
        Assert.Contains("每位人选限时 10 分钟，含回答提问", browser.Text, StringComparison.Ordinal);
        await browser.Opens($"{sitting.List}/{p[0].Id}");
        Assert.Contains("限时 10 分钟", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        for (var judge = 1; judge <= 4; judge++)
        {
            await sitting.Submits(judge);
        }

        var office = await sitting.Office;
        await office.Confirms(sitting.Panel, $"{sitting.Panel}/absent", ("judge", "judge5"), ("_reason", "生病"));
        var ranking = await sitting.Closes();
        Assert.Equal(new RankedLine(p[1].Name, "1", "84.7", "254/3"), ranking[0]);
        Assert.Equal(new RankedLine(p[0].Name, "2", "84.7", "254/3"), ranking[1]);
        Assert.Contains("按“回答提问”得分比较，全部分出先后", office.Text, StringComparison.Ordinal);
    }
}
