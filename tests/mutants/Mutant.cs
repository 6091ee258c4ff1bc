using System.Text.Json;

namespace Jiangxuan.Mutants;

/// <summary>One break of the core, as Stryker made and reported it.</summary>
/// <param name="Id">Its number: a test host is given it by environment and then runs the broken code.</param>
/// <param name="Room">The folder of src/Jiangxuan.Core it is in.</param>
/// <param name="Place">File, line and column: <c>Casebook/Bench.cs:70:12</c>.</param>
/// <param name="What">The kind of break and what stands there instead.</param>
internal sealed record Mutant(int Id, string Room, string Place, string What)
{
    /// <summary>What can be tried of Stryker's report: not what it left out, and not what would not compile.</summary>
    internal static IReadOnlyList<Mutant> Read(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        return
        [
            .. from file in json.RootElement.GetProperty("files").EnumerateObject()
            from one in file.Value.GetProperty("mutants").EnumerateArray()
            where one.GetProperty("status").GetString() is "Killed" or "Survived" or "NoCoverage" or "Timeout"
            select Read(file.Name, one),
        ];
    }

    private static Mutant Read(string file, JsonElement one)
    {
        const string Core = "/Jiangxuan.Core/";
        file = file.Replace('\\', '/');
        file = file[(file.IndexOf(Core, StringComparison.Ordinal) is var at and >= 0 ? at + Core.Length : 0)..];
        var start = one.GetProperty("location").GetProperty("start");
        var (line, column) = (start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32());
        var instead = one.GetProperty("replacement")
            .GetString()!
            .ReplaceLineEndings(" ")
            .Replace("  ", "", StringComparison.Ordinal);
        return new Mutant(
            int.Parse(one.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            file.Split('/')[0],
            $"{file}:{line}:{column}",
            $"{one.GetProperty("mutatorName").GetString()} → {(instead.Length > 60 ? instead[..60] + "…" : instead)}"
        );
    }
}
