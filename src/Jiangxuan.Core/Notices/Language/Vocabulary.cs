using Jiangxuan.Core.Casebook;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Language;

/// <summary>Every record, family of kinds and closed set of words that some files can hold, found from the types.</summary>
public sealed class Vocabulary
{
    /// <summary>What the files can hold.</summary>
    /// <param name="files">The files and what each holds.</param>
    public Vocabulary(params IReadOnlyList<(string File, Type Holds)> files)
    {
        Files = files;
        var found = new List<Type>();
        foreach (var (_, holds) in files)
        {
            Reach(Inner(holds), found);
        }
        All = found;
    }

    /// <summary>That of the files of a programme beside its layouts, which lie with whoever draws them.</summary>
    public static Vocabulary Programme { get; } =
        new(
            (NoticeReading.NoticeFile, typeof(Notice)),
            (NoticeReading.DecisionsFile, typeof(IReadOnlyList<Decision>)),
            (UnitRegister.File, typeof(IReadOnlyList<Unit>)),
            ($"{CaseFile.Folder}/*.yaml", typeof(IReadOnlyList<Case>))
        );

    /// <summary>The files and what each holds.</summary>
    public IReadOnlyList<(string File, Type Holds)> Files { get; }

    /// <summary>Everything that has a name of its own, in the order in which the files lead to it.</summary>
    public IReadOnlyList<Type> All { get; }

    /// <summary>What a list, a dictionary or a type that may be left out holds.</summary>
    internal static Type Inner(Type type) =>
        Nullable.GetUnderlyingType(type) is { } some ? Inner(some)
        : IsList(type) ? Inner(type.GetGenericArguments()[0])
        : IsMap(type) ? Inner(type.GetGenericArguments()[1])
        : type;

    internal static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    internal static bool IsMap(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    /// <summary>Whether a value is written as one word.</summary>
    internal static bool IsWord(Type type) => type == typeof(string) || type.IsValueType || Words.Has(type);

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
