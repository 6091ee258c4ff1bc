namespace Jiangxuan.Core.Notices;

/// <summary>How parts of a definition are named in paths, and which known word an unknown one may mean; readers and checks share it.</summary>
public static class Naming
{
    /// <summary><c>[id]</c>, a second one of the same id <c>[id#2]</c>, without id <c>[0]</c>.</summary>
    public static IReadOnlyList<string> Items(IEnumerable<string?> ids)
    {
        var seen = new Dictionary<string, int>();
        var names = new List<string>();
        foreach (var id in ids)
        {
            var index = names.Count;
            if (id is null)
            {
                names.Add($"[{index}]");
                continue;
            }
            seen[id] = seen.GetValueOrDefault(id) + 1;
            names.Add(seen[id] == 1 ? $"[{id}]" : $"[{id}#{seen[id]}]");
        }
        return names;
    }

    /// <summary>A C# name as the key in the file: <c>AskedFor</c> → <c>askedFor</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>An enum member as in the file: <c>InPrinciple</c> → <c>in-principle</c>.</summary>
    public static string Kebab(string name) =>
        string.Concat(
            name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : c.ToString())
        );

    /// <summary>The nearest of the known words, in a clause that can follow a sentence; empty when none is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var nearest = known
            .Select(k => (Word: k, Distance: Distance(word, k)))
            .Where(k => k.Distance <= Math.Max(1, Math.Min(3, word.Length / 2)))
            // Of two letters replaced by two others nothing is left that could have been meant.
            .Where(k => k.Distance < Math.Max(word.Length, k.Word.Length))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Word is null ? "" : $"是不是“{nearest.Word}”？";
    }

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], previous[j]) + 1, previous[j - 1] + same);
            }
            previous = row;
        }
        return previous[b.Length];
    }
}
