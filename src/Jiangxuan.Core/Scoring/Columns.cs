using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>Where the columns of a file stand.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _at = [];

    private Columns() { }

    /// <summary>What is wrong with the header.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Finds the columns by their names, in any order.</summary>
    /// <param name="file">Name of the file in findings.</param>
    /// <param name="table">The file.</param>
    /// <param name="needed">Names that must be there.</param>
    /// <param name="others">Whether there may be other columns.</param>
    /// <param name="optional">Names that may be there.</param>
    public static Columns Of(
        string file,
        CsvTable table,
        IReadOnlyCollection<string> needed,
        bool others = false,
        IReadOnlyCollection<string>? optional = null
    )
    {
        var known = needed.Concat(optional ?? []).ToList();
        var columns = new Columns();
        var header = table.Header.Cells;
        for (var i = 0; i < header.Count; i++)
        {
            if (!columns._at.TryAdd(header[i], i))
            {
                Fault(i + 1, $"表头“{header[i]}”写了两次。");
            }
            else if (!others && !known.Contains(header[i]))
            {
                Fault(i + 1, $"表头“{header[i]}”不认识。{Naming.DidYouMean(header[i], known)}");
            }
        }

        foreach (var name in needed.Where(n => !columns._at.ContainsKey(n)))
        {
            Fault(1, $"表头缺“{name}”，应为：{string.Join(',', needed)}。");
        }

        return columns;

        void Fault(int column, string sentence) =>
            columns.Findings.Add(
                new Finding(file, table.Header.Line, column, "header", null, Severity.Fault, sentence)
            );
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string name) => _at.ContainsKey(name);

    /// <summary>Index of a column.</summary>
    public int this[string name] => _at[name];
}

/// <summary>A row with its cells by column name.</summary>
internal sealed record Place(CsvRow Row, Columns Columns)
{
    /// <summary>Its line.</summary>
    public int Line => Row.Line;

    /// <summary>The cell, without blanks around it.</summary>
    public string this[string column] => Row.Cells[Columns[column]].Trim();

    /// <summary>The cell of a column that may be there; null = there is no such column.</summary>
    public string? Find(string column) => Columns.Has(column) ? this[column] : null;

    /// <summary>Number of the cell, from 1.</summary>
    public int Column(string column) => Columns[column] + 1;
}
