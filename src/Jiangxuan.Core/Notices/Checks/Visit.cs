using System.Collections;
using Jiangxuan.Core.Notices.Yaml;

namespace Jiangxuan.Core.Notices.Checks;

/// <summary>One record of the definition, with its path and the clause it rests on.</summary>
/// <param name="Path">Path, as the reader names it.</param>
/// <param name="Record">The record.</param>
/// <param name="Clause">Clause of the nearest source.</param>
internal sealed record Visit(string Path, object Record, string? Clause)
{
    /// <summary>Every record of the notice, outermost first.</summary>
    public static IEnumerable<Visit> All(Notice notice)
    {
        var decisions = Items("decisions", notice.Decisions, null);
        return Members("", notice, null).Concat(decisions);
    }

    /// <summary>A record of another file and every record inside it.</summary>
    public static IEnumerable<Visit> Of(string path, object record) => Of(path, record, null);

    private static IEnumerable<Visit> Of(string path, object record, string? clause)
    {
        var own = record.GetType().GetProperty(nameof(Rule.Source))?.GetValue(record) as Source;
        var near = (own?.Document is null ? own?.Clause : null) ?? clause;
        return Members(path, record, near).Prepend(new Visit(path, record, near));
    }

    private static IEnumerable<Visit> Members(string path, object record, string? clause)
    {
        foreach (var member in Kinds.Members(record.GetType()))
        {
            var value = member.Property.GetValue(record);
            var place =
                member.Flat || member.Bare ? path
                : path.Length == 0 ? member.Key
                : $"{path}.{member.Key}";
            var visits = value switch
            {
                null or ValueType or IDictionary => [],
                _ when Leaf(value) => [],
                IEnumerable list => Items(place, list, clause),
                _ => Of(Inside(place, value), value, clause),
            };
            foreach (var visit in visits)
            {
                yield return visit;
            }
        }
    }

    private static IEnumerable<Visit> Items(string path, IEnumerable list, string? clause)
    {
        var items = list.Cast<object>().Where(i => !Leaf(i) && i is not IEnumerable).ToList();
        return items
            .Zip(Naming.Items(items.Select(IdOf)))
            .SelectMany(i => Of(Inside(path + i.Second, i.First), i.First, clause));
    }

    private static bool Leaf(object value) => value is string or ValueType or Written || Words.Has(value.GetType());

    /// <summary>A condition's members stand one step deeper, under the name of its kind.</summary>
    private static string Inside(string path, object record) =>
        Kinds.NameOfKeyed(record.GetType()) is { } kind ? $"{path}.{kind}" : path;

    /// <summary>What names a record in a list.</summary>
    public static string? IdOf(object record)
    {
        var type = record.GetType();
        var id = type.GetProperty("Id") ?? type.GetProperty("Key");
        return Kinds.NameOfKeyed(type) is null && id?.PropertyType == typeof(string)
            ? (string?)id.GetValue(record)
            : null;
    }
}
