using System.Reflection;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Every place where an entry can carry a text in clear, found from the types.</summary>
internal static class EntryTexts
{
    private static readonly HashSet<Type> s_plain =
    [
        typeof(bool),
        typeof(int),
        typeof(long),
        typeof(decimal),
        typeof(DateOnly),
        typeof(DateTimeOffset),
        typeof(Secret),
        typeof(Happened),
    ];

    /// <summary>Kinds of entries.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
    [
        .. typeof(Happened)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Happened)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>What of it stands in clear: the path from the type, with <c>[]</c> for the keys of a dictionary.</summary>
    public static IEnumerable<string> InClear(Type type) => Members(type, type.Name);

    /// <summary>What is written of an object: what can be set or a constructor takes. The rest is computed and not kept.</summary>
    public static IEnumerable<PropertyInfo> Written(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var taken = type.GetConstructors(all)
            .SelectMany(c => c.GetParameters())
            .Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null || taken.Contains(p.Name));
    }

    /// <summary>Key and value of a dictionary; null = it is none.</summary>
    public static (Type Key, Type Value)? Pairs(Type type) =>
        Shape(type, typeof(IReadOnlyDictionary<,>)) is { GenericTypeArguments: [var key, var value] }
            ? (key, value)
            : null;

    /// <summary>What a list holds; null = it is none.</summary>
    public static Type? Items(Type type) =>
        type == typeof(string) ? null : Shape(type, typeof(IEnumerable<>))?.GenericTypeArguments[0];

    /// <summary>Whether it is an object of ours whose members are known; anything else may hold whatever it likes.</summary>
    public static bool HasMembers(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith("Jiangxuan", default) == true;

    private static Type? Shape(Type type, Type generic) =>
        type.GetInterfaces()
            .Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic);

    private static IEnumerable<string> Members(Type type, string path) =>
        Written(type).SelectMany(m => Look(m.PropertyType, $"{path}.{m.Name}"));

    private static IEnumerable<string> Look(Type type, string path)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return s_plain.Contains(type) || type.IsEnum ? []
            : Pairs(type) is (var key, var value) ? [.. Look(key, $"{path}[]"), .. Look(value, path)]
            : Items(type) is { } item ? Look(item, path)
            : HasMembers(type) ? Members(type, path)
            : [path];
    }
}
