using Jiangxuan.Core.Facts;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>A posted form as the kinds of fact read it.</summary>
public static class PostedForm
{
    /// <summary>
    /// The fields. A month comes as <c>name.year</c> and <c>name.month</c> and is also given as one text under <c>name</c>;
    /// the row <paramref name="without"/> (such as <c>f.honours.2</c>) is left out.
    /// </summary>
    public static Posted Of(IFormCollection form, string? without = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, values) in form)
        {
            if (without is null || !name.StartsWith(without + ".", StringComparison.Ordinal))
            {
                fields[name] = [.. values.Select(v => v ?? "")];
            }
        }

        foreach (var year in fields.Keys.Where(n => n.EndsWith(".year", StringComparison.Ordinal)).ToList())
        {
            var name = year[..^".year".Length];
            if (!fields.ContainsKey(name) && fields.TryGetValue($"{name}.month", out var month))
            {
                fields[name] = [Together(First(fields[year]), First(month))];
            }
        }

        return new Posted(fields);
    }

    /// <summary>Year and month as one text; what is missing stays missing.</summary>
    public static string Together(string year, string month) =>
        (year.Trim(), month.Trim()) switch
        {
            (var y, "") => y,
            var (y, m) => $"{y}-{m}",
        };

    /// <summary>The two parts of such a text.</summary>
    public static (string Year, string Month) Apart(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('-', StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }

    private static string First(IReadOnlyList<string> values) => values.Count == 0 ? "" : values[0];
}
