using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Sheets;

/// <summary>A summary table (汇总表): the layout's columns, or 序号 and those of the notice, filled with the persons of a list.</summary>
public sealed class SummarySheet
{
    private static readonly FieldText Number = FieldText.Read("{no}")!;

    /// <summary>From this many columns on, 序号 and the one behind it stay in sight.</summary>
    private const int Wide = 9;

    private readonly IReadOnlyList<(FieldText Field, SheetKind Kind)> _fields;
    private readonly IReadOnlyList<Filling> _rows;

    private SummarySheet(Layout layout, Workbook workbook, Notice notice, Filling filling)
    {
        var columns =
            workbook.Columns.Count > 0
                ? workbook.Columns
                : [new WorkbookColumn { Label = "序号", Field = Number }, .. notice.Summary.Select(Column)];
        _fields = [.. columns.SelectMany(Leaves).Select(c => (c.Field!, Kind(c.Field!, notice)))];
        _rows = filling.Rows(workbook.Rows);
        Table = new SheetTable
        {
            Name = layout.Title,
            Title = Line(filling, workbook.Title),
            Head = Line(filling, workbook.Head),
            Foot = Line(filling, workbook.Foot),
            Columns = [.. columns.Select(c => Head(c, notice))],
            Page = layout.Sheet,
            Frozen = _fields.Count >= Wide ? 2 : 0,
        };
    }

    /// <summary>Everything around the rows.</summary>
    public SheetTable Table { get; }

    /// <summary>The table of a layout, filled.</summary>
    /// <exception cref="ArgumentException">The layout is no table of Excel.</exception>
    public static SummarySheet Of(Layout layout, Notice notice, Filling filling)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(filling);
        return layout.Workbook is { } workbook
            ? new SummarySheet(layout, workbook, notice, filling)
            : throw new ArgumentException($"Layout {layout.Id} is no workbook.", nameof(layout));
    }

    /// <summary>The rows, each filled when it is asked for.</summary>
    public IEnumerable<IReadOnlyList<SheetCell>> Rows() =>
        _rows.Select((row, i) => (IReadOnlyList<SheetCell>)[.. _fields.Select(f => Cell(row, i, f.Field, f.Kind))]);

    /// <summary>A line around the table: its words are printed even while nothing is filled in, to be completed by hand.</summary>
    private static string Line(Filling filling, FieldText? line) =>
        string.Concat(
            (line?.Pieces ?? []).Select(p =>
                p.Field is null ? p.Words
                : filling.Words(p.Field) is { Length: > 0 } words ? words
                : p.Otherwise
            )
        );

    private static SheetCell Cell(Filling row, int index, FieldText field, SheetKind kind)
    {
        var text = row.Text(field);
        if (text.Length == 0 && ReferenceEquals(field, Number))
        {
            return index + 1;
        }
        return
            kind is SheetKind.Number
            && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : text;
    }

    private static WorkbookColumn Column(SummaryColumn column) =>
        new()
        {
            Label = column.Label,
            Field = column.Fact is { } fact ? FieldText.Read($"{{{Path(fact)}}}") : null,
            Columns = [.. column.Columns.Select(Column)],
        };

    /// <summary>What is known of every candidacy without being a fact has names of its own on paper.</summary>
    private static string Path(FactReference fact) =>
        fact.Key switch
        {
            ReservedFacts.Channel => "candidacy.channel",
            ReservedFacts.Tier => "candidacy.tier",
            ReservedFacts.Unit => "unit.name",
            _ => fact.ToString(),
        };

    private static SheetColumn Head(WorkbookColumn column, Notice notice) =>
        new()
        {
            Label = column.Label,
            Width = column.Width,
            Kind = column.Field is { } field ? Kind(field, notice) : SheetKind.Text,
            Align = column.Field is { } shown && Long(shown, notice) ? Align.Left : Align.Center,
            Columns = [.. column.Columns.Select(c => Head(c, notice))],
        };

    private static IEnumerable<WorkbookColumn> Leaves(WorkbookColumn column) =>
        column.Columns.Count == 0 ? [column] : column.Columns.SelectMany(Leaves);

    private static SheetKind Kind(FieldText field, Notice notice) =>
        Of(field, notice) is NumberKind or AgeKind or CountKind or SumKind
        || field.Pieces is [{ Field.Name: "no" or "rank" or "score" or "reward.total" or "reward.due" }]
            ? SheetKind.Number
            : SheetKind.Text;

    private static bool Long(FieldText field, Notice notice) => Of(field, notice) is ParagraphKind or TableKind;

    private static FactKind? Of(FieldText field, Notice notice) =>
        field.Pieces is [{ Field: { } path }] ? FactReference.Read(path.Name)?.Kind(notice) : null;
}
