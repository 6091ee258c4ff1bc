namespace Jiangxuan.Core.Selection;

/// <summary>Holds every rule of every strength against a list.</summary>
internal static class Standing
{
    internal static IReadOnlyList<RuleStanding> Of(Pool pool, IReadOnlyList<int> listed)
    {
        var facts = listed.Select(i => pool.Candidates[i].Facts).ToList();
        return
        [
            .. Requirement
                .Of(pool.Rules, pool)
                .Select(requirement =>
                {
                    var count = facts.Count(requirement.Counts);
                    var persons = requirement.BaseOf(facts.Count, pool.Seats, facts.Count(requirement.InBase));
                    var limit = requirement.LimitOf(persons);
                    var standing = new RuleStanding
                    {
                        Rule = requirement.Name,
                        Strength = requirement.Rule.Strength,
                        Count = count,
                        Base = persons,
                        Limit = limit,
                        Met = requirement.Met(count, limit),
                        Sentence = "",
                    };
                    return standing with { Sentence = Wording.OfStanding(requirement, standing) };
                }),
        ];
    }
}
