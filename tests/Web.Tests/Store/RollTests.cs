using System.Globalization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Store;

public sealed class RollTests(Database database) : IClassFixture<Database>
{
    private static readonly string[] _names =
    [
        "赵一",
        "钱二",
        "孙三",
        "李四",
        "周五",
        "吴六",
        "郑七",
        "王八",
        "李四",
        "赵一",
        "安平",
    ];

    [Theory]
    [InlineData(RollSort.Name)]
    [InlineData(RollSort.Score)]
    [InlineData(RollSort.Submitted)]
    public async Task Pages_follow_each_other_without_a_gap_or_a_double(RollSort sort)
    {
        var (office, roll) = await Filled($"roll-{sort}");
        var seen = new List<RollRow>();
        while (true)
        {
            var page = await roll.Page(
                office.Edition,
                new RollQuery
                {
                    Sort = sort,
                    Size = 3,
                    After = seen.LastOrDefault(),
                }
            );
            if (page.Count == 0)
            {
                break;
            }

            seen.AddRange(page);
        }

        Assert.Equal(_names.Length, seen.Count);
        Assert.Equal(_names.Length, seen.Select(r => r.Id).Distinct().Count());
        if (sort == RollSort.Score)
        {
            Assert.Equal(seen.Select(r => r.Score).OrderDescending(), seen.Select(r => r.Score));
        }

        if (sort == RollSort.Name)
        {
            Assert.Equal("安平", seen[0].Name);
            Assert.Equal("周五", seen[^1].Name);
        }
    }

    [Fact]
    public async Task Filters_hold_and_what_is_typed_has_no_meaning_of_its_own()
    {
        var (office, roll) = await Filled("roll-filter");
        async Task<int> Found(RollQuery query) => (await roll.Page(office.Edition, query)).Count;

        Assert.Equal(2, await Found(new RollQuery { Text = "李四" }));
        Assert.Equal(1, await Found(new RollQuery { Text = "KF2020-c03" }));
        Assert.Equal(0, await Found(new RollQuery { Text = "%" }));
        Assert.Equal(0, await Found(new RollQuery { Text = "c_3" }));
        Assert.Equal(6, await Found(new RollQuery { Unit = "longting" }));
        Assert.Equal(11, await Found(new RollQuery { UnitGroup = "county", Submitted = true }));
        Assert.Equal(1, await Found(new RollQuery { Ended = true }));
        Assert.Equal(10, await Found(new RollQuery { Stage = "nominate" }));

        var counts = await roll.Counts(office.Edition);
        Assert.Equal(1, counts[Standing.Ended]);
        Assert.Equal(10, counts["nominate"]);
        Assert.Equal(5, (await roll.Counts(office.Edition, "longting"))["nominate"]);
        Assert.Contains(("roll-filter", "c03"), await roll.OfAccount(Kaifeng.City, "a-c03"));
    }

    [Fact]
    public async Task A_link_is_found_by_the_hash_of_its_token()
    {
        var office = await OpenedEdition.Open(database, "roll-link");
        await office.Begins("c1");
        await office.Happens(
            Scope.Candidacy("c1"),
            new LinkIssued("c1", "l1", "employer-union", "abc123", Secret.Of("赵", "s", "c"), new DateOnly(2021, 6, 1))
        );
        var roll = new Roll(database.Databases);
        Assert.Equal(("roll-link", "c1"), await roll.ByLink(Kaifeng.City, "abc123"));
        Assert.Null(await roll.ByLink(Kaifeng.City, "abc12"));
        Assert.Null(await roll.ByLink("430600", "abc123"));
    }

    [Theory]
    [InlineData("阿依努尔·买")]
    [InlineData("阿依努尔•买")]
    [InlineData("阿依努尔．买")]
    [InlineData("努尔.买买提")]
    public async Task A_name_is_found_whichever_dot_is_typed_and_shown_as_it_was_given(string typed)
    {
        var edition = $"roll-dot-{typed.Length}-{(int)typed[4]}-{(int)typed[2]}";
        var office = await OpenedEdition.Open(database, edition);
        foreach (var (id, name) in new[] { ("c1", "阿依努尔•买买提"), ("c2", "王\U0002CB4E䶮") })
        {
            await office.Begins(id);
            await office.Happens(Scope.Candidacy(id), Kaifeng.Submitted(id, name, $"{edition}{id}"));
        }

        var roll = new Roll(database.Databases);
        var found = await roll.Page(office.Edition, new RollQuery { Text = typed });
        Assert.Equal(["阿依努尔•买买提"], found.Select(r => r.Name));
        found = await roll.Page(office.Edition, new RollQuery { Text = "\U0002CB4E" });
        Assert.Equal(["王\U0002CB4E䶮"], found.Select(r => r.Name));
        Assert.Empty(await roll.Page(office.Edition, new RollQuery { Text = "\U0002CB4F" }));
    }

    private async Task<(OpenedEdition, Roll)> Filled(string edition)
    {
        var office = await OpenedEdition.Open(database, edition);
        for (var i = 0; i < _names.Length; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"c{i:00}");
            await office.Begins(id, i % 2 == 0 ? "longting" : "gulou");
            await office.Happens(
                Scope.Candidacy(id),
                Kaifeng.Submitted(id, _names[i], $"{edition}{id}"),
                Kaifeng.Act(minutes: i / 2)
            );
        }

        await office.Happens(
            Scope.Everything,
            new ReviewClosed(
                "live",
                [.. _names.Select((_, i) => new ReviewResult($"c{i:00}", 80 + (i / 3), i + 1))],
                [],
                Secret.Of("{}", "s", "working")
            )
        );
        await office.Happens(Scope.Candidacy("c00"), new Withdrawn("c00", Secret.Of("放弃", "s", "why")));
        return (office, new Roll(database.Databases));
    }
}
