using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Scoring;

/// <summary>Everything wrong with the rows of a file.</summary>
internal sealed class RowFaults(string file)
{
    private readonly List<Finding> _found = [];

    /// <summary>How many so far.</summary>
    public int Count => _found.Count;

    /// <summary>All, in the order of the file.</summary>
    public IReadOnlyList<Finding> All => [.. _found.OrderBy(f => f.Line).ThenBy(f => f.Column)];

    /// <summary>Takes over what was found elsewhere.</summary>
    public void Add(IEnumerable<Finding> findings) => _found.AddRange(findings);

    /// <summary>A fault of a cell, which is quoted.</summary>
    public void Add(Place at, string column, string reason) =>
        Add(at.Line, at.Column(column), column, $"{column}为“{at[column]}”：{reason}");

    /// <summary>A fault at a place.</summary>
    public void Add(int line, int column, string path, string sentence) =>
        _found.Add(new Finding(file, line, column, path, null, Severity.Fault, sentence));
}
