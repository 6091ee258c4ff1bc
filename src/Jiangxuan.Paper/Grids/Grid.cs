using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Grids;

/// <summary>A table as it is drawn: grid columns, and for every row the cells that begin in it.</summary>
/// <param name="Columns">Widths in millimetres.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record Grid(IReadOnlyList<decimal> Columns, IReadOnlyList<GridRow> Rows);

/// <summary>A drawn row.</summary>
/// <param name="From">The row of the layout it comes from.</param>
/// <param name="Cells">The cells that begin in it, left to right.</param>
public sealed record GridRow(Row From, IReadOnlyList<GridCell> Cells);

/// <summary>A drawn cell.</summary>
/// <param name="From">The cell of the layout.</param>
/// <param name="Filling">What its fields are looked up in.</param>
/// <param name="Column">Its first grid column, from 0.</param>
/// <param name="Columns">Grid columns it spans.</param>
/// <param name="Rows">Rows it spans.</param>
/// <param name="Width">Millimetres.</param>
public sealed record GridCell(Cell From, Fillings.Filling Filling, int Column, int Columns, int Rows, decimal Width);
