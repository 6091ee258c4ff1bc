using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>One composition rule against a list of persons (构成试算).</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">Persons it counts.</param>
/// <param name="Base">What the percentage is of: persons on the list, or places.</param>
/// <param name="Unknown">Persons whose fact is not determined; they are not counted.</param>
/// <param name="Met">Whether it is met, compared exactly: count × 100 against percent × base.</param>
public sealed record Balance(Composition Rule, int Count, int Base, int Unknown, bool Met)
{
    /// <summary>Every composition rule of the notice against these persons.</summary>
    public static IReadOnlyList<Balance> Of(World world, IReadOnlyCollection<string> persons)
    {
        var values = persons.Select(id => Knowing.Values(world, world.Get<Candidacy>(id))).ToList();
        return [.. world.Notice.Composition.Select(rule => Of(world, rule, values))];
    }

    /// <summary>The limit in words: 不低于55%（11人）.</summary>
    public string Limit
    {
        get
        {
            var parts = new List<string>();
            if (Rule.AtLeast is { } low)
            {
                parts.Add($"不低于{Percent(low)}（{Math.Ceiling(low * Base / 100):0}人）");
            }

            if (Rule.AtMost is { } high)
            {
                parts.Add($"不超过{Percent(high)}（{Math.Floor(high * Base / 100):0}人）");
            }

            return string.Join("，", parts);
        }
    }

    /// <summary>The bound as a number of persons, for a meter.</summary>
    public int Bound =>
        Rule.AtMost is { } high
            ? (int)Math.Floor(high * Base / 100)
            : (int)Math.Ceiling((Rule.AtLeast ?? 0) * Base / 100);

    private static Balance Of(World world, Composition rule, List<IReadOnlyDictionary<string, Value>> values)
    {
        var count = values.Count(v =>
            rule.Predicate.All(p => v.TryGetValue(p.Key, out var x) && p.Value.Contains(Plain(x)))
        );
        var unknown = values.Count(v => rule.Predicate.Keys.Any(k => !v.ContainsKey(k)));
        var whole = rule.Base == CompositionBase.Seats ? world.Notice.Tiers[0].Places : values.Count;
        var met = !(rule.AtLeast * whole > count * 100m) && !(rule.AtMost * whole < count * 100m);
        return new Balance(rule, count, whole, unknown, met);
    }

    /// <summary>A value as composition rules name it: the code, or 是 and 否.</summary>
    internal static string Plain(Value value) =>
        value switch
        {
            TextValue t => t.Text,
            YesNoValue y => y.Yes ? "是" : "否",
            NumberValue n => n.Number.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };

    private static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
