using System.Globalization;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;

namespace Jiangxuan.Paper.Layouts;

/// <summary>Everything that can be seen to be wrong with a layout before anything is filled in (表样检查).</summary>
/// <param name="layout">The layout.</param>
/// <param name="notice">The notice whose facts and stages it names.</param>
/// <param name="standard">A standard layout may name facts that this notice does not ask: they stay blank and are noted.</param>
/// <param name="positions">Where things stand.</param>
internal sealed class LayoutCheck(Layout layout, Notice notice, bool standard, Positions positions)
{
    private const decimal Tolerance = 0.3m;

    private readonly List<Finding> _findings = [];

    private decimal Width => layout.Sheet.Printed().Width;

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Run()
    {
        var names = FieldNames.Of(notice, layout.About);
        Source();
        Groups();
        Sheet();
        Text(layout.File, "file", names);
        Fault(
            layout.Blocks is null == layout.Workbook is null,
            "",
            "blocks（Word）与 workbook（Excel）须且只须写一个。"
        );
        Material();
        Fault(layout.Copies < 1, "copies", "份数至少为 1。");
        Blocks(layout.Blocks ?? [], "blocks", names);
        if (layout.Workbook is { } workbook)
        {
            Workbook(workbook, names);
        }
        return _findings;
    }

    private void Source()
    {
        if (layout.Source is not { } source)
        {
            return;
        }
        Fault(
            source.Clause is null == source.Decision is null,
            "source",
            "出处须写一条：clause（通知条款）或 decision（记录的决定），不能都写或都不写。"
        );
        if (source.Clause is { } clause && notice.Clauses.All(c => c.Id != clause))
        {
            var near = Naming.DidYouMean(clause, notice.Clauses.Select(c => c.Id));
            Fault(true, "source.clause", $"通知定义里没有条款“{clause}”。{near}");
        }
        foreach (
            var decision in source
                .CompletedBy.Append(source.Decision)
                .OfType<string>()
                .Where(d => notice.Decisions.All(k => k.Id != d))
        )
        {
            var near = Naming.DidYouMean(decision, notice.Decisions.Select(d => d.Id));
            Fault(true, "source", $"decisions.yaml 里没有决定“{decision}”。{near}");
        }
    }

    private void Groups()
    {
        Fault(
            layout.Groups.Count > 0 && layout.About != About.List,
            "groups",
            "只有名单的文书（about: list）可以限定由哪类单位出具。"
        );
        foreach (var group in layout.Groups.Where(g => notice.UnitGroups.All(u => u.Id != g)))
        {
            var near = Naming.DidYouMean(group, notice.UnitGroups.Select(u => u.Id));
            Fault(true, "groups", $"通知定义里没有单位类别“{group}”。{near}");
        }
    }

    private void Material()
    {
        if (layout.Material is { } material && notice.Materials.All(m => m.Id != material))
        {
            var near = Naming.DidYouMean(material, notice.Materials.Select(m => m.Id));
            Fault(true, "material", $"通知定义里没有材料“{material}”。{near}");
        }
    }

    private void Sheet()
    {
        var margins = layout.Sheet.Margins;
        Fault(margins.Count != 4, "sheet.margins", $"页边距写四个数（上、右、下、左），现在是 {margins.Count} 个。");
        var (width, height) = layout.Sheet.Printed();
        Fault(
            margins.Any(m => m < 0) || width <= 0 || height <= 0,
            "sheet.margins",
            "页边距不能为负，也不能占满整张纸。"
        );
        Size(layout.Sheet.Size, "sheet.size");
    }

    private void Blocks(IReadOnlyList<Block> blocks, string path, FieldNames names)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            Block(blocks[i], $"{path}[{i}]", names);
        }
    }

    private void Block(Block block, string path, FieldNames names)
    {
        switch (block)
        {
            case Paragraph para:
                Text(para.Text, $"{path}.para.text", names);
                Size(para.Size, $"{path}.para.size");
                break;
            case Space space:
                Fault(space.Height < 0, $"{path}.space", "空白的高度不能为负。");
                break;
            case Stretch stretch:
                Fault(stretch.Weight < 1, $"{path}.stretch", "伸缩空白的份数至少为 1。");
                break;
            case Blanks blanks:
                Wide(blanks.LabelWidth + blanks.Width, $"{path}.blanks");
                Size(blanks.Size, $"{path}.blanks.size");
                for (var i = 0; i < blanks.Lines.Count; i++)
                {
                    Text(blanks.Lines[i].Field, $"{path}.blanks.lines[{i}].field", names);
                }
                break;
            case PictureBlock picture:
                Wide(picture.Width, $"{path}.picture.width");
                Field(picture.Field, EntryShape.Picture, $"{path}.picture.field", names);
                break;
            case Each each when Field(each.Of, EntryShape.Rows, $"{path}.each.of", names) is { Inside: { } row }:
                Blocks(each.Blocks, $"{path}.each.blocks", row);
                break;
            case When conditional:
                Has(conditional.Has, $"{path}.when.has", names);
                Blocks(conditional.Blocks, $"{path}.when.blocks", names);
                Blocks(conditional.Otherwise, $"{path}.when.otherwise", names);
                break;
            case Table table:
                Wide(table.Width, $"{path}.table.width");
                new TableCheck(this, table, $"{path}.table", names).Run();
                break;
            default:
                break;
        }
    }

    private void Workbook(Workbook workbook, FieldNames names)
    {
        Text(workbook.Title, "workbook.title", names);
        Text(workbook.Head, "workbook.head", names);
        Text(workbook.Foot, "workbook.foot", names);
        if (Field(workbook.Rows, EntryShape.Rows, "workbook.rows", names) is { Inside: { } row })
        {
            Columns(workbook.Columns, "workbook.columns", row);
        }
        Fault(
            workbook.Columns.Count == 0 && notice.Summary.Count == 0,
            "workbook",
            "通知没有规定汇总表的各栏，请在 columns 里写明。"
        );
    }

    private void Columns(IReadOnlyList<WorkbookColumn> columns, string path, FieldNames names)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (column, here) = (columns[i], $"{path}[{i}]");
            Fault(
                column.Field is null == (column.Columns.Count == 0),
                here,
                $"“{column.Label}”须写 field 或 columns 之一，不能都写或都不写。"
            );
            Text(column.Field, $"{here}.field", names);
            Columns(column.Columns, $"{here}.columns", names);
        }
    }

    /// <summary>Words with fields; each must be words itself.</summary>
    internal void Text(FieldText? text, string path, FieldNames names)
    {
        foreach (var field in text?.Fields ?? [])
        {
            Field(field, EntryShape.Text, path, names);
        }
    }

    /// <summary>A field of that shape; null, and found, when it is none.</summary>
    internal FieldName? Field(FieldPath field, EntryShape shape, string path, FieldNames names)
    {
        if (names.Fault(field, shape) is not { } why)
        {
            return names.Find(field);
        }
        var absent = standard && names.Find(field) is null;
        Add(path, absent ? $"{why}标准表样的这一处将空着。" : why, absent ? Severity.Note : Severity.Fault);
        return null;
    }

    internal void Size(decimal? points, string path) =>
        Fault(points is < 4 or > 120, path, "字号应在 4 到 120 磅之间。");

    internal void Fault(bool wrong, string path, string sentence)
    {
        if (wrong)
        {
            Add(path, sentence, Severity.Fault);
        }
    }

    private void Has(FieldPath field, string path, FieldNames names)
    {
        if (names.Find(field) is not { } name)
        {
            Field(field, EntryShape.Text, path, names);
        }
        else
        {
            Field(field, name.Shape, path, names);
        }
    }

    private void Wide(decimal width, string path) =>
        Fault(width > Width + Tolerance || width <= 0, path, $"宽 {Mm(width)}，而页边距之间只有 {Mm(Width)}，请改小。");

    private void Add(string path, string sentence, Severity severity)
    {
        var at = positions.Of(path);
        _findings.Add(new Finding(at.File, at.Line, at.Column, path, layout.Source?.Clause, severity, sentence));
    }

    private static string Mm(decimal width) => width.ToString("0.#", CultureInfo.InvariantCulture) + " 毫米";
}
