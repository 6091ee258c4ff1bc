using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;
using Verdict = Jiangxuan.Core.Conditions.Verdict;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// What others than the applicant find about a person where the final list is composed by it: it follows the person's line of work and post, and
/// of a kind of which the list needs many there are many.
/// </summary>
internal static class Determining
{
    /// <summary>How many more of a kind than the list needs there are among all, in percentage points.</summary>
    private const int Spare = 20;

    private const int Nearly = 95;

    /// <summary>What the classes of a notice call the lines of work.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> s_lines = new Dictionary<string, string[]>
    {
        ["manufacturing"] = ["制造"],
        ["service"] = ["服务"],
        ["emerging"] = ["新兴"],
        ["pillar"] = ["支柱"],
        ["craft"] = ["手工", "非遗", "传统"],
    };

    /// <summary>A value; null = it is left to invention.</summary>
    public static Value? Of(SimulatedCity city, Fact fact, Applicant a) =>
        fact.Kind switch
        {
            YesNoKind => YesNo(city, fact, a),
            ChoiceKind choice => Choice(city.Notice, fact, choice, a),
            _ => null,
        };

    private static YesNoValue? YesNo(SimulatedCity city, Fact fact, Applicant a)
    {
        var rules = city.Notice.Composition.Where(c => c.Predicate.ContainsKey(fact.Key)).ToList();
        var floors = rules
            .Where(r => r.Predicate[fact.Key] is ["是"] or ["否"])
            .Select(r => (Yes: r.Predicate[fact.Key][0] == "是", Share: Least(city.World, r)))
            .Where(f => f.Share > 0)
            .ToList();
        if (floors.Count == 0)
        {
            return rules.Count == 0 ? null : new YesNoValue(a.Person.HeadsEnterprise);
        }

        var (yes, share) = floors.MaxBy(f => f.Share);
        return new YesNoValue(city.Chance.Chance(Math.Min(Nearly, share + Spare)) == yes);
    }

    /// <summary>
    /// A yes or no of others about a person: mostly the one with which more rules hold (有社保缴纳 as well as 无犯罪记录), the other one as
    /// seldom as it is drawn.
    /// </summary>
    public static Value Usual(
        SimulatedCity city,
        Fact fact,
        Applicant a,
        IReadOnlyDictionary<string, Value> answered,
        Value drawn
    )
    {
        var known = Knowing.Of(city.World, city.World.Get<Candidacy>(a.Candidacy), city.Day);
        int Broken(bool yes)
        {
            var values = known.Values.ToDictionary();
            foreach (var (key, value) in answered)
            {
                values[key] = value;
            }

            values[fact.Key] = new YesNoValue(yes);
            return city.Notice.Rules.Count(r =>
                r.Strength.Binds() && Evaluating.Rule(r, known with { Values = values }).Verdict == Verdict.Fails
            );
        }

        return drawn is YesNoValue draw && Broken(true) < Broken(false) ? new YesNoValue(!draw.Yes) : drawn;
    }

    /// <summary>The least share of the list in whole percent; 0 when the rule has no floor.</summary>
    private static int Least(World world, Notices.Composition rule)
    {
        var tiers =
            rule.Tiers.Count > 0 ? [.. rule.Tiers.Select(world.Notice.Tier)] : Composing.Whole(world.Notice.Tiers);
        return rule.AtLeast is { } percent ? (int)decimal.Ceiling(percent)
            : rule.AtLeastPersons is { } persons ? persons * 100 / Places.Of(world, tiers)
            : 0;
    }

    private static TextValue? Choice(Notice notice, Fact fact, ChoiceKind choice, Applicant a)
    {
        var words = s_lines[a.Person.Line];
        var codes = choice.Codes(notice);
        var mine = codes.FirstOrDefault(c => Speaks(c, words));
        var counted = notice.Composition.Any(c =>
            c.Predicate.ContainsKey(fact.Key) || c.BaseOf?.ContainsKey(fact.Key) == true || c.GroupBy == fact.Key
        );
        // Classes that say nothing about lines of work are mixed where a list is composed of them; elsewhere the first is the usual one.
        return mine is not null ? new TextValue(mine)
            : counted && !codes.Any(c => s_lines.Values.Any(w => Speaks(c, w))) ? null
            : new TextValue(codes[0]);
    }

    private static bool Speaks(string code, string[] words) =>
        words.Any(w => code.Contains(w, StringComparison.Ordinal));
}
