using System.Collections;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>Makes typed records of nodes; notes every fault and goes on, so that all are found at once.</summary>
internal sealed class Binder(List<Finding> findings, int? year)
{
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    /// <summary>Every word in the parts that are left out: what stands there is written and named, though nothing was made of it.</summary>
    public IReadOnlySet<string> Unread => _unread;

    /// <summary>The value, or null after a fault was noted.</summary>
    public object? Bind(Type type, Node node)
    {
        var asked = Nullable.GetUnderlyingType(type) ?? type;
        if (node is ScalarNode { Empty: true })
        {
            return Fault(node, "这里没有填写内容；不需要的项目请整行删去。");
        }
        if (asked == typeof(Written))
        {
            return new Written(node);
        }
        if (asked == typeof(string) || asked.IsValueType || Words.Has(asked))
        {
            return node is ScalarNode scalar
                ? Word(asked, scalar)
                : Fault(node, $"这里应写一个值（{Words.Form(asked)}），不是列表或对象。");
        }
        if (asked.IsGenericType && asked.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(asked.GetGenericArguments()[0], node);
        }
        if (asked.IsGenericType && asked.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return Dictionary(asked.GetGenericArguments()[1], node);
        }
        if (!asked.IsAbstract)
        {
            return Record(asked, node);
        }
        return Kinds.Keyed(asked) ? KeyedKind(asked, node)
            : KindOf(asked, node) is { } kind ? Record(kind, node)
            : null;
    }

    private object? Word(Type type, ScalarNode node)
    {
        var fields = Words.HoldsPlaceholders(type);
        if (year is null && YearWords.Any(node.Text))
        {
            // The year itself is at fault, which is found where it stands.
            return null;
        }
        var text = year is { } y ? YearWords.Expand(node.Text, y, fields) : node.Text;
        if (!fields && YearWords.Unknown(text) is { } unknown)
        {
            return Fault(node, $"不认识的占位“{unknown}”；可用 {{year}}、{{year-1}}、{{year-2}} 等。");
        }
        return Words.Read(type, text, out var complaint) ?? Fault(node, complaint);
    }

    private object? List(Type item, Node node)
    {
        if (node is not ListNode list)
        {
            return Fault(node, "这里应写一个列表（每项以“- ”开头，或写成 [甲, 乙]）。");
        }
        var made = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var part in list.Items)
        {
            if (Bind(item, part) is { } value)
            {
                made.Add(value);
            }
            else
            {
                LeaveOut(part);
            }
        }
        return made;
    }

    private object? Dictionary(Type value, Node node)
    {
        if (node is not MapNode map)
        {
            return Fault(node, "这里应写成“键: 值”的对象。");
        }
        var made = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        foreach (var entry in map.Entries)
        {
            if (Bind(value, entry.Value) is { } bound)
            {
                made[entry.Key] = bound;
            }
            else
            {
                _unread.Add(entry.Key);
                LeaveOut(entry.Value);
            }
        }
        return made;
    }

    private object? KeyedKind(Type family, Node node)
    {
        var kinds = Kinds.Of(family);
        if (node is not MapNode { Entries: [var only] })
        {
            return Fault(node, $"这里应写成只有一个键的对象，键是以下之一：{string.Join(" ", kinds.Keys.Order())}。");
        }
        if (!kinds.TryGetValue(only.Key, out var kind))
        {
            var near = Naming.DidYouMean(only.Key, kinds.Keys);
            return Fault(
                only.At,
                only.Value,
                $"没有“{only.Key}”这种条件。{near}可用：{string.Join(" ", kinds.Keys.Order())}。"
            );
        }
        return only.Value is MapNode && !Kinds.AlwaysBare(kind)
            ? Record(kind, only.Value)
            : BareRecord(kind, only.Value);
    }

    private object? BareRecord(Type kind, Node node)
    {
        var members = Kinds.Members(kind);
        var bare = members.FirstOrDefault(m => m.Bare);
        if (bare is null || members.Any(m => m.Required && m != bare))
        {
            var needed = string.Join(" ", members.Where(m => m.Required).Select(m => m.Key));
            return Fault(node, $"这里应写成对象，需要：{needed}。");
        }
        if (Bind(bare.Property.PropertyType, node) is not { } value)
        {
            return null;
        }
        var made = Activator.CreateInstance(kind)!;
        bare.Property.SetValue(made, value);
        return made;
    }

    private Type? KindOf(Type family, Node node)
    {
        if (node is not MapNode map)
        {
            Fault(node, "这里应写成“键: 值”的对象。");
            return null;
        }
        var kinds = Kinds.Of(family);
        switch (map.Find("kind"))
        {
            case null:
                Fault(node, $"缺少“kind”，应为以下之一：{string.Join(" ", kinds.Keys.Order())}。");
                return null;
            case ScalarNode scalar when kinds.TryGetValue(scalar.Text, out var kind):
                return kind;
            case var other:
                var word = (other as ScalarNode)?.Text ?? "";
                var near = Naming.DidYouMean(word, kinds.Keys);
                Fault(other, $"没有“{word}”这种类型。{near}可用：{string.Join(" ", kinds.Keys.Order())}。");
                return null;
        }
    }

    private object? Record(Type type, Node node)
    {
        if (node is not MapNode map)
        {
            return Fault(node, "这里应写成“键: 值”的对象。");
        }
        var made = new Making(type);
        var whole = true;
        foreach (var member in made.Members.Where(m => m.Flat).ToList())
        {
            var kind = KindOf(member.Property.PropertyType, node);
            whole &= kind is not null;
            made.Flatten(member, kind);
        }
        var found = findings.Count;
        foreach (var entry in map.Entries.Where(e => e.Key != "kind" || !made.HasKind))
        {
            whole &= Set(made, entry);
        }
        if (findings.Count > found && map.Id is { } id)
        {
            _unread.Add(id);
        }
        foreach (var member in made.Missing)
        {
            Fault(node, $"缺少“{member.Key}”。");
            whole = false;
        }
        return whole ? made.Whole() : null;
    }

    // Whether the record can still be made: what it can do without, or does not know, is left out and found.
    private bool Set(Making made, MapEntry entry)
    {
        if (made.Find(entry.Key) is not { } member)
        {
            if (!made.Open)
            {
                var near = Naming.DidYouMean(entry.Key, made.Keys);
                Fault(
                    entry.At,
                    entry.Value,
                    $"不认识的键“{entry.Key}”。{near}这里可写：{string.Join(" ", made.Keys)}。"
                );
            }
            LeaveOut(entry.Value);
            return true;
        }
        made.Stated(member);
        if (Bind(member.Property.PropertyType, entry.Value) is not { } value)
        {
            _unread.Add(entry.Key);
            LeaveOut(entry.Value);
            return !member.Required;
        }
        made.Set(member, value);
        return true;
    }

    private void LeaveOut(Node node) => _unread.UnionWith(node.Words);

    private object? Fault(Node node, string sentence) => Fault(node.At, node, sentence);

    private object? Fault(Position at, Node node, string sentence)
    {
        findings.Add(new Finding(at.File, at.Line, at.Column, node.Path, node.Clause, Severity.Fault, sentence));
        return null;
    }
}
