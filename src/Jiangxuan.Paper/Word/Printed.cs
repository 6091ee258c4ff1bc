using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Word;

/// <summary>A block as it will be printed, with what is filled in; lists are written out and conditions decided.</summary>
/// <param name="Block">A block that holds no others.</param>
/// <param name="Filling">What its fields are looked up in.</param>
internal sealed record Printed(Block Block, Filling Filling)
{
    /// <summary>The blocks in order, page by page; a page holds what stands between two breaks and may itself run over.</summary>
    public static IReadOnlyList<IReadOnlyList<Printed>> Pages(IReadOnlyList<Block> blocks, Filling filling)
    {
        var pages = new List<List<Printed>> { new() };
        foreach (var printed in Flat(blocks, filling))
        {
            if (printed.Block is not Break)
            {
                pages[^1].Add(printed);
            }
            else if (pages[^1].Count > 0)
            {
                pages.Add([]);
            }
        }
        return [.. pages.Where(p => p.Count > 0)];
    }

    private static IEnumerable<Printed> Flat(IReadOnlyList<Block> blocks, Filling filling) =>
        blocks.SelectMany(b =>
            b switch
            {
                Each each => Rows(each, filling),
                When c => Flat(Has(filling, c.Has) ? c.Blocks : c.Otherwise, filling),
                Paragraph para when filling.Text(para.Text).Length == 0 => [],
                _ => [new Printed(b, filling)],
            }
        );

    private static IEnumerable<Printed> Rows(Each each, Filling filling)
    {
        var rows = filling.Rows(each.Of);
        for (var i = 0; i < rows.Count; i++)
        {
            if (each.Pages && i > 0)
            {
                yield return new Printed(new Break { To = BreakTo.Page }, filling);
            }
            foreach (var printed in Flat(each.Blocks, rows[i]))
            {
                yield return printed;
            }
        }
    }

    private static bool Has(Filling filling, FieldPath path) =>
        filling.Find(path) switch
        {
            TextEntry text => text.Text.Length > 0,
            RowsEntry rows => rows.Rows.Count > 0,
            null => false,
            _ => true,
        };
}
