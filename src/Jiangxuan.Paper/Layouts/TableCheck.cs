using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Grids;

namespace Jiangxuan.Paper.Layouts;

/// <summary>What is wrong with one table of a layout: fields, and whether it can be drawn blank and full.</summary>
internal sealed class TableCheck(LayoutCheck check, Table table, string path, FieldNames names)
{
    private const int Full = 3;

    public void Run()
    {
        check.Size(table.Size, $"{path}.size");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            Row(table.Rows[i], $"{path}.rows[{i}]");
        }
        var drawn = new[] { Filling.Blank, new Filling(names.Sample(Full)) }.SelectMany(Faults).Distinct();
        foreach (var fault in drawn)
        {
            check.Fault(true, $"{path}.rows[{fault.Row}]", fault.Sentence);
        }
    }

    private IReadOnlyList<GridFault> Faults(Filling filling)
    {
        GridMaking.Make(table, filling, out var faults);
        return faults;
    }

    private void Row(Row row, string here)
    {
        check.Fault(row.Height <= 0, $"{here}.height", "行高应大于 0。");
        check.Fault(row.Min < 0, $"{here}.min", "min 不能为负。");
        check.Fault(row.Max < Math.Max(1, row.Min), $"{here}.max", "max 至少为 1，且不能小于 min。");
        check.Fault(
            row.Repeat is null && (row.Min > 0 || row.Max is not null),
            here,
            "min、max 只在重复行（repeat）里有意义，请删去或写上 repeat。"
        );
        var inside = names;
        if (row.Repeat is { } list)
        {
            if (check.Field(list, EntryShape.Rows, $"{here}.repeat", names) is not { Inside: { } items })
            {
                return;
            }
            inside = items;
        }
        for (var i = 0; i < row.Cells.Count; i++)
        {
            Cell(row.Cells[i], $"{here}.cells[{i}]", inside);
        }
    }

    private void Cell(Cell cell, string here, FieldNames inside)
    {
        check.Fault(cell.Width <= 0, $"{here}.width", "格宽应大于 0。");
        check.Fault(cell.Rows < 0, $"{here}.rows", "rows 不能为负；0 表示与旁边的重复行同高。");
        check.Size(cell.Size, $"{here}.size");
        check.Size(cell.Shrink, $"{here}.shrink");
        var contents = new object?[] { cell.Vertical, cell.Field, cell.Photo, cell.Opinion };
        var said = contents.Count(c => c is not null) + (cell.Label is not null && cell.Photo is null ? 1 : 0);
        check.Fault(
            said > 1,
            here,
            "一格只能写 label、vertical、field、photo、opinion 中的一种（photo 可另写 label）。"
        );
        if (cell.Each is { } across)
        {
            if (check.Field(across, EntryShape.Rows, $"{here}.each", inside) is not { Inside: { } items })
            {
                return;
            }
            inside = items;
        }
        if (cell.Photo is { } photo)
        {
            check.Field(photo, EntryShape.Picture, $"{here}.photo", inside);
        }
        if (cell.Opinion is { } opinion)
        {
            check.Text(opinion.Field, $"{here}.opinion.field", inside);
            check.Text(opinion.Date, $"{here}.opinion.date", inside);
        }
        check.Fault(cell.Max is not null && cell.Lines is null, $"{here}.max", "格里的 max 只与 lines 连用。");
        if (cell.Lines is { } lines)
        {
            check.Fault(cell.Field is null, here, "写了 lines 还须写 field：每一行印什么。");
            if (check.Field(lines, EntryShape.Rows, $"{here}.lines", inside) is not { Inside: { } items })
            {
                return;
            }
            inside = items;
        }
        check.Text(cell.Field, $"{here}.field", inside);
    }
}
