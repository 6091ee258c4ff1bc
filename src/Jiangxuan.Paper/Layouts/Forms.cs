using Jiangxuan.Core.Notices;

namespace Jiangxuan.Paper.Layouts;

/// <summary>All papers of a programme (表样集): its own layouts and, for ids it has none of, the standard ones.</summary>
/// <param name="Layouts">Those without a fault, the programme's own first, then by id.</param>
/// <param name="Findings">Everything found in the programme's own files and in the standard ones it uses.</param>
public sealed record Forms(IReadOnlyList<Layout> Layouts, IReadOnlyList<Finding> Findings)
{
    /// <summary>The folder of layouts beside the notice.</summary>
    public const string Folder = "forms";

    /// <summary>Before the names of standard layouts in findings.</summary>
    public const string StandardFolder = "standard";

    private const string Ending = ".yaml";

    /// <summary>The layout of that id; null when there is none.</summary>
    public Layout? Find(string id) => Layouts.FirstOrDefault(l => l.Id == id);

    /// <summary>Reads and checks. No file is opened here.</summary>
    /// <param name="files">Texts of the programme's layouts by name, such as <c>forms/annex-1.yaml</c>.</param>
    /// <param name="notice">The notice whose papers they are.</param>
    public static Forms Read(IReadOnlyDictionary<string, string> files, Notice notice)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(notice);
        var findings = new List<Finding>();
        var own = Read(files.OrderBy(f => f.Key, StringComparer.Ordinal), notice, false, findings);
        var replaced = files.Keys.Select(IdOf).Concat(own.Select(l => l.Id)).ToHashSet();
        var standard = Standard().Where(f => !replaced.Contains(IdOf(f.Key)));
        return new Forms([.. own, .. Read(standard, notice, true, findings)], findings);
    }

    /// <summary>Texts of the standard layouts, by names such as <c>standard/certificate.yaml</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Standard()
    {
        var assembly = typeof(Forms).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(Ending, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return KeyValuePair.Create($"{StandardFolder}/{name}", reader.ReadToEnd());
        }
    }

    private static List<Layout> Read(
        IEnumerable<KeyValuePair<string, string>> files,
        Notice notice,
        bool standard,
        List<Finding> findings
    )
    {
        var good = new List<Layout>();
        var ids = new Dictionary<string, string>();
        foreach (var (file, text) in files)
        {
            var reading = DefinitionText<Layout>.Read(file, text, notice.Identity.Year);
            var found = reading.Findings.ToList();
            if (reading.Value is { } layout)
            {
                found.AddRange(new LayoutCheck(layout, notice, standard, reading.Positions).Run());
                found.AddRange(Named(file, layout, ids, reading.Positions));
                if (found.All(f => f.Severity is not Severity.Fault))
                {
                    good.Add(layout);
                }
            }
            findings.AddRange(found.OrderBy(f => f.Line).ThenBy(f => f.Column));
        }
        return good;
    }

    private static IEnumerable<Finding> Named(
        string file,
        Layout layout,
        Dictionary<string, string> ids,
        Positions positions
    )
    {
        var at = positions.Of("id");
        if (!ids.TryAdd(layout.Id, file))
        {
            var sentence = $"编号“{layout.Id}”与 {ids[layout.Id]} 重复，请改用别的编号。";
            yield return new Finding(at.File, at.Line, at.Column, "id", null, Severity.Fault, sentence);
        }
        else if (IdOf(file) != layout.Id)
        {
            var sentence = $"文件名应与编号一致：请把文件改名为 {layout.Id}{Ending}，或把编号改为“{IdOf(file)}”。";
            yield return new Finding(at.File, at.Line, at.Column, "id", null, Severity.Fault, sentence);
        }
    }

    private static string IdOf(string file)
    {
        var name = file[(file.LastIndexOf('/') + 1)..];
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
    }
}
