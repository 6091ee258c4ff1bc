using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>Every record, family of kinds and closed set of words that the files of a programme can hold, found from the types.</summary>
internal static class Vocabulary
{
    /// <summary>The files and what each holds.</summary>
    public static IReadOnlyList<(string File, Type Holds)> Files { get; } =
    [
        (NoticeReading.NoticeFile, typeof(Notice)),
        (NoticeReading.DecisionsFile, typeof(IReadOnlyList<Decision>)),
        (UnitRegister.File, typeof(IReadOnlyList<Unit>)),
        ($"{CaseFile.Folder}/*.yaml", typeof(IReadOnlyList<Case>)),
    ];

    /// <summary>Everything that has a name of its own, in the order in which the files lead to it.</summary>
    public static IReadOnlyList<Type> All { get; } = Reached();

    /// <summary>What a list, a dictionary or a type that may be left out holds.</summary>
    public static Type Inner(Type type) =>
        Nullable.GetUnderlyingType(type) is { } some ? Inner(some)
        : IsList(type) ? Inner(type.GetGenericArguments()[0])
        : IsMap(type) ? Inner(type.GetGenericArguments()[1])
        : type;

    public static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public static bool IsMap(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    /// <summary>Whether a value is written as one word.</summary>
    public static bool IsWord(Type type) => type == typeof(string) || type.IsValueType || Words.Has(type);

    private static List<Type> Reached()
    {
        var found = new List<Type>();
        foreach (var (_, holds) in Files)
        {
            Reach(Inner(holds), found);
        }
        return found;
    }

    private static void Reach(Type type, List<Type> found)
    {
        if (type == typeof(Written) || IsWord(type) && !type.IsEnum || found.Contains(type))
        {
            return;
        }
        found.Add(type);
        if (type.IsEnum)
        {
            return;
        }
        foreach (
            var inner in type.IsAbstract
                ? Kinds.Of(type).Values
                : Kinds.Members(type).Select(m => Inner(m.Property.PropertyType))
        )
        {
            Reach(inner, found);
        }
    }
}
