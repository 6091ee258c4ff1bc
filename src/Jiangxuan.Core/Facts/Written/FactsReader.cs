using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Facts.Written;

/// <summary>Reads the four parts of what is known of one person; notes every fault and goes on.</summary>
internal sealed class FactsReader(Notice notice, List<Finding> findings, Func<string, IdNumberValue>? seal)
{
    private static readonly IReadOnlyList<string> Parts = ["on", "facts", "registers", "judged"];

    /// <summary>What could be read; whether it may be used is for the findings to say.</summary>
    public Known? Read(Node node, IReadOnlyList<string> beside)
    {
        if (node is not MapNode map)
        {
            Fault(node, "这里应写成对象，含 on、facts、registers、judged 各项。");
            return null;
        }
        foreach (var entry in map.Entries.Where(e => !Parts.Contains(e.Key) && !beside.Contains(e.Key)))
        {
            var near = Naming.DidYouMean(entry.Key, Parts.Concat(beside));
            Fault(entry, $"不认识的键“{entry.Key}”。{near}这里可写：{string.Join(" ", Parts.Concat(beside))}。");
        }
        var on = Day(map.Find("on"), notice.Identity.Announced);
        return new Known
        {
            Notice = notice,
            On = on,
            Values = Facts(Inside(map, "facts"), on),
            Registers = Registers(Inside(map, "registers")),
            Judged = Judged(Inside(map, "judged")),
        };
    }

    private DateOnly Day(Node? node, DateOnly otherwise)
    {
        if (node is null or ScalarNode { Empty: true })
        {
            return otherwise;
        }
        if (node is ScalarNode scalar && People.DateReading.Read(scalar.Text).TryGet(out var date, out _))
        {
            if (date.Date is { } day)
            {
                return day;
            }
        }
        Fault(node, "这里应写一个日期，如 2021-06-11。");
        return otherwise;
    }

    private Dictionary<string, Value> Facts(IReadOnlyList<MapEntry> entries, DateOnly on)
    {
        var values = new Dictionary<string, Value>();
        foreach (var entry in entries)
        {
            if (ReservedFacts.All.Contains(entry.Key))
            {
                Reserved(entry, values);
            }
            else if (notice.Facts.FirstOrDefault(f => f.Key == entry.Key) is not { } fact)
            {
                var near = Naming.DidYouMean(entry.Key, notice.Facts.Select(f => f.Key).Concat(ReservedFacts.All));
                Fault(entry, $"没有“{entry.Key}”这个字段。{near}");
            }
            else if (fact.Kind is DerivedKind derived)
            {
                var rests = string.Join('、', derived.Rests.Select(r => r.Key).Distinct());
                Fault(entry, $"“{fact.Label}”由系统推算，不能直接写；请写它所依据的 {rests}。");
            }
            else if (new ValueReader(notice, on, Fault, seal).Read(fact.Kind, fact.Label, entry.Value) is { } value)
            {
                values[fact.Key] = value;
            }
        }
        return values;
    }

    private void Reserved(MapEntry entry, Dictionary<string, Value> values)
    {
        switch (entry.Value)
        {
            case ScalarNode { Empty: true }:
                return;
            case ScalarNode scalar when ReservedFacts.Impossible(entry.Key, scalar.Text, notice) is { } why:
                Fault(scalar, $"“{ReservedFacts.Label(entry.Key)}”{why}");
                return;
            case ScalarNode scalar:
                values[entry.Key] = new TextValue(scalar.Text);
                return;
            default:
                Fault(entry.Value, $"“{ReservedFacts.Label(entry.Key)}”应写一个编号。");
                return;
        }
    }

    private Dictionary<string, RegisterAnswer> Registers(IReadOnlyList<MapEntry> entries)
    {
        var answers = new Dictionary<string, RegisterAnswer>();
        foreach (var entry in entries)
        {
            if (notice.Registers.All(r => r.Id != entry.Key))
            {
                var near = Naming.DidYouMean(entry.Key, notice.Registers.Select(r => r.Id));
                Fault(entry, $"没有“{entry.Key}”这个名册。{near}");
            }
            else if (entry.Value is MapNode { Entries: [{ Key: "until" } until] })
            {
                answers[entry.Key] = new RegisterAnswer(true, Day(until.Value, DateOnly.MaxValue));
            }
            else if (Truth(entry.Value, "查到写 true，查无写 false，有期限的写成 {until: 2026-01-01}") is { } found)
            {
                answers[entry.Key] = new RegisterAnswer(found);
            }
        }
        return answers;
    }

    /// <summary>Answers by id of the judgement, or by the clause of its rule when that clause has only one.</summary>
    private Dictionary<string, bool> Judged(IReadOnlyList<MapEntry> entries)
    {
        var all = JudgedHere.All(notice);
        var answers = new Dictionary<string, bool>();
        foreach (var entry in entries)
        {
            var ids = all.Where(j => j.Judged.Id == entry.Key).Select(j => j.Judged.Id).ToList();
            if (ids.Count == 0)
            {
                ids = [.. all.Where(j => j.Rule.Source.Clause == entry.Key).Select(j => j.Judged.Id)];
            }
            if (ids.Count == 0)
            {
                var near = Naming.DidYouMean(entry.Key, all.Select(j => j.Judged.Id));
                Fault(entry, $"没有“{entry.Key}”这项认定，也没有这一条款的认定。{near}");
            }
            else if (ids.Count > 1)
            {
                Fault(entry, $"条款“{entry.Key}”有几项认定，请分别写编号：{string.Join(" ", ids)}。");
            }
            else if (Truth(entry.Value, "认定符合写 true，不符合写 false") is { } yes && !answers.TryAdd(ids[0], yes))
            {
                Fault(entry, $"认定“{ids[0]}”写了两次，请删去一处。");
            }
        }
        return answers;
    }

    private bool? Truth(Node node, string how)
    {
        switch (node)
        {
            case ScalarNode { Empty: true }:
                return null;
            case ScalarNode { Text: "true" or YesNoKind.Yes }:
                return true;
            case ScalarNode { Text: "false" or YesNoKind.No }:
                return false;
            default:
                Fault(node, $"这里写不成这样：{how}；不知道就不写或写 null。");
                return null;
        }
    }

    private IReadOnlyList<MapEntry> Inside(MapNode map, string part)
    {
        switch (map.Find(part))
        {
            case null or ScalarNode { Empty: true }:
                return [];
            case MapNode inside:
                return inside.Entries;
            case var other:
                Fault(other, $"“{part}”应写成“键: 值”的对象。");
                return [];
        }
    }

    private void Fault(MapEntry entry, string sentence) => Fault(entry.At, entry.Value.Path, sentence);

    private void Fault(Node node, string sentence) => Fault(node.At, node.Path, sentence);

    private void Fault(Position at, string path, string sentence) =>
        findings.Add(new Finding(at.File, at.Line, at.Column, path, null, Severity.Fault, sentence));
}
