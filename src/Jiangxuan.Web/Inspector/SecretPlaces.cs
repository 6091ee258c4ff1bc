using System.Text.Json;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Web.Inspector;

/// <summary>Where in the canonical text of an entry each commitment stands, so that who checks a secret finds what it is.</summary>
public static class SecretPlaces
{
    /// <summary>The secrets of an entry, each once, with their paths in its canonical text: <c>what.text</c>, <c>what.values.name</c>.</summary>
    public static IReadOnlyList<(Secret Secret, string Path)> Of(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var text = JsonDocument.Parse(entry.Canonical());
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        Walk(text.RootElement, "", paths);
        return
        [
            .. entry.Secrets.DistinctBy(s => s.Commitment).Select(s => (s, paths.GetValueOrDefault(s.Commitment, ""))),
        ];
    }

    private static void Walk(JsonElement element, string path, Dictionary<string, string> paths)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Walk(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", paths);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index())
                {
                    Walk(item, $"{path}[{index}]", paths);
                }

                break;
            case JsonValueKind.String:
                paths.TryAdd(element.GetString()!, path);
                break;
            default:
                break;
        }
    }
}
