using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Everything known of a person: answers, determinations, registers, human judgements.</summary>
public static class Knowing
{
    /// <summary>What conditions may look at on that day; a determination overrides the applicant's claim.</summary>
    public static Known Of(World world, Candidacy candidacy, DateOnly on) =>
        new()
        {
            Notice = world.Notice,
            On = on,
            Values = Values(world, candidacy),
            Judged = candidacy.Judged,
            Registers = Registers(world.Edition, candidacy),
            Determined = candidacy.Determined.Keys.ToHashSet(),
        };

    /// <summary>What the imported registers say; a person without a key cannot be looked up.</summary>
    private static ImmutableDictionary<string, RegisterAnswer> Registers(Edition edition, Candidacy candidacy) =>
        candidacy.PersonKey.Length == 0
            ? ImmutableDictionary<string, RegisterAnswer>.Empty
            : edition.Registers.ToImmutableDictionary(r => r.Key, r => Answer(r.Value, candidacy.PersonKey));

    /// <summary>The entry that holds longest.</summary>
    private static RegisterAnswer Answer(IEnumerable<RegisterEntry> entries, string person)
    {
        var own = entries.Where(e => e.Person == person).ToList();
        return own.Count == 0 ? RegisterAnswer.No
            : own.Any(e => e.Until is null) ? RegisterAnswer.Yes
            : new RegisterAnswer(true, own.Max(e => e.Until));
    }

    /// <summary>All values by fact key.</summary>
    public static IReadOnlyDictionary<string, Value> Values(World world, Candidacy candidacy)
    {
        var values = new Dictionary<string, Value>(Standing.Reserved(candidacy));
        foreach (var section in world.Notice.Form)
        {
            foreach (var (key, value) in Answers(world, candidacy.Id, section.Key))
            {
                values[key] = value;
            }
        }

        foreach (var (key, supplied) in candidacy.Determined)
        {
            values[key] = supplied.Value;
        }

        return values;
    }

    /// <summary>Answers of one section; empty when it was never saved.</summary>
    public static ImmutableDictionary<string, Value> Answers(World world, string candidacy, string section) =>
        world.Find<Section>(Section.Of(candidacy, section))?.Values ?? ImmutableDictionary<string, Value>.Empty;

    /// <summary>The rules' verdicts at a stage on the day of the act.</summary>
    public static Eligibility Eligibility(World world, string candidacy, string stage, DateOnly on)
    {
        var c = world.Get<Candidacy>(candidacy);
        return Evaluating.Rules(world.Notice, Of(world, c, on), stage);
    }

    /// <summary>In-principle rules that fail and have no written justification yet.</summary>
    public static IReadOnlyList<Rule> Unjustified(World world, string candidacy, string stage, DateOnly on)
    {
        var c = world.Get<Candidacy>(candidacy);
        return
        [
            .. Eligibility(world, candidacy, stage, on)
                .Rules.Where(r => r.Rule.Strength == RuleStrength.InPrinciple && r.Verdict == Verdict.Fails)
                .Select(r => r.Rule)
                .Where(r => !c.Justifications.TryGetValue(r.Id, out var j) || string.IsNullOrWhiteSpace(j.Text)),
        ];
    }

    /// <summary>Whether a fact is asked of this person.</summary>
    public static bool Asked(World world, Candidacy candidacy, Fact fact, DateOnly on) =>
        fact.When is null || fact.When.Evaluate(Of(world, candidacy, on)).Verdict != Verdict.Fails;
}
