using System.Collections.Concurrent;
using System.Reflection;

namespace Jiangxuan.Core.Notices.Yaml;

/// <summary>The closed families of kinds and the members of records, as the files may state them.</summary>
internal static class Kinds
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<string, Type>> Families = new();
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Member>> Records = new();

    /// <summary>The kinds of a family by the word in the file.</summary>
    public static IReadOnlyDictionary<string, Type> Of(Type family) =>
        Families.GetOrAdd(
            family,
            f =>
                f.Assembly.GetTypes()
                    .Where(t => t.IsSubclassOf(f) && !t.IsAbstract && t.GetCustomAttribute<KindAttribute>() is not null)
                    .ToDictionary(t => t.GetCustomAttribute<KindAttribute>()!.Name)
        );

    /// <summary>Whether the family is written as <c>{kind: settings}</c> maps of one key.</summary>
    public static bool Keyed(Type family) => family.GetCustomAttribute<KeyedAttribute>() is not null;

    /// <summary>The word of a kind of any family; null for any other type.</summary>
    public static string? NameOf(Type kind) => kind.GetCustomAttribute<KindAttribute>()?.Name;

    /// <summary>The word of a kind of a keyed family; null for any other type.</summary>
    public static string? NameOfKeyed(Type kind) => kind.BaseType is { } family && Keyed(family) ? NameOf(kind) : null;

    /// <summary>Whether the settings are another node of a family, which is written without a key of its own (<c>{not: …}</c>).</summary>
    public static bool AlwaysBare(Type kind) =>
        Members(kind).Any(m => m.Bare && m.Property.PropertyType is { IsAbstract: true, IsInterface: false });

    /// <summary>What may be stated about a record.</summary>
    public static IReadOnlyList<Member> Members(Type record) =>
        Records.GetOrAdd(
            record,
            r =>
                [
                    .. r.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(p => p.SetMethod is not null && p.GetCustomAttribute<NotInFileAttribute>() is null)
                        .OrderBy(p => Depth(p.DeclaringType!))
                        .ThenBy(p => p.MetadataToken)
                        .Select(p => new Member(p)),
                ]
        );

    private static int Depth(Type type) => type.BaseType is null ? 0 : 1 + Depth(type.BaseType);
}

/// <summary>A member of a record.</summary>
internal sealed class Member(PropertyInfo property)
{
    public PropertyInfo Property { get; } = property;

    public string Key { get; } = Naming.Camel(property.Name);

    public bool Required { get; } =
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;

    /// <summary>Its settings stand in the owner's map.</summary>
    public bool Flat { get; } = property.GetCustomAttribute<FlattenAttribute>() is not null;

    public bool Bare { get; } = property.GetCustomAttribute<BareAttribute>() is not null;

    /// <summary>What holds when it is not stated, as it would be written; null when nothing does, or it must be stated.</summary>
    public string? Default(Type record) =>
        Required || record.IsAbstract || record.GetConstructor(Type.EmptyTypes) is not { } make
            ? null
            : Property.GetValue(make.Invoke(null)) switch
            {
                bool yes => yes ? "true" : "false",
                Enum word => Naming.Kebab(word.ToString()),
                string { Length: > 0 } text => text,
                // Nothing of it: an empty text or list, no record, a day before all days, a value that is not a word.
                null or string or System.Collections.IEnumerable => null,
                DateOnly day when day == default => null,
                IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                _ => null,
            };

    public Thing? Names { get; } = property.GetCustomAttribute<NamesAttribute>()?.Thing;
}
