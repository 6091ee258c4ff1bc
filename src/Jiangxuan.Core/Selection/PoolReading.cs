using Jiangxuan.Core.Exchange;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>A pool read from a file, or all that is wrong with the file.</summary>
/// <param name="Pool">The pool; null when anything is wrong.</param>
/// <param name="Findings">Everything found, in the order of the file.</param>
/// <param name="Readable">False when the file has not the form of a pool; true when the pool itself is at fault.</param>
public sealed record PoolReading(Pool? Pool, IReadOnlyList<Finding> Findings, bool Readable)
{
    /// <summary>Reads a file with one pool as JSON.</summary>
    /// <param name="name">Name of the file in findings.</param>
    /// <param name="bytes">The file, UTF-8, with or without a byte order mark.</param>
    public static PoolReading Read(string name, byte[] bytes) => Read(new JsonFile(name, bytes));

    /// <summary>Reads a file with one pool a line (JSON Lines); empty lines are passed over.</summary>
    /// <param name="name">Name of the file in findings.</param>
    /// <param name="bytes">The file, UTF-8, with or without a byte order mark.</param>
    public static IEnumerable<PoolReading> ReadLines(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var (from, number) = (0, 1);
        while (from < bytes.Length)
        {
            var length = bytes.AsSpan(from).IndexOf((byte)'\n');
            var line = bytes[from..(length < 0 ? bytes.Length : from + length)];
            if (line.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                yield return Read(new JsonFile(name, line, number));
            }

            (from, number) = (length < 0 ? bytes.Length : from + length + 1, number + 1);
        }
    }

    private static PoolReading Read(JsonFile file)
    {
        var pool = file.Root is null ? null : new PoolBinding(file).Pool(file.Root);
        if (pool is null || file.Findings.Count > 0)
        {
            return new PoolReading(null, InOrder(file), false);
        }

        foreach (var fault in PoolCheck.All(pool))
        {
            file.Fault(fault.Field!, fault.Sentence);
        }

        return new PoolReading(file.Findings.Count > 0 ? null : pool, InOrder(file), true);
    }

    private static IReadOnlyList<Finding> InOrder(JsonFile file) =>
        [.. file.Findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];
}
