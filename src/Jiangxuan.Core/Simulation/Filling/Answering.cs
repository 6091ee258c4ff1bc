using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation.Filling;

/// <summary>
/// Fills in a whole form: first everything by kind, then the facts of rules again and again until each rule comes out as the applicant's
/// fate wants it: held by most, failed by the unlucky, waived for the gifted.
/// </summary>
internal sealed class Answering
{
    private const int Tries = 300;
    private const int Passes = 6;
    private const int MostPeople = 80;
    private readonly SimulatedCity _city;
    private readonly Applicant _applicant;
    private readonly Inventing _inventing;
    private readonly Dictionary<string, Value> _values;
    private readonly List<Fact> _facts;

    private Answering(SimulatedCity city, Applicant applicant)
    {
        _city = city;
        _applicant = applicant;
        _inventing = For(city, applicant);
        _facts = [.. city.Notice.Form.SelectMany(s => s.Facts).Distinct().Select(city.Notice.Fact)];
        _facts.RemoveAll(f => f.Kind is DerivedKind);
        _values = new Dictionary<string, Value>
        {
            ["channel"] = new TextValue(applicant.Channel),
            ["unit"] = new TextValue(applicant.Unit),
            ["unitGroup"] = new TextValue(city.World.Edition.Unit(applicant.Unit).Group),
        };
    }

    /// <summary>What invents values for this applicant.</summary>
    public static Inventing For(SimulatedCity city, Applicant applicant, int stream = 0) =>
        new(city, applicant.Person, SplitMix64.For(city.Options.Seed + 1 + (ulong)stream, applicant.Person.Index));

    /// <summary>The answers by fact key; the applicant's fate turns ordinary when no answers can bring it about.</summary>
    public static ImmutableDictionary<string, Value> Of(SimulatedCity city, Applicant applicant)
    {
        var form = new Answering(city, applicant);
        form.Fill();
        return form
            ._facts.Where(f => form._values.ContainsKey(f.Key))
            .ToImmutableDictionary(f => f.Key, f => form._values[f.Key]);
    }

    private void Fill()
    {
        var chance = SplitMix64.For(_city.Options.Seed + 2, _applicant.Person.Index);
        foreach (var fact in _facts)
        {
            _values[fact.Key] = _inventing.Of(fact);
            if (fact.Optional && chance.Chance(40))
            {
                _values.Remove(fact.Key);
            }
        }

        // What a notice only stresses or prefers most people have; what binds, everybody.
        var rules = _city
            .Notice.Rules.Where(r => r.Strength.Binds() || chance.Chance(MostPeople))
            .OrderBy(r => r.Id == _applicant.Rule ? 1 : 0)
            .ToList();
        for (var pass = 0; pass < Passes && rules.Any(r => !AsWanted(r)); pass++)
        {
            foreach (var rule in rules.Where(r => !AsWanted(r)))
            {
                Aim(rule, rules);
            }
        }

        if (_applicant.Rule is { } mine && !AsWanted(rules.Single(r => r.Id == mine)))
        {
            _applicant.Fate = Fate.Ordinary;
            foreach (var rule in rules.Where(r => !AsWanted(r)))
            {
                Aim(rule, rules);
            }
        }

        Yield();
    }

    /// <summary>Somebody whom no answers help, because a rule looks at sex or age, is refused or has to justify it.</summary>
    private void Yield()
    {
        if (_applicant.Fate == Fate.Draft)
        {
            return;
        }

        var apply = _city.Notice.Stages.OfType<ApplyStage>().First().Id;
        var broken = Evaluating
            .Rules(_city.Notice, Known(), apply)
            .Rules.Where(v => v is { Verdict: Verdict.Fails, OnOwnFacts: true } && v.Rule.Id != _applicant.Rule)
            .Select(v => v.Rule)
            .Where(r => r.Strength.Binds())
            .OrderBy(r => r.Strength)
            .FirstOrDefault();
        if (broken is not null)
        {
            _applicant.Fate = broken.Strength == RuleStrength.Must ? Fate.Blocked : Fate.Justified;
            _applicant.Rule = broken.Id;
        }
    }

    private bool AsWanted(Rule rule)
    {
        var verdict = Judge(rule);
        if (rule.Id != _applicant.Rule || _applicant.Fate == Fate.Ordinary)
        {
            // What the form cannot tell is left to people.
            return verdict.Verdict != Verdict.Fails
                && !verdict.Tree.Missing.Any(m => _facts.Any(f => f.Key == m && !f.Optional));
        }

        return _applicant.Fate == Fate.Waived
            ? verdict.Verdict != Verdict.Fails && rule.Condition.Evaluate(Known()).Verdict == Verdict.Fails
            : verdict.Verdict == Verdict.Fails;
    }

    /// <summary>Other answers to the facts of the rule until it is as wanted and no other rule that was has changed.</summary>
    private void Aim(Rule rule, IReadOnlyList<Rule> all)
    {
        var facts = Uses(rule).Distinct().ToList();
        var kept = all.Where(r => r != rule && AsWanted(r) && Uses(r).Any(facts.Contains)).ToList();
        var before = facts.ToDictionary(f => f.Key, f => _values.GetValueOrDefault(f.Key));
        for (var i = 0; i < Tries; i++)
        {
            foreach (var fact in facts)
            {
                _values[fact.Key] = _inventing.Of(fact, free: true);
            }

            if (AsWanted(rule) && kept.All(AsWanted))
            {
                return;
            }
        }

        foreach (var (key, value) in before)
        {
            if (value is null)
            {
                _values.Remove(key);
            }
            else
            {
                _values[key] = value;
            }
        }
    }

    /// <summary>Facts of the form that decide the rule, those under derived ones included; never what the person is known by.</summary>
    private IEnumerable<Fact> Uses(Rule rule) =>
        Trees(rule)
            .SelectMany(c => Parts(c.Evaluate(Known())))
            .SelectMany(j => j.Uses)
            .SelectMany(key =>
                _city.Notice.Facts.FirstOrDefault(f => f.Key == key)?.Kind is DerivedKind derived
                    ? derived.Rests.Select(r => r.Key)
                    : [key]
            )
            .Select(key => _facts.FirstOrDefault(f => f.Key == key))
            .OfType<Fact>()
            .Where(f => f.Kind is not (IdNumberKind or PhoneKind) && f.Key is not ("name" or "birth"));

    private static IEnumerable<Condition> Trees(Rule rule) =>
        new[] { rule.Condition, rule.WaivedBy, rule.When }.OfType<Condition>();

    private static IEnumerable<Judgement> Parts(Judgement judgement) =>
        judgement.Parts.SelectMany(Parts).Prepend(judgement);

    private RuleVerdict Judge(Rule rule) => Evaluating.Rule(rule, Known());

    private Known Known() =>
        new()
        {
            Notice = _city.Notice,
            On = _city.Day,
            Values = _values,
        };
}
