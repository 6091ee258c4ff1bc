using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts.Written;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Facts;

/// <summary>
/// What is known of one person as it is written in a file (事实文件): <c>{on, facts, registers, judged}</c>, in JSON or inside a case
/// file. Values stand as people write them; whatever is impossible is found, all of it at once.
/// </summary>
/// <param name="Known">What is known; null when anything is wrong.</param>
/// <param name="Findings">Everything wrong, in the order of the text.</param>
public sealed record FactsReading(Known? Known, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the text could be read at all as JSON.</summary>
    public bool Readable { get; init; } = true;

    /// <summary>Reads a JSON text.</summary>
    /// <param name="file">Name of the file, for the findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="notice">The notice whose facts they are.</param>
    public static FactsReading OfJson(string file, string text, Notice notice)
    {
        var findings = new List<Finding>();
        if (JsonText.Read(file, text, findings) is not { } root)
        {
            return new FactsReading(null, findings) { Readable = false };
        }
        root.Name("", null, []);
        return Of(root, notice, findings, null);
    }

    /// <summary>Reads a part of a file whose other keys are somebody else's.</summary>
    /// <param name="written">The object with <c>on</c>, <c>facts</c>, <c>registers</c>, <c>judged</c>.</param>
    /// <param name="notice">The notice whose facts they are.</param>
    /// <param name="seal">Turns a checked ID number into a value; whoever prints it in clear keeps the number there.</param>
    /// <param name="beside">The other keys.</param>
    public static FactsReading Of(
        Notices.Written written,
        Notice notice,
        Func<string, IdNumberValue> seal,
        params IReadOnlyList<string> beside
    )
    {
        ArgumentNullException.ThrowIfNull(written);
        return Of(written.Node, notice, [], seal, beside);
    }

    /// <summary>Reads a node, of JSON or YAML, that has its path already.</summary>
    /// <param name="node">The map with <c>on</c>, <c>facts</c>, <c>registers</c>, <c>judged</c>; none of them is required.</param>
    /// <param name="notice">The notice whose facts they are.</param>
    /// <param name="beside">Keys that may stand beside them and are somebody else's.</param>
    internal static FactsReading Of(Node node, Notice notice, params IReadOnlyList<string> beside) =>
        Of(node, notice, [], null, beside);

    private static FactsReading Of(
        Node node,
        Notice notice,
        List<Finding> findings,
        Func<string, IdNumberValue>? seal,
        params IReadOnlyList<string> beside
    )
    {
        var known = new FactsReader(notice, findings, seal).Read(node, beside);
        IReadOnlyList<Finding> all = [.. findings.OrderBy(f => f.Line).ThenBy(f => f.Column)];
        return new FactsReading(all.Count == 0 ? known : null, all);
    }
}
