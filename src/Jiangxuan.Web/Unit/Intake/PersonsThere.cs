using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>
/// Finds a person who has an application in the edition (查重): by ID number, and where one of the two has none by name and employer.
/// Whoever withdrew may apply again.
/// </summary>
internal sealed class PersonsThere
{
    private readonly ILookup<string, Candidacy> _byNumber;
    private readonly ILookup<string, (Candidacy Candidacy, bool Numbered)> _byName;

    /// <summary>The persons of a world that holds every candidacy with its sections.</summary>
    public PersonsThere(World world)
    {
        var all = world
            .All<Candidacy>()
            .Where(c => c.Withdrawn is null)
            .Select(c => (Candidacy: c, Values: Knowing.Values(world, c)))
            .ToList();
        _byNumber = all.Where(p => Number(p.Values) is not null).ToLookup(p => Number(p.Values)!, p => p.Candidacy);
        _byName = all.Where(p => Name(p.Values) is not null)
            .ToLookup(p => Name(p.Values)!, p => (p.Candidacy, Number(p.Values) is not null));
    }

    /// <summary>The application of the person with these values; null when there is none.</summary>
    public Candidacy? Find(IReadOnlyDictionary<string, Value> values)
    {
        var number = Number(values);
        return (number is null ? null : _byNumber[number].FirstOrDefault())
            ?? (
                Name(values) is { } name
                    ? _byName[name].FirstOrDefault(p => number is null || !p.Numbered).Candidacy
                    : null
            );
    }

    private static string? Number(IReadOnlyDictionary<string, Value> values) =>
        values.Values.OfType<IdNumberValue>().FirstOrDefault()?.Hash;

    private static string? Name(IReadOnlyDictionary<string, Value> values) =>
        Line(values, "name") is { Length: > 0 } name
            ? $"{PersonName.Comparable(name)}|{Core.People.Typed.Compact(Line(values, "employer"))}"
            : null;

    private static string Line(IReadOnlyDictionary<string, Value> values, string fact) =>
        values.GetValueOrDefault(fact) is TextValue { Text: var text } ? text : "";
}
