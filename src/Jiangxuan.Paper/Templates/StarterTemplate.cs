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
        var drawn = layout with { Blocks = [.. blocks.Select(Named.Paper.Of)], Code = false };
        return DocxWriting.Of(drawn, new Filling(Entries(FieldNames.Of(notice, layout.About))));
    }

    /// <summary>Something under every name, one row in every list: whatever depends on it is drawn, once.</summary>
    private static Dictionary<string, Entry> Entries(FieldNames names) =>
        names.All.ToDictionary(
            n => n.Name,
            Entry (n) => n.Inside is { } inside ? new RowsEntry([Entries(inside)]) : new TextEntry(n.Label)
        );

    private static IEnumerable<Table> Tables(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                Table table => [table],
                Each each => Tables(each.Blocks),
                When conditional => Tables(conditional.Blocks.Concat(conditional.Otherwise)),
                _ => [],
            }
        );
}
