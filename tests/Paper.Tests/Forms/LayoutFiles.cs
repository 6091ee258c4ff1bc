using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Layouts;
using Xunit;

namespace Jiangxuan.Paper.Tests.Forms;

/// <summary>The layouts of the repository: those of a programme, and the standard ones as that programme reads them.</summary>
public static class LayoutFiles
{
    /// <summary>Every programme with every layout it may use, by path.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var programme in Repository.Programmes)
            {
                foreach (var file in Of(Path.Combine("programmes", programme, "forms")).Concat(Of(Standard)))
                {
                    data.Add(programme, file);
                }
            }
            return data;
        }
    }

    public static string Standard { get; } = Path.Combine("src", "Jiangxuan.Paper", "Standard");

    public static IEnumerable<string> Of(string folder) =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, folder), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(f => Path.GetRelativePath(Repository.Root, f));

    public static Layout Read(string file, int year)
    {
        var reading = DefinitionText<Layout>.Read(file, Repository.Text(file), year);
        return reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }

    /// <summary>The tables, those inside other blocks too, with the lists around them.</summary>
    public static IEnumerable<(Table Table, IReadOnlyList<FieldPath> Inside)> Tables(Layout layout) =>
        Tables(layout.Blocks ?? [], []);

    private static IEnumerable<(Table, IReadOnlyList<FieldPath>)> Tables(
        IEnumerable<Block> blocks,
        IReadOnlyList<FieldPath> inside
    ) =>
        blocks.SelectMany(b =>
            b switch
            {
                Table table => [(table, inside)],
                Each each => Tables(each.Blocks, [.. inside, each.Of]),
                When conditional => Tables(conditional.Blocks.Concat(conditional.Otherwise), inside),
                _ => [],
            }
        );
}
