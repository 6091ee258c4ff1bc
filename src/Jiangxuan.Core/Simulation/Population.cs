using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation;

/// <summary>Who applies in a simulated edition: people, channels, units, and what is to become of each application.</summary>
internal static class Population
{
    /// <summary>The applicants, in order of their candidacy ids.</summary>
    public static ImmutableList<Applicant> Of(SimulatedCity city)
    {
        var options = city.Options;
        var people = new PeopleGenerator(options.Seed, city.Notice.Identity.Announced);
        var fates = Fates(city);
        var crowd = options.Units.SelectMany((u, i) => Enumerable.Repeat(u, 2 + i * 5 % 7)).ToList();
        var applicants = ImmutableList.CreateBuilder<Applicant>();
        for (var i = 0; i < options.Applicants; i++)
        {
            var person = people.Person(options.FirstPerson + i);
            var chance = SplitMix64.For(options.Seed, options.FirstPerson + i);
            var (fate, rule) = fates.GetValueOrDefault(i, (Fate.Ordinary, null));
            var channel = Channel(city.Notice, person, chance);
            var unit = chance.Pick([.. crowd.Where(u => channel.Groups.Contains(u.Group))]);
            applicants.Add(
                new Applicant
                {
                    Candidacy = $"c{i + 1:0000}",
                    Person = person,
                    Actor = new Actor($"{options.AccountPrefix}{i + 1:0000}", person.Name, Role.Applicant),
                    Channel = channel.Id,
                    Unit = unit.Id,
                    Fate = fate,
                    Rule = rule,
                    Skill = Skill(person, fate, chance),
                    Begins = fate == Fate.Late ? Late(city) : Begins(city, unit, chance),
                }
            );
        }

        return applicants.ToImmutable();
    }

    /// <summary>
    /// Most people lie in the middle. Those whose fate only comes about far along the course are better; heritage craftsmen are a little
    /// better, so that the ratios of a notice have somebody to displace.
    /// </summary>
    private static int Skill(GeneratedPerson person, Fate fate, SplitMix64 chance)
    {
        var skill = 25 + chance.Below(31) + chance.Below(31);
        return fate switch
        {
            Fate.FailsInspection or Fate.ObjectedTo or Fate.Upheld => 97,
            Fate.FailsAudit or Fate.ReturnedByOffice or Fate.Justified or Fate.Waived => 88,
            _ => person.Line == "craft" ? skill + 12 : skill,
        };
    }

    /// <summary>People without an employer come by the last channel, a few others too; everybody else by the first.</summary>
    private static Channel Channel(Notice notice, GeneratedPerson person, SplitMix64 chance) =>
        person.Employer is null || chance.Chance(5) ? notice.Channels[^1] : notice.Channels[0];

    /// <summary>
    /// Four days before the last units rank, and not after applications have closed; without a deadline, three weeks after the opening.
    /// </summary>
    private static DateOnly Late(SimulatedCity city)
    {
        var rank = city.Notice.Stages.OfType<RecommendStage>().FirstOrDefault(s => s.Step == RecommendStep.Rank)?.Id;
        var late =
            rank is not null && city.Schedule.IsDue(rank)
                ? city.Schedule.LatestStart(rank).AddDays(-4)
                : city.Opened.AddDays(21);
        var apply = city.Notice.Stages.OfType<ApplyStage>().First().Id;
        return
            city.World.Edition.Closes.TryGetValue(apply, out var closes)
            && Deadlines.LastDay(closes) is var last
            && last < late
            ? last
            : late;
    }

    private static DateOnly Begins(SimulatedCity city, Unit unit, SplitMix64 chance)
    {
        var first = city.Opened;
        var apply = city.Notice.Stages.OfType<ApplyStage>().First().Id;
        if (!city.Schedule.IsDue(apply))
        {
            return first.AddDays(chance.Below(14));
        }

        var last = city.Schedule.Start(apply, unit.Id);
        return first.AddDays(chance.Below(Math.Max(1, last.DayNumber - first.DayNumber + 1)));
    }

    /// <summary>Special fates, scattered over the crowd; the rest is ordinary.</summary>
    private static Dictionary<int, (Fate Fate, string? Rule)> Fates(SimulatedCity city)
    {
        var form = city.Notice.Form.SelectMany(s => s.Facts).ToHashSet();
        var office = city.Notice.Stages.OfType<QualifyStage>().SelectMany(s => s.Determines).ToHashSet();
        var rules = city.Notice.Rules.Where(r => r.Strength.Binds()).ToList();
        var own = rules.Where(r => Uses(city.Notice, r).Any(form.Contains)).ToList();
        var list = new List<(Fate, string?)>
        {
            (Fate.Mends, null),
            (Fate.FailsInspection, null),
            (Fate.ObjectedTo, null),
            (Fate.Draft, null),
            (Fate.FailsAudit, null),
            (Fate.Lapses, null),
            (Fate.ReturnedByOffice, null),
        };
        list.AddRange(own.Where(r => r.WaivedBy is not null).Select(r => (Fate.Waived, (string?)r.Id)));
        list.AddRange(
            rules
                .Where(r => r.Strength == RuleStrength.Must && Uses(city.Notice, r).Any(office.Contains))
                .Select(r => (Fate.FailsAudit, (string?)r.Id))
        );
        foreach (var rule in own)
        {
            if (rule.Strength == RuleStrength.Must)
            {
                list.Add((Fate.Blocked, rule.Id));
                list.Add((Fate.Contests, rule.Id));
            }
            else
            {
                list.Add((Fate.Justified, rule.Id));
            }
        }

        list.AddRange([
            (Fate.Withdraws, null),
            (Fate.Late, null),
            (Fate.Draft, null),
            (Fate.Late, null),
            (Fate.Mends, null),
            (Fate.Draft, null),
        ]);
        if (city.Options.Applicants >= 100)
        {
            list.AddRange([(Fate.Upheld, null), (Fate.Mends, null), (Fate.Draft, null), (Fate.Lapses, null)]);
        }

        // At most a third of the crowd is special, whoever comes first.
        var places = Shuffled(city.Options.Applicants, city.Options.Seed);
        return list.Take(city.Options.Applicants / 3).Select((f, i) => (places[i], f)).ToDictionary();
    }

    /// <summary>Facts that the rule looks at; it looks at all of them while nothing is known.</summary>
    private static IEnumerable<string> Uses(Notice notice, Rule rule)
    {
        var known = new Known
        {
            Notice = notice,
            On = notice.Identity.Announced,
            Values = ImmutableDictionary<string, Facts.Value>.Empty,
        };
        return Evaluating
            .Rule(rule with { When = null }, known)
            .Tree.Uses.SelectMany(key =>
                notice.Facts.FirstOrDefault(f => f.Key == key)?.Kind is Facts.DerivedKind derived
                    ? derived.Rests.Select(r => r.Key)
                    : [key]
            );
    }

    private static List<int> Shuffled(int count, ulong seed)
    {
        var chance = SplitMix64.For(seed, count);
        var places = Enumerable.Range(0, count).ToList();
        for (var i = count - 1; i > 0; i--)
        {
            var j = chance.Below(i + 1);
            (places[i], places[j]) = (places[j], places[i]);
        }

        return places;
    }
}
