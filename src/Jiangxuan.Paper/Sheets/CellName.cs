namespace Jiangxuan.Paper.Sheets;

/// <summary>Columns and cells by the names Excel gives them: <c>A</c>, <c>AB</c>, <c>AB12</c>.</summary>
public static class CellName
{
    /// <summary>Columns a sheet can have.</summary>
    public const int MostColumns = 16_384;

    /// <summary>Rows a sheet can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Letters of a column.</summary>
    /// <param name="column">From 0.</param>
    public static string Letters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }

    /// <summary>Name of a cell.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => Letters(column) + SheetText.Of(row);

    /// <summary>Column (from 0) and row (from 1) of a name; null when it is none, or lies outside a sheet.</summary>
    public static (int Column, int Row)? Read(ReadOnlySpan<char> name)
    {
        var (column, row, at) = (0, 0, 0);
        for (; at < name.Length && char.IsAsciiLetterUpper(name[at]) && column <= MostColumns; at++)
        {
            column = column * 26 + (name[at] - 'A' + 1);
        }
        var letters = at;
        for (; at < name.Length && char.IsAsciiDigit(name[at]) && row <= MostRows; at++)
        {
            row = row * 10 + (name[at] - '0');
        }
        var whole = at == name.Length && letters > 0 && at > letters;
        return whole && column is >= 1 and <= MostColumns && row is >= 1 and <= MostRows ? (column - 1, row) : null;
    }
}
