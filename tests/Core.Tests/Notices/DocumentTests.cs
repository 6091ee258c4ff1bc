using System.Reflection;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Notices;

public class DocumentTests
{
    [Theory]
    [InlineData(typeof(FactKind))]
    [InlineData(typeof(Condition))]
    [InlineData(typeof(Stage))]
    public void The_page_on_the_language_names_every_kind(Type family)
    {
        var page = File.ReadAllText(Path.Combine(Kaifeng.Root(), "docs", "language.md"));
        var words = family
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(family) && !t.IsAbstract)
            .Select(t => t.GetCustomAttribute<KindAttribute>()!.Name);

        Assert.All(words, w => Assert.Contains($"`{w}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_of_the_programme_lists_every_clause_with_a_place_that_cites_it()
    {
        var page = File.ReadAllText(Path.Combine(Kaifeng.Root(), "programmes", "kaifeng-2020", "README.md"));
        var homes = Core.Notices.Checks.ClauseChecks.Homes(Kaifeng.Notice);

        foreach (var clause in Kaifeng.Notice.Clauses)
        {
            var row = page.Split('\n').Single(l => l.StartsWith($"| {clause.Id} |", StringComparison.Ordinal));
            var place = row.Split('|')[3].Split('、')[0].Trim(' ', '`');
            Assert.True(
                clause.NoHome is null
                    ? homes[clause.Id].Contains(place)
                    : row.Contains(clause.NoHome, StringComparison.Ordinal),
                row
            );
        }
    }
}
