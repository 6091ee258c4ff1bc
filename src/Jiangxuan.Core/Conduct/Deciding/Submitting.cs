using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>An application is handed in (提交申报): whole, with consents, once per person, and not against a binding rule on the applicant's own facts.</summary>
public static class Submitting
{
    /// <summary>Everything to mend before submission, per section.</summary>
    public static IReadOnlyList<(string Section, Problem Problem)> Problems(
        World world,
        string candidacy,
        DateOnly today
    )
    {
        var c = world.Get<Candidacy>(candidacy);
        var problems = new List<(string, Problem)>();
        foreach (var section in world.Notice.Form)
        {
            var answers = Knowing.Answers(world, candidacy, section.Key);
            foreach (
                var fact in section
                    .Facts.Select(world.Notice.Fact)
                    .Where(f => f.From is not Supplier.Derived && Knowing.Asked(world, c, f, today))
            )
            {
                var id = $"f.{fact.Key}";
                var field = new Field(fact.Label, world.Notice, today, NoSealing);
                if (!answers.TryGetValue(fact.Key, out var value))
                {
                    if (!fact.Optional)
                    {
                        problems.Add((section.Key, new Problem(id, $"请填写{fact.Label}")));
                    }

                    continue;
                }

                problems.AddRange(fact.Kind.Check(value, id, field).Select(p => (section.Key, p)));
            }
        }

        return problems;
    }

    /// <summary>
    /// Submits. Refused while something is missing, a consent is not ticked, or a must-rule fails on the applicant's own facts
    /// without the applicant having said why that verdict is wrong.
    /// </summary>
    /// <param name="world">The edition.</param>
    /// <param name="act">Who hands in, and when.</param>
    /// <param name="candidacy">The application.</param>
    /// <param name="consents">Ids of the consents ticked.</param>
    /// <param name="hash">
    /// Keyed hash of a text, given by who stores it: tells persons apart where the form asks for no ID number, and cannot be guessed back.
    /// </param>
    public static Decision Submit(
        World world,
        Act act,
        string candidacy,
        IReadOnlyCollection<string> consents,
        Func<string, string> hash
    )
    {
        if (Applying.MayEdit(world, act, candidacy) is { } no)
        {
            return no;
        }

        var stage = Applying.Stage(world);
        var problems = Problems(world, candidacy, act.Day);
        if (problems.Count > 0)
        {
            return new Refusal(
                $"还有{problems.Count}处需要填写或修改，例如：{problems[0].Problem.Sentence.TrimEnd('。')}。请逐项补充后再提交。",
                stage.Source.ToString(),
                problems[0].Problem.Id
            );
        }

        if (world.Notice.Consents.FirstOrDefault(c => !consents.Contains(c.Id)) is { } missing)
        {
            return new Refusal($"请阅读并勾选：{missing.Text}", null, $"consent.{missing.Id}");
        }

        var c = world.Get<Candidacy>(candidacy);
        var values = Knowing.Values(world, c);
        var personKey = PersonKey(world.Notice, values, hash);
        if (world.All<Candidacy>().Any(o => o.Id != c.Id && o.PersonKey == personKey && o.Withdrawn is null))
        {
            // Without a number of identity persons are told apart by what the sentence names.
            var number = world.Notice.Facts.FirstOrDefault(f =>
                values.TryGetValue(f.Key, out var value) && value is IdNumberValue
            );
            return new Refusal(
                $"{(number is null ? "姓名、出生日期、联系电话都相同的人" : "该身份证号")}在本届已经提交过申报，同一人只能申报一次。如不是本人提交，请联系推荐单位核实。",
                stage.Source.ToString(),
                $"f.{number?.Key ?? "name"}"
            );
        }

        var known = Knowing.Of(world, c with { PersonKey = personKey }, act.Day);
        var blocking = Evaluating
            .Rules(world.Notice, known, stage.Id)
            .Rules.FirstOrDefault(r =>
                r.Rule.Strength == RuleStrength.Must
                && r.Verdict == Verdict.Fails
                && r.OnOwnFacts
                && !c.Justifications.ContainsKey(r.Rule.Id)
            );
        if (blocking is not null)
        {
            return new Refusal(
                $"不符合条件：{blocking.Rule.Says}。{blocking.Tree.Sentence}。如认为判断有误，请在资格核对页说明理由后再提交，由审查人员决定。",
                blocking.Rule.Source.ToString()
            );
        }

        return new Submitted(
            candidacy,
            c.Receipt ?? Receipt(world, candidacy),
            personKey,
            Secret.Of(Line(values, "name"), act.Salt, "name"),
            Secret.Of(Line(values, "employer"), act.Salt, "employer"),
            [.. consents.Order(StringComparer.Ordinal)]
        );
    }

    private static string PersonKey(
        Notice notice,
        IReadOnlyDictionary<string, Value> values,
        Func<string, string> hash
    ) =>
        notice.Facts.Select(f => values.GetValueOrDefault(f.Key)).OfType<IdNumberValue>().FirstOrDefault()?.Hash
        // A form without an ID number tells persons apart by name, birth and phone.
        ?? hash(
            string.Join(
                '|',
                PersonName.Comparable(Line(values, "name")),
                values.GetValueOrDefault("birth"),
                Line(values, "phone")
            )
        );

    private static string Line(IReadOnlyDictionary<string, Value> values, string key) =>
        values.TryGetValue(key, out var v) && v is TextValue t ? t.Text : "";

    private static string Receipt(World world, string candidacy)
    {
        const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{world.Edition.Id}/{candidacy}"));
        return $"{world.Notice.Identity.Prefix}-{string.Concat(hash.Take(7).Select(b => Alphabet[b % 32]))}";
    }

    private static IdNumberValue NoSealing(string number) =>
        throw new InvalidOperationException("a stored value is never sealed again");
}
