namespace Jiangxuan.Core.Selection;

/// <summary>One composition rule, or one value of a grouped rule: what is checked, dropped and named as one thing.</summary>
internal sealed class Requirement
{
    private readonly Share share;

    private Requirement(CompositionRule rule, string? group)
    {
        Rule = rule;
        Group = group;
        share = rule.Limit is PercentLimit percent ? Share.Of(percent.Percent) : default;
        Name = new RuleName(rule.Id, group, group is null ? rule.Says : $"{rule.Says}（{group}）", rule.Source);
    }

    internal CompositionRule Rule { get; }

    internal string? Group { get; }

    internal RuleName Name { get; }

    internal Share Share => share;

    /// <summary>The rules in their order, each grouped rule once per value among the candidates, values in ordinal order.</summary>
    internal static IReadOnlyList<Requirement> Of(IEnumerable<CompositionRule> rules, Pool pool) =>
        Of(rules, [.. pool.Candidates.Select(candidate => candidate.Facts)]);

    /// <summary>The same for persons of whom only the facts are given.</summary>
    internal static IReadOnlyList<Requirement> Of(
        IEnumerable<CompositionRule> rules,
        IReadOnlyList<IReadOnlyDictionary<string, string>> persons
    )
    {
        var all = new List<Requirement>();
        foreach (var rule in rules)
        {
            if (rule.GroupBy is not { } fact)
            {
                all.Add(new Requirement(rule, null));
                continue;
            }

            var values = persons
                .Select(facts => ValueOf(rule, fact, facts))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal);
            all.AddRange(values.Order(StringComparer.Ordinal).Select(value => new Requirement(rule, value)));
        }

        return all;
    }

    /// <summary>
    /// Those that can decide something. Left out are ceilings that the candidates or the places do not reach, and floors
    /// of nobody: every list meets them. Of a cap per employer few are left, and so are few classes of candidates.
    /// </summary>
    internal static IReadOnlyList<Requirement> Deciding(IEnumerable<CompositionRule> rules, Pool pool) =>
        [
            .. Of(rules, pool)
                .GroupBy(requirement => requirement.Rule)
                .SelectMany(same => Deciding(same.Key, same, pool)),
        ];

    private static IEnumerable<Requirement> Deciding(CompositionRule rule, IEnumerable<Requirement> same, Pool pool)
    {
        var fixedBase = rule.Base is SeatsBase || (rule.Base is ListBase && pool.Size == SizeMode.Exactly);
        if (rule.Limit is PercentLimit && !fixedBase)
        {
            return same;
        }

        var available = pool
            .Candidates.Where(candidate => rule.Predicate.Holds(candidate.Facts))
            .GroupBy(
                candidate => rule.GroupBy is { } fact ? ValueOf(rule, fact, candidate.Facts) ?? "" : "",
                StringComparer.Ordinal
            )
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return same.Where(requirement =>
        {
            var limit = requirement.LimitOf(pool.Seats);
            var most = Math.Min(pool.Seats, available.GetValueOrDefault(requirement.Group ?? ""));
            return rule.Op == RuleOp.AtLeast ? limit > 0 : limit < most;
        });
    }

    /// <summary>The facts a rule needs of every candidate.</summary>
    internal static IEnumerable<string> FactsOf(CompositionRule rule)
    {
        IEnumerable<string> facts = rule.Predicate.Where.Keys;
        facts = rule.Base is PredicateBase own ? facts.Concat(own.Predicate.Where.Keys) : facts;
        return rule is { GroupBy: { } group, SharedOnly: false } ? facts.Append(group) : facts;
    }

    /// <summary>Those, and what persons share who may share nothing: all that a rule tells candidates apart by.</summary>
    internal static IEnumerable<string> LooksOf(CompositionRule rule) =>
        rule is { GroupBy: { } group, SharedOnly: true } ? FactsOf(rule).Append(group) : FactsOf(rule);

    // The value by which a person is grouped; null = shared with nobody.
    private static string? ValueOf(CompositionRule rule, string fact, IReadOnlyDictionary<string, string> facts) =>
        !rule.SharedOnly ? facts[fact]
        : facts.TryGetValue(fact, out var value) && value.Length > 0 ? value
        : null;

    internal bool Counts(IReadOnlyDictionary<string, string> facts) =>
        (Group is null || string.Equals(ValueOf(Rule, Rule.GroupBy!, facts), Group, StringComparison.Ordinal))
        && Rule.Predicate.Holds(facts);

    /// <summary>Whether a listed person counts in the base; only a predicate base looks at the person.</summary>
    internal bool InBase(IReadOnlyDictionary<string, string> facts) =>
        Rule.Base is not PredicateBase own || own.Predicate.Holds(facts);

    /// <summary>The base in persons, or null for a rule with a count.</summary>
    internal int? BaseOf(int onList, int seats, int inBase) =>
        Rule.Limit is CountLimit
            ? null
            : Rule.Base switch
            {
                SeatsBase => seats,
                PredicateBase => inBase,
                _ => onList,
            };

    internal int LimitOf(int? persons) =>
        Rule.Limit is CountLimit count ? count.Persons
        : Rule.Op == RuleOp.AtLeast ? share.AtLeastOf(persons!.Value)
        : share.AtMostOf(persons!.Value);

    internal bool Met(int count, int limit) => Rule.Op == RuleOp.AtLeast ? count >= limit : count <= limit;
}
