using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Sheets.Intake;

/// <summary>A column of the notice's summary table as it is looked for in a unit's file.</summary>
/// <param name="Path">The headings from the outermost to its own; leaf names repeat, so it is told by all of them.</param>
/// <param name="Reference">The fact, or the cell of a grid.</param>
/// <param name="Fact">The fact it belongs to; null for what every candidacy has without declaring it.</param>
/// <param name="Kind">What stands in it; null likewise.</param>
public sealed record IntakeColumn(IReadOnlyList<string> Path, FactReference Reference, Fact? Fact, FactKind? Kind)
{
    /// <summary>How it is called in sentences.</summary>
    public string Label => string.Join("－", Path);

    /// <summary>Whether somebody must fill it in: the fact itself is asked of everybody and may not be left empty.</summary>
    public bool Required =>
        Fact is { Optional: false, When: null }
        && Reference.Row is null
        && Kind is not (DerivedKind or RowsKind or FilesKind);

    /// <summary>Name under which its text is posted to the reader of its kind; null when the kind reads no single cell.</summary>
    public string? Posted =>
        Kind is null or DerivedKind or RowsKind or FilesKind or DeclarationKind ? null
        : Reference.Column is null ? Name
        : Reference.Row is null ? null
        : $"{Name}.{Reference.Row}.{Reference.Column}";

    /// <summary>Name under which the whole fact is posted.</summary>
    public string Name => "f." + Reference.Key;

    /// <summary>All columns of the notice, left to right.</summary>
    public static IReadOnlyList<IntakeColumn> Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return [.. notice.Summary.SelectMany(c => Leaves(c, [], notice))];
    }

    private static IEnumerable<IntakeColumn> Leaves(SummaryColumn column, IReadOnlyList<string> above, Notice notice)
    {
        IReadOnlyList<string> path = [.. above, column.Label];
        return column.Fact is { } fact
            ? [new IntakeColumn(path, fact, notice.Facts.FirstOrDefault(f => f.Key == fact.Key), fact.Kind(notice))]
            : column.Columns.SelectMany(c => Leaves(c, path, notice));
    }
}
