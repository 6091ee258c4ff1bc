using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;
using Jiangxuan.Core.Simulation.Filling;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Organs of the employer, the unit or the city give their opinion on everybody who waits for it.</summary>
internal sealed class OpinePolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var opine = (OpineStage)stage;
        foreach (var c in city.In(stage.Id))
        {
            if (stage.Level != Level.Employer && !city.Works && !Pressing(city, stage, c))
            {
                continue;
            }

            if (
                stage.Level == Level.Unit
                && city.Schedule.IsDue(stage.Id)
                && !Pressing(city, stage, c)
                && city.Chance.Chance(50)
            )
            {
                continue;
            }

            var actor = stage.Level switch
            {
                Level.Employer => Employers.Contact(city, c, stage),
                Level.Unit => city.Cast.OfUnit(city.Notice, city.UnitOf(stage, c), stage),
                _ => city.Cast.OfCity(stage),
            };
            var text = city.Chance.Pick(Inventing.Phrases.Opinions);
            var answers = Asked.Answers(city, city.Of(c), opine.Asks);
            city.Do(
                actor,
                $"对{c.Name}签署“{stage.Label}”",
                (w, act) =>
                    Opining.Give(w, act, c.Id, stage.Id, new Opinion(true, text, actor.Name, act.Day, null), answers)
            );
        }
    }

    /// <summary>Whether it has to be done today, on the last day even if it is one of rest.</summary>
    internal static bool Pressing(SimulatedCity city, Stage stage, Candidacy c) =>
        city.Schedule.Presses(stage.Id, city.Day)
        || city.Works
            && city.Schedule.IsDue(stage.Id)
            && city.Day >= city.Schedule.End(stage.Id, city.UnitOf(stage, c).Id).AddDays(-1);
}

/// <summary>Contacts of employers and their links.</summary>
internal static class Employers
{
    /// <summary>The employer's person in a stage; a link is issued and opened first when there is none yet.</summary>
    public static Actor Contact(SimulatedCity city, Candidacy c, Stage stage)
    {
        var organ = stage.By[0];
        var a = city.Of(c);
        var link = $"k{a.Candidacy[1..]}-{organ}";
        var person = new PeopleGenerator(city.Options.Seed, city.Notice.Identity.Announced).Person(
            Cast.FirstOfCast
                + 100_000
                + a.Person.Index * 4
                + city.Notice.Organs.TakeWhile(o => o.Id != organ).Count() % 4
        );
        var contact = $"{person.Name} {person.Phone.Number}";
        var actor = new Actor(link, person.Name, Role.Employer, organ);
        if (c.Links.All(l => l.Id != link))
        {
            var unit = city.World.Edition.Unit(c.Unit);
            var first = city.Notice.Stages.First(s => s.Level == Level.Unit && s is InspectStage or RecommendStage);
            var clerk = city.Cast.OfUnit(city.Notice, unit, first);
            var hash = city.Options.TokenHash?.Invoke(link) ?? HashOf(Token(city, link));
            city.Do(
                clerk,
                $"为{c.Name}签发单位链接",
                (w, act) => Linking.Issue(w, act, c.Id, organ, link, hash, contact)
            );
            city.Do(actor, "打开单位链接", (w, act) => Linking.Open(w, act, c.Id, link));
        }

        return actor;
    }

    private static string Token(SimulatedCity city, string link) => city.Hash($"token/{link}")[..32];

    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>Answers to the facts that a stage asks.</summary>
internal static class Asked
{
    /// <summary>Invented answers; of several numbers each is at most the one before it (in favour, of those present).</summary>
    public static IReadOnlyDictionary<string, Value> Answers(
        SimulatedCity city,
        Applicant a,
        IReadOnlyList<string> asks
    )
    {
        var inventing = new Inventing(city, a.Person, city.Chance);
        var answers = new Dictionary<string, Value>();
        decimal? before = null;
        foreach (var fact in asks.Select(city.Notice.Fact))
        {
            var value =
                fact.Kind is YesNoKind
                    ? Determining.Of(city, fact, a) ?? Determining.Usual(city, fact, a, answers, inventing.Of(fact))
                    : inventing.Of(fact);
            if (value is NumberValue && fact.Kind is NumberKind kind)
            {
                var most = Math.Min(kind.Max, before ?? 40 + city.Chance.Below(60));
                before = Math.Max(kind.Min, before is null ? most : most - city.Chance.Below(4));
                value = new NumberValue(before.Value);
            }

            answers[fact.Key] = value;
        }

        return answers;
    }
}
