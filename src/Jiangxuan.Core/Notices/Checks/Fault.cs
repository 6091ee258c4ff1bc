namespace Jiangxuan.Core.Notices.Checks;

/// <summary>A fault before it has its place in the file.</summary>
/// <param name="Path">Path of what is wrong.</param>
/// <param name="Sentence">What is wrong, in Chinese.</param>
/// <param name="Severity">What it prevents.</param>
/// <param name="Clause">Clause it rests on, when the path does not tell.</param>
internal sealed record Fault(string Path, string Sentence, Severity Severity = Severity.Fault, string? Clause = null);
