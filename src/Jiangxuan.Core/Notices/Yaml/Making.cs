using System.Reflection;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>A record in the making, together with the kind whose settings stand in the same map.</summary>
internal sealed class Making
{
    private readonly object _made;
    private readonly Dictionary<Member, object> _owner = [];
    private readonly HashSet<Member> _stated = [];
    private readonly List<Member> _members;
    private (Member Member, object Kind)? _flat;

    public Making(Type type)
    {
        _made = Activator.CreateInstance(type)!;
        _members = [.. Kinds.Members(type)];
        foreach (var member in _members)
        {
            _owner[member] = _made;
        }
        HasKind =
            type.GetCustomAttribute<KindAttribute>() is not null && !Kinds.Keyed(type.BaseType!)
            || _members.Any(m => m.Flat);
    }

    /// <summary>Whether <c>kind</c> in the map is the kind's name and not a member.</summary>
    public bool HasKind { get; }

    /// <summary>The kind is unknown, so its keys cannot be judged.</summary>
    public bool Open { get; private set; }

    public IReadOnlyList<Member> Members => _members;

    public IEnumerable<string> Keys => (HasKind ? new[] { "kind" } : []).Concat(_members.Select(m => m.Key));

    public IEnumerable<Member> Missing => _members.Where(m => m.Required && !_stated.Contains(m));

    public void Flatten(Member member, Type? kind)
    {
        _members.Remove(member);
        if (kind is null)
        {
            Open = true;
            return;
        }
        var settings = Activator.CreateInstance(kind)!;
        _flat = (member, settings);
        foreach (var setting in Kinds.Members(kind))
        {
            _members.Add(setting);
            _owner[setting] = settings;
        }
    }

    public Member? Find(string key) => _members.FirstOrDefault(m => m.Key == key);

    public void Stated(Member member) => _stated.Add(member);

    public void Set(Member member, object value) => member.Property.SetValue(_owner[member], value);

    public object Whole()
    {
        if (_flat is { } flat)
        {
            flat.Member.Property.SetValue(_made, flat.Kind);
        }
        return _made;
    }
}
