using Jiangxuan.Web.Tests.OfficeRooms;
using Xunit;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>
/// From sheets to a ranking, typed by the judges on their pages and added up by the office. The figures were reckoned by hand; they are not
/// computed here.
/// </summary>
public sealed class SheetTests(ReviewHouse house) : IClassFixture<ReviewHouse>
{
    [Fact]
    public async Task The_median_is_the_middle_total_or_the_mean_of_the_middle_two()
    {
        var sitting = await house.Opens("median", "median");
        await sitting.Seats(5);
        var p = await sitting.Persons(1);
        await sitting.Recuses(2, p[1].Id, "师徒关系");
        (string, string?)[][] first =
        [
            Filled.Sheet("90", "80"), // 85
            Filled.Sheet("88", "91"), // 89.5
            Filled.Sheet("70", "75"), // 72.5
            Filled.Sheet("95", "96"), // 95.5
            Filled.Sheet("84", "85"), // 84.5
        ];
        (string, string?)[]?[] second =
        [
            Filled.Sheet("80", "81"), // 80.5
            null,
            Filled.Sheet("90", "91"), // 90.5
            Filled.Sheet("85", "86"), // 85.5
            Filled.Sheet("88", "90"), // 89
        ];
        for (var judge = 1; judge <= 5; judge++)
        {
            await sitting.Marked(judge, p[0].Id, first[judge - 1]);
            if (second[judge - 1] is { } sheet)
            {
                await sitting.Marked(judge, p[1].Id, sheet);
            }

            await sitting.Marked(judge, p[2].Id, Filled.Sheet("85", "85"));
        }

        await sitting.Rest(p.Skip(3).Select(x => x.Id), [1, 2, 3, 4, 5], 60);
        for (var judge = 1; judge <= 5; judge++)
        {
            await sitting.Submits(judge);
        }

        var ranking = await sitting.Closes();
        Assert.Equal(p.Count, ranking.Count);
        Assert.Equal(new RankedLine(p[1].Name, "1", "87.25", "349/4"), ranking[0]);
        // The same median: the middle mark of the craft, 88 against 85, puts one before the other.
        Assert.Equal(new RankedLine(p[0].Name, "2", "85.00", "85"), ranking[1]);
        Assert.Equal(new RankedLine(p[2].Name, "3", "85.00", "85"), ranking[2]);
        var office = await sitting.Office;
        Assert.Contains("取中位数", office.Text, StringComparison.Ordinal);
        Assert.Contains("按“技艺”得分比较，全部分出先后", office.Text, StringComparison.Ordinal);
        Assert.Contains("回避", await sitting.Working(p[1].Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_highest_and_the_lowest_sheet_are_dropped_and_shown_as_dropped()
    {
        var sitting = await house.Opens("trimmed-mean", "trimmed");
        await sitting.Seats(7);
        var p = await sitting.Persons(1);
        await sitting.Recuses(3, p[1].Id, "同单位");
        await sitting.Recuses(3, p[2].Id, "同单位");
        (string, string?)[][] first =
        [
            Filled.Sheet("90", "80"), // 87
            Filled.Sheet("95.5", "92"), // 94.45
            Filled.Sheet("60", "60"), // 60
            Filled.Sheet("88", "90"), // 88.6
            Filled.Sheet("91", "85.5"), // 89.35
            Filled.Sheet("92", "84"), // 89.6
        ];
        (string, string?)[]?[] third =
        [
            Filled.Sheet("85", "80"), // 83.5
            Filled.Sheet("85.5", "80"), // 83.85
            null,
            Filled.Sheet("85", "82.5"), // 84.25
            Filled.Sheet("60", "60"),
            Filled.Sheet("100", "100"),
        ];
        for (var judge = 1; judge <= 6; judge++)
        {
            await sitting.Marked(judge, p[0].Id, first[judge - 1]);
            if (third[judge - 1] is { } sheet)
            {
                await sitting.Marked(judge, p[1].Id, Filled.Sheet("89", "89"));
                await sitting.Marked(judge, p[2].Id, sheet);
            }
        }

        await sitting.Rest(p.Skip(3).Select(x => x.Id), [1, 2, 3, 4, 5, 6], 80);
        for (var judge = 1; judge <= 6; judge++)
        {
            await sitting.Submits(judge);
        }

        var office = await sitting.Office;
        Assert.Contains(
            "还没有提交评分",
            await office.IsRefused(sitting.Panel, $"{sitting.Panel}/close/confirm"),
            StringComparison.Ordinal
        );
        await office.Confirms(sitting.Panel, $"{sitting.Panel}/absent", ("judge", "judge7"), ("_reason", "因公出差"));
        var absent = await sitting.Judge(7);
        await absent.Get(sitting.List);
        Assert.Equal(403, absent.Status);
        Assert.Contains("您已被登记为缺席（因公出差）", absent.Text, StringComparison.Ordinal);

        var ranking = await sitting.Closes();
        Assert.Equal(new RankedLine(p[1].Name, "1", "89.000", "89"), ranking[0]);
        Assert.Equal(new RankedLine(p[0].Name, "2", "88.638", "7091/80"), ranking[1]);
        Assert.Equal(new RankedLine(p[2].Name, "3", "83.867", "1258/15"), ranking[2]);
        var working = await sitting.Working(p[0].Name);
        Assert.Contains("94.450（去掉的高分）", working, StringComparison.Ordinal);
        Assert.Contains("60.000（去掉的低分）", working, StringComparison.Ordinal);
        Assert.Contains("缺席", working, StringComparison.Ordinal);
    }
}
