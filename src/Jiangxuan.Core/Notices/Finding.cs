namespace Jiangxuan.Core.Notices;

/// <summary>One thing found in a definition (定义检查发现), fit to be read by the office clerk who wrote it.</summary>
/// <param name="File">File name, <c>notice.yaml</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Path">Path in the definition, such as <c>stages[audit].by</c>.</param>
/// <param name="Clause">Clause named by the nearest <c>source:</c> around it, if any.</param>
/// <param name="Severity">What it prevents.</param>
/// <param name="Sentence">What is wrong and what to do, in Chinese.</param>
public sealed record Finding(
    string File,
    int Line,
    int Column,
    string Path,
    string? Clause,
    Severity Severity,
    string Sentence
)
{
    /// <summary>One line for a terminal: <c>notice.yaml:12:5 stages[audit].by …</c>.</summary>
    public override string ToString() =>
        $"{File}:{Line}:{Column} {Path} {(Clause is null ? "" : $"（通知{Clause}）")}{Sentence}";
}

/// <summary>What a finding prevents.</summary>
public enum Severity
{
    /// <summary>错误: the definition is not used.</summary>
    Fault,

    /// <summary>待定: it is read and shown, but no edition can open with it.</summary>
    Open,

    /// <summary>提示: worth a look, prevents nothing.</summary>
    Note,
}
