using System.Globalization;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Quotas;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>One composition rule, or one value of a grouped one, against a list of persons (构成试算).</summary>
public sealed record Balance
{
    /// <summary>The rule.</summary>
    public required CompositionRule Rule { get; init; }

    /// <summary>The value of the grouping fact; null for a rule without groups.</summary>
    public string? Group { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>Persons it counts.</summary>
    public required int Count { get; init; }

    /// <summary>What a percentage is of: persons on the list, places, or listed persons of a kind; for a number of persons, those on the list.</summary>
    public required int Base { get; init; }

    /// <summary>Persons whose fact is not determined; they are not counted.</summary>
    public required int Unknown { get; init; }

    /// <summary>The limit in whole persons, inclusive.</summary>
    public required int Bound { get; init; }

    /// <summary>Whether it is met, compared exactly.</summary>
    public bool Met => Rule.Op is RuleOp.AtLeast ? Count >= Bound : Count <= Bound;

    /// <summary>The rule in words, with the group's value.</summary>
    public string Says => Group is null ? Rule.Says : $"{Rule.Says}（{Group}）";

    /// <summary>The limit in words: 不低于55%（11人）.</summary>
    public string Limit =>
        (Rule.Limit, Rule.Op) switch
        {
            (PercentLimit p, RuleOp.AtLeast) => $"不低于{Percent(p.Percent)}（{Bound}人）",
            (PercentLimit p, _) => $"不超过{Percent(p.Percent)}（{Bound}人）",
            (_, RuleOp.AtLeast) => $"不少于{Bound}人",
            _ => $"不超过{Bound}人",
        };

    /// <summary>Every composition rule of the notice against these persons, as if they were the whole list.</summary>
    public static IReadOnlyList<Balance> Of(World world, IReadOnlyCollection<string> persons) =>
        Of(world, null, [.. persons.Select((id, i) => new ListItem(id, i + 1))]);

    /// <summary>
    /// Every composition rule against a list with its tiers, each on the persons of the tiers it looks at, and the bounds on shared values
    /// of that stage. Persons without a tier count in the whole list only.
    /// </summary>
    public static IReadOnlyList<Balance> Of(World world, Stage? stage, IReadOnlyCollection<ListItem> items)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(items);
        var whole = Composing.Whole(stage is null ? world.Notice.Tiers : Places.Tiers(world.Notice, stage));
        var persons = items.Select(i => (i.Tier, Facts: Facts(world, i.Candidacy))).ToList();
        var standing =
            stage is null || world.Notice.Composition.All(r => r.GroupBy is null)
                ? []
                : Lists.StandingIn(world, stage, Lists.City).Select(c => Facts(world, c.Id)).ToList();
        var found = new List<Balance>();
        foreach (var rule in world.Notice.Composition)
        {
            var bound = Composing.Bound(rule, whole);
            var counted = persons
                .Where(p => p.Tier is null ? bound.SetEquals(whole.Select(t => t.Id)) : bound.Contains(p.Tier))
                .Select(p => p.Facts)
                .ToList();
            var seats = Places.Of(world, world.Notice.Tiers.Where(t => bound.Contains(t.Id)));
            found.AddRange(Composing.Rules(rule).SelectMany(r => Of(r, rule.Source, counted, seats, standing)));
        }

        foreach (var cap in world.Notice.Caps.Where(c => c.At == stage?.Id))
        {
            IReadOnlyList<IReadOnlyDictionary<string, string>> all = [.. persons.Select(p => p.Facts)];
            found.AddRange(Of(Composing.Rule(cap), cap.Source, all, persons.Count, []));
        }

        return found;
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

    /// <summary>
    /// The facts composition rules and caps may look at, derived ones computed as of the notice's day; unknown ones are not there. What
    /// caps look at is as <see cref="SharedCap"/> compares it.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Facts(World world, string candidacy)
    {
        var person = world.Get<Candidacy>(candidacy);
        var known = Knowing.Of(world, person, world.Notice.Identity.Announced);
        return Keys(world.Notice)
            .Select(key => (key, value: known.Find(key)))
            .Select(f => (f.key, text: f.value is null ? "" : Plain(f.value)))
            .Concat(
                world.Notice.Caps.Select(cap =>
                    (key: Composing.Key(cap), text: SharedCap.Shared(cap, known, world.Edition.NameOf(person.Unit)))
                )
            )
            .Where(f => f.text.Length > 0)
            .ToDictionary(f => f.key, f => f.text);
    }

    private static IEnumerable<string> Keys(Notice notice) =>
        Composing.Facts(notice).Concat(notice.Tracks is { } tracks ? [tracks.Fact] : []).Distinct();

    private static IEnumerable<Balance> Of(
        CompositionRule rule,
        Source source,
        IReadOnlyList<IReadOnlyDictionary<string, string>> persons,
        int seats,
        IReadOnlyList<IReadOnlyDictionary<string, string>> standing
    )
    {
        // A floor of every value stands for the values of those who could be listed too, as in the list that is computed.
        var values = rule is { GroupBy: { } fact, Op: RuleOp.AtLeast } ? standing.Where(p => p.ContainsKey(fact)) : [];
        var known = persons.Where(p => Requirement.FactsOf(rule).All(p.ContainsKey)).ToList();
        // With nobody's value known a grouped rule has no value to stand for, and must still not pass unseen.
        var unseen = rule.GroupBy is not null && known.Count == 0 && persons.Count > 0;
        foreach (
            var requirement in Requirement.Of([unseen ? rule with { GroupBy = null } : rule], [.. known, .. values])
        )
        {
            var inBase = known.Count(requirement.InBase);
            var whole = requirement.BaseOf(persons.Count, seats, inBase);
            yield return new Balance
            {
                Rule = rule,
                Group = requirement.Group,
                Source = source,
                Count = known.Count(requirement.Counts),
                Base = whole ?? persons.Count,
                Unknown = persons.Count - known.Count,
                Bound = requirement.LimitOf(whole),
            };
        }
    }

    private static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
