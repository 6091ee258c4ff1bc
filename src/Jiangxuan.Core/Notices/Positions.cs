namespace Jiangxuan.Core.Notices;

/// <summary>Where in the files a path of the definition stands.</summary>
public sealed class Positions(IReadOnlyDictionary<string, Position> map)
{
    /// <summary>Position of that path, or of the nearest path around it.</summary>
    public Position Of(string path)
    {
        for (var at = path; at.Length > 0; at = Around(at))
        {
            if (map.TryGetValue(at, out var position))
            {
                return position;
            }
        }
        return map.TryGetValue("", out var root) ? root : new Position("notice.yaml", 1, 1);
    }

    private static string Around(string path)
    {
        var cut = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
        return cut <= 0 ? "" : path[..cut];
    }
}

/// <summary>A place in a file.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
public readonly record struct Position(string File, int Line, int Column);
