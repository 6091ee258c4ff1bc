using System.Text.RegularExpressions;

namespace Jiangxuan.Core.Tests.Cities;

/// <summary>
/// A small text laid over a whole notice. A top-level block of it takes the place of the base's block of that key, or comes in addition.
/// A block written <c>key+:</c> changes the base's list: an item takes the place of the one with its id, a new one comes behind the item
/// written before it, or at the end.
/// </summary>
internal static partial class Overlay
{
    /// <summary>The whole text.</summary>
    public static string On(string text, string over)
    {
        var blocks = Blocks(text).ToDictionary();
        foreach (var (key, block) in Blocks(over))
        {
            if (!key.EndsWith('+'))
            {
                blocks[key] = block;
                continue;
            }

            var list = key[..^1];
            blocks[list] = $"{list}:\n{string.Concat(Merged(Items(blocks[list]), Items(block)).Select(i => i.Text))}";
        }

        return string.Concat(blocks.Values);
    }

    private static IEnumerable<KeyValuePair<string, string>> Blocks(string text)
    {
        string? key = null;
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (Key().Match(line) is { Success: true } start)
            {
                if (key is not null)
                {
                    yield return new(key, Joined(lines));
                }

                key = start.Groups[1].Value;
                lines.Clear();
            }

            lines.Add(line);
        }

        yield return new(key!, Joined(lines));
    }

    private static List<(string Id, string Text)> Items(string block)
    {
        var items = new List<(string, string)>();
        foreach (var line in block.Split('\n').Skip(1).Where(l => l.Length > 0))
        {
            if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                items.Add((Id().Match(line).Groups[1].Value, line + "\n"));
            }
            else
            {
                var (id, text) = items[^1];
                items[^1] = (id, text + line + "\n");
            }
        }

        return items;
    }

    private static List<(string Id, string Text)> Merged(
        List<(string Id, string Text)> list,
        IEnumerable<(string Id, string Text)> changes
    )
    {
        int? before = null;
        foreach (var change in changes)
        {
            var at = list.FindIndex(i => i.Id == change.Id);
            if (at >= 0)
            {
                list[at] = change;
            }
            else
            {
                at = before + 1 ?? list.Count;
                list.Insert(at, change);
            }

            before = at;
        }

        return list;
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";

    [GeneratedRegex(@"^(\w+\+?):")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?:id|key): ([\w-]+)")]
    private static partial Regex Id();
}
