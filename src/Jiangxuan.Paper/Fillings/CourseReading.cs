using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Layouts;

namespace Jiangxuan.Paper.Fillings;

/// <summary>Reads values of the course out of a file: <c>{"unit.name": "…", "judges": [{"name": "…"}]}</c> (过程字段).</summary>
/// <param name="notice">The notice; its facts are not values of the course.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class CourseReading(Notice notice, ICollection<Finding> findings)
{
    /// <summary>The entries; empty when nothing is written.</summary>
    /// <param name="written">What is written; null when there is none.</param>
    /// <param name="names">The names of the paper, or of the row.</param>
    /// <param name="facts">Whether the facts of a person are among them; those are written elsewhere.</param>
    public Dictionary<string, Entry> Read(Written? written, FieldNames names, bool facts)
    {
        var entries = new Dictionary<string, Entry>();
        if (written is null or { Empty: true })
        {
            return entries;
        }
        if (written.Entries is not { } fields)
        {
            findings.Add(written.Fault("这里应写成“字段: 值”的对象。"));
            return entries;
        }
        foreach (var (key, value) in fields.Where(f => !f.Value.Empty))
        {
            if (Named(key, value, names, facts) is { } name && Entry(name, value) is { } entry)
            {
                entries[key] = entry;
            }
        }
        return entries;
    }

    private FieldName? Named(string key, Written value, FieldNames names, bool facts)
    {
        if (facts && notice.Facts.Any(f => f.Key == key.Split('.')[0]))
        {
            findings.Add(value.Fault($"“{key}”是申报字段，请写在 facts 里。"));
            return null;
        }
        if (FieldPath.Read(key) is { Outer: false } path && names.Find(path) is { } name)
        {
            return name;
        }
        findings.Add(value.Fault($"没有“{key}”这个字段。{Naming.DidYouMean(key, names.All.Select(n => n.Name))}"));
        return null;
    }

    private Entry? Entry(FieldName name, Written value)
    {
        switch (name.Shape)
        {
            case EntryShape.Text when value.Word is { } word:
                return new TextEntry(word);
            case EntryShape.Rows when value.Items is { } items:
                return new RowsEntry([.. items.Select(i => Read(i, name.Inside!, CourseField.HasPersons(name.Name)))]);
            case EntryShape.Picture:
                findings.Add(value.Fault($"“{name.Label}”是图片，由程序生成，不能写在这里。"));
                return null;
            default:
                var how = name.Shape is EntryShape.Rows ? "应写成列表，每项一个对象" : "应写一个值，不是列表或对象";
                findings.Add(value.Fault($"“{name.Label}”{how}。"));
                return null;
        }
    }
}
