namespace Jiangxuan.Paper.Sheets.Uploads;

/// <summary>What a part of a workbook refers to.</summary>
internal static class Relations
{
    /// <summary>Where a part's relations stand.</summary>
    public static string Of(string part)
    {
        var cut = part.LastIndexOf('/') + 1;
        return $"{part[..cut]}_rels/{part[cut..]}.rels";
    }

    /// <summary>Kind and part of every relation by its id; those to outside are left out.</summary>
    public static IReadOnlyDictionary<string, (string Kind, string Part)> Read(BookFile file, string part)
    {
        var relations = new Dictionary<string, (string, string)>();
        using var xml = file.Xml(Of(part));
        while (xml?.Read() == true)
        {
            if (
                xml.LocalName == "Relationship"
                && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Id") is { } id
            )
            {
                var kind = xml.GetAttribute("Type") ?? "";
                relations[id] = (kind[(kind.LastIndexOf('/') + 1)..], Resolve(part, xml.GetAttribute("Target") ?? ""));
            }
        }
        return relations;
    }

    private static string Resolve(string part, string target)
    {
        var folders = target.StartsWith('/') ? [] : part.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                folders = folders[..Math.Max(0, folders.Count - 1)];
            }
            else if (step != ".")
            {
                folders.Add(step);
            }
        }
        return string.Join('/', folders);
    }
}
