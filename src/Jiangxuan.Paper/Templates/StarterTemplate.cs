using Jiangxuan.Core;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;
using Jiangxuan.Paper.Word;

namespace Jiangxuan.Paper.Templates;

/// <summary>A template to start from (起始模板): the layout drawn once with <c>{{field}}</c> wherever something would be filled in.</summary>
public static class StarterTemplate
{
    /// <summary>The file; refused for a layout that no template can express.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="notice">The notice.</param>
    public static Result<byte[]> Of(Layout layout, Notice notice)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (layout.Blocks is not { } blocks)
        {
            return new Refusal("这是 Excel 表，不用 Word 模板。");
        }
        if (Tables(blocks).SelectMany(t => t.Rows).SelectMany(r => r.Cells).Any(c => c.Each is not null))
        {
            return new Refusal($"“{layout.Title}”按名单分列，不能做成 Word 模板。");
        }
        var drawn = layout with { Blocks = [.. blocks.Select(Block)], Code = false };
        return DocxWriting.Of(drawn, new Filling(Entries(FieldNames.Of(notice, layout.About), "")));
    }

    private static Dictionary<string, Entry> Entries(FieldNames names, string prefix) =>
        names
            .All.Where(n => prefix.Length == 0 || n.Shape is not EntryShape.Rows)
            .ToDictionary(
                n => n.Name,
                Entry (n) =>
                    n.Inside is { } inside
                        ? new RowsEntry([Entries(inside, n.Name + ".")])
                        : new TextEntry($"{{{{{prefix}{n.Name}}}}}")
            );

    private static IEnumerable<Table> Tables(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                Table table => [table],
                Each each => Tables(each.Blocks),
                When conditional => Tables(conditional.Blocks),
                _ => [],
            }
        );

    private static Block Block(Block block) =>
        block switch
        {
            Table table => table with { Rows = [.. table.Rows.Select(Row)] },
            Each each => each with { Blocks = [.. each.Blocks.Select(Block)] },
            When conditional => conditional with { Blocks = [.. conditional.Blocks.Select(Block)] },
            PictureBlock picture => new Paragraph { Text = Said(picture.Field), Align = picture.Align },
            _ => block,
        };

    private static Row Row(Row row) => row with { Cells = [.. row.Cells.Select(Cell)] };

    /// <summary>A picture is named where it will stand; a list in one cell is marked, or its row would repeat.</summary>
    private static Cell Cell(Cell cell) =>
        cell.Photo is { } photo ? cell with { Photo = null, Label = null, Field = Said(photo) }
        : cell is { Lines: not null, Field: { } field }
            ? cell with
            {
                Field = field with { Pieces = [new Piece($"{{{{{Placeholder.EachMark}}}}}", null), .. field.Pieces] },
            }
        : cell;

    private static FieldText Said(FieldPath path) => new($"{{{path}}}") { Pieces = [new Piece("", path)] };
}
