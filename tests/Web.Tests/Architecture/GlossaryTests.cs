using System.Text.RegularExpressions;
using Jiangxuan.Web.Tests.Given;
using Xunit;

namespace Jiangxuan.Web.Tests.Architecture;

/// <summary>The glossary names what is in the code, and every Chinese term once.</summary>
public sealed partial class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Lines =
    [
        .. File.ReadLines(Path.Combine(Kaifeng.Root, "docs", "glossary.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .Where(c => c[0] is not ("中文" or "---")),
    ];

    [Fact]
    public void Every_name_in_the_third_column_is_a_type_or_its_member()
    {
        var types = new[] { Assemblies.Core(), Assemblies.Paper(), Assemblies.Web() }
            .SelectMany(m => m.AllTypes())
            .ToLookup(t => t.Name, t => t);
        Assert.True(Lines.Count > 100);
        var names = Lines.SelectMany(l => Named().Matches(l[2]).Select(m => m.Groups[1].Value)).ToList();
        Assert.NotEmpty(names);
        Assert.All(
            names.Select(n => n.Split('.')),
            name =>
                Assert.True(
                    types[name[0]]
                        .Any(t =>
                            name.Length == 1
                            || t.Properties.Any(p => p.Name == name[1])
                            || t.Fields.Any(f => f.Name == name[1])
                            || t.Methods.Any(m => m.Name == name[1])
                        ),
                    string.Join('.', name)
                )
        );
    }

    [Fact]
    public void Every_line_has_four_cells_and_no_Chinese_term_stands_twice()
    {
        Assert.All(Lines, l => Assert.Equal(4, l.Length));
        Assert.All(Lines, l => Assert.NotEqual("", l[1]));
        var terms = Lines.Select(l => l[0]).GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(terms);
    }

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Named();
}
