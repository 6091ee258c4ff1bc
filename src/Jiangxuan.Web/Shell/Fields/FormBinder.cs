using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>Reads a posted form by walking the definition: a name the definition does not declare is never looked at.</summary>
public static class FormBinder
{
    /// <summary>Key of the birth date in forms that ask it beside the ID number.</summary>
    public const string Birth = "birth";

    /// <summary>Key of the sex in forms that ask it beside the ID number.</summary>
    public const string Sex = "sex";

    /// <summary>Reads these facts.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">Keys of the facts the form shows.</param>
    /// <param name="posted">The posted fields.</param>
    /// <param name="stored">Values as they are stored.</param>
    /// <param name="today">The day in Shanghai.</param>
    /// <param name="seal">Turns a checked ID number into its stored form.</param>
    public static Bound Bind(
        Notice notice,
        IEnumerable<string> facts,
        Posted posted,
        IReadOnlyDictionary<string, Value> stored,
        DateOnly today,
        Func<string, IdNumberValue> seal
    )
    {
        ArgumentNullException.ThrowIfNull(notice);
        var values = ImmutableDictionary.CreateBuilder<string, Value>();
        var unstored = ImmutableDictionary.CreateBuilder<string, Value>();
        var errors = new List<FormError>();
        var asked = facts.Select(notice.Fact).ToList();
        foreach (var fact in asked)
        {
            var field = new Field(fact.Label, notice, today, seal) { Previous = stored.GetValueOrDefault(fact.Key) };
            var reading = fact.Kind.Read(posted, $"f.{fact.Key}", field);
            errors.AddRange(reading.Problems.Select(p => new FormError(p.Id, p.Sentence)));
            if (fact.Kind is IdNumberKind && reading.Value is RawValue)
            {
                unstored[fact.Key] = reading.Value;
                if (field.Previous is IdNumberValue kept)
                {
                    values[fact.Key] = kept;
                }
            }
            else if (reading.Value is { } value)
            {
                values[fact.Key] = value;
            }
        }

        if (values.Values.OfType<IdNumberValue>().FirstOrDefault() is { } id)
        {
            errors.AddRange(FromId(asked, id, values));
        }

        return new Bound(values.ToImmutable(), unstored.ToImmutable(), errors);
    }

    // Fills birth and sex where they are empty; where they are not, they must say the same.
    private static IEnumerable<FormError> FromId(
        List<Fact> asked,
        IdNumberValue id,
        ImmutableDictionary<string, Value>.Builder values
    )
    {
        foreach (var fact in asked.Where(f => f.Key is Birth or Sex))
        {
            Value? said = (fact.Key, fact.Kind) switch
            {
                (Birth, DayKind) => new DayValue(id.Birth),
                (Birth, MonthKind) => new MonthValue(id.Birth.Year, id.Birth.Month),
                (Sex, ChoiceKind) => new TextValue(id.Male ? "男" : "女"),
                _ => null,
            };
            if (said is null)
            {
                continue;
            }

            if (values.TryAdd(fact.Key, said) || values[fact.Key] is RawValue || values[fact.Key].Equals(said))
            {
                continue;
            }

            yield return new FormError(
                $"f.{fact.Key}",
                $"{fact.Label}与身份证号不一致：身份证号显示为{(said is TextValue sex ? sex.Text : $"{id.Birth:yyyy年M月d日}")}，请核对。"
            );
        }
    }
}
