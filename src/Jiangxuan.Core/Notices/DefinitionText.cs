using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices;

/// <summary>
/// Reads the other files of a programme (表样等) as strictly as the notice itself: unknown keys, missing ones and wrong values are all
/// found at once, each with its place. The types live with whoever uses them.
/// </summary>
/// <typeparam name="T">The record at the root of the file.</typeparam>
/// <param name="Value">What was read; null when anything is wrong.</param>
/// <param name="Findings">Everything found, in the order of the text.</param>
/// <param name="Positions">Where things stand, for further findings.</param>
public sealed record DefinitionText<T>(T? Value, IReadOnlyList<Finding> Findings, Positions Positions)
    where T : class
{
    /// <summary>Reads a text.</summary>
    /// <param name="file">Name of the file, for the findings.</param>
    /// <param name="text">Its text, YAML.</param>
    /// <param name="year">The edition's year, for <c>{year}</c> and <c>{year-1}</c>.</param>
    public static DefinitionText<T> Read(string file, string text, int year)
    {
        var findings = new List<Finding>();
        var places = new Dictionary<string, Position>();
        T? value = null;
        if (YamlText.Read(file, text, findings) is { } root)
        {
            root.Name("", null, places);
            value = (T?)new Binder(findings, year).Bind(typeof(T), root);
        }
        IReadOnlyList<Finding> all = [.. findings.OrderBy(f => f.Line).ThenBy(f => f.Column)];
        return new DefinitionText<T>(all.Count == 0 ? value : null, all, new Positions(places));
    }
}
