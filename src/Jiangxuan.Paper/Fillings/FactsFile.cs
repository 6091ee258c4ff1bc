using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>
/// What is filled into a paper as it is written in a file (事实文件): of a person as for <c>eligible</c>, with <c>course</c> beside it;
/// of a list <c>{"persons": […], "course": {…}}</c>. Numbers of identity cards that stand there are printed in clear.
/// </summary>
public sealed class FactsFile
{
    private const string Course = "course";
    private const string NameField = "name";

    private readonly Notice _notice;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, string> _numbers = [];
    private readonly Opening _opening;

    private FactsFile(Notice notice, Func<string, PictureEntry?> picture)
    {
        _notice = notice;
        _opening = new Opening(id => _numbers.GetValueOrDefault(id.Hash, id.Masked), f => picture(f.Name));
    }

    /// <summary>Reads a JSON text; null when anything is wrong, which is noted.</summary>
    /// <param name="file">Name of the file, for the findings.</param>
    /// <param name="text">Its text.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="about">What the paper is about.</param>
    /// <param name="picture">The picture that a name of a file means; null when there is none.</param>
    /// <param name="findings">Everything that is wrong.</param>
    public static Dictionary<string, Entry>? Read(
        string file,
        string text,
        Notice notice,
        About about,
        Func<string, PictureEntry?> picture,
        out IReadOnlyList<Finding> findings
    )
    {
        var reading = new FactsFile(notice, picture);
        findings = reading._findings;
        var root = Written.OfJson(file, text, reading._findings);
        if (root is null)
        {
            return null;
        }
        var entries =
            about is About.Person
                ? reading.Person(root, FieldNames.Of(notice, About.Person))
                : reading.List(root, FieldNames.Of(notice, about));
        reading._findings.Sort((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
        return reading._findings.Count == 0 ? entries : null;
    }

    private Dictionary<string, Entry> Person(Written written, FieldNames names)
    {
        var reading = FactsReading.Of(written, _notice, Seal, Course);
        _findings.AddRange(reading.Findings);
        var entries = reading.Known is { } known ? FactEntries.Of(known, _opening) : [];
        foreach (var (name, entry) in CourseOf(written, names, true))
        {
            entries[name] = entry;
        }
        return entries;
    }

    private Dictionary<string, Entry> List(Written written, FieldNames names)
    {
        if (written.Entries is not { } parts)
        {
            _findings.Add(written.Fault("这里应写成对象，含 course，名单还含 persons。"));
            return [];
        }
        var entries = CourseOf(written, names, false);
        var lists = names.All.Where(n => n.Inside is not null && CourseField.HasPersons(n.Name)).ToList();
        foreach (var (key, value) in parts.Where(p => p.Key != Course && !p.Value.Empty))
        {
            var list = lists.FirstOrDefault(l => l.Name == key);
            if (list is null || value.Items is not { } items)
            {
                string[] known = [Course, .. lists.Select(l => l.Name)];
                var near = list is null ? Naming.DidYouMean(key, known) : "应写成列表。";
                _findings.Add(value.Fault($"这里可写：{string.Join(' ', known)}，不能是“{key}”。{near}"));
                continue;
            }
            entries[key] = new RowsEntry([.. items.Select((i, n) => Row(i, n, list.Inside!))]);
        }
        Counted(entries);
        return entries;
    }

    private Dictionary<string, Entry> Row(Written written, int index, FieldNames names)
    {
        var entries = Person(written, names);
        entries.TryAdd("no", new TextEntry((index + 1).ToString(CultureInfo.InvariantCulture)));
        return entries;
    }

    private Dictionary<string, Entry> CourseOf(Written written, FieldNames names, bool facts)
    {
        var course = written.Entries?.FirstOrDefault(e => e.Key == Course).Value;
        return new CourseReading(_notice, _findings).Read(course, names, facts);
    }

    /// <summary>What follows from the list of persons: their number, and who stands under which title.</summary>
    private static void Counted(Dictionary<string, Entry> entries)
    {
        if (entries.GetValueOrDefault("persons") is not RowsEntry persons)
        {
            return;
        }
        entries.TryAdd("count", Number(persons.Rows.Count));
        var tiers = persons
            .Rows.Where(r => r.ContainsKey("candidacy.tier"))
            .GroupBy(r => Said(r, "candidacy.tier"))
            .Select(g => new Dictionary<string, Entry>
            {
                ["title"] = new TextEntry(g.Key),
                ["count"] = Number(g.Count()),
                ["names"] = new TextEntry(string.Join('　', g.Select(r => Said(r, NameField)))),
                ["persons"] = new RowsEntry([.. g]),
            })
            .ToList();
        if (tiers.Count > 0)
        {
            entries.TryAdd("tiers", new RowsEntry(tiers));
        }
    }

    private static TextEntry Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    private static string Said(IReadOnlyDictionary<string, Entry> row, string name) =>
        row.GetValueOrDefault(name) is TextEntry text ? text.Text : "";

    /// <summary>Keeps the number for the opening; it was checked before.</summary>
    private IdNumberValue Seal(string number)
    {
        var id = IdNumber.Read(number, DateOnly.MaxValue).Value;
        var key = (_numbers.Count + 1).ToString(CultureInfo.InvariantCulture);
        _numbers[key] = id.Number;
        return new IdNumberValue(id.Masked, key, "", id.Birth, id.Sex == Sex.Male);
    }
}
