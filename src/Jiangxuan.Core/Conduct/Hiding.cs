using System.Collections.Immutable;

namespace Jiangxuan.Core.Conduct;

/// <summary>
/// Personal values of an entry that come by key or need not be there: hidden when it is made, known again when it is folded unless erased.
/// </summary>
public static class Hiding
{
    /// <summary>Hides each under a salt of its own; the prefix keeps their names apart from others in the act.</summary>
    public static ImmutableDictionary<string, Secret> Hide<T>(
        this IEnumerable<KeyValuePair<string, T>> values,
        Act act,
        string prefix
    ) => values.ToImmutableDictionary(v => v.Key, v => Secret.Of(v.Value, act.Salt, $"{prefix}/{v.Key}"));

    /// <summary>The values; an erased one is left out.</summary>
    public static ImmutableDictionary<string, T> Known<T>(this ImmutableDictionary<string, Secret> values) =>
        values.Where(v => v.Value.Text is not null).ToImmutableDictionary(v => v.Key, v => v.Value.Read<T>());

    /// <summary>The texts; an erased one is empty, because that there was one still counts.</summary>
    public static ImmutableDictionary<string, string> Said(this ImmutableDictionary<string, Secret> values) =>
        values.ToImmutableDictionary(v => v.Key, v => v.Value.Said());

    /// <summary>In the fixed order of the keys.</summary>
    public static IEnumerable<Secret> InOrder(this ImmutableDictionary<string, Secret> values) =>
        values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value);

    /// <summary>With what lies beside the entry put back, where there is one.</summary>
    public static Secret? Reveal(this Secret? secret, Func<Secret, Secret> find) =>
        secret is null ? null : find(secret);

    /// <summary>With what lies beside the entry put back.</summary>
    public static ImmutableDictionary<string, Secret> Reveal(
        this ImmutableDictionary<string, Secret> values,
        Func<Secret, Secret> find
    ) => values.ToImmutableDictionary(v => v.Key, v => find(v.Value));
}
