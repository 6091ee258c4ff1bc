using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>What an applicant does (个人申报): begin, fill, submit, contest, withdraw.</summary>
public static class Applying
{
    /// <summary>Begins an application in a channel, to a unit; one living candidacy per account.</summary>
    public static Decision Begin(World world, Act act, string candidacy, string account, string channel, string unit)
    {
        var stage = Stage(world);
        if (world.Notice.Channels.FirstOrDefault(c => c.Id == channel) is not { } way)
        {
            return new Refusal("请选择申报渠道。", stage.Source.ToString(), "channel");
        }

        if (world.Edition.Units.FirstOrDefault(u => u.Id == unit) is not { } to)
        {
            return new Refusal("请选择推荐单位。", way.Source.ToString(), "unit");
        }

        if (!way.Groups.Contains(to.Group))
        {
            var groups = string.Join(
                "、",
                world.Notice.UnitGroups.Where(g => way.Groups.Contains(g.Id)).Select(g => g.Label)
            );
            return new Refusal(
                $"“{way.Label}”只能向{groups}提出，{to.Name}不受理。请另选推荐单位或申报渠道。",
                way.Source.ToString(),
                "unit"
            );
        }

        var begun = new Candidacy
        {
            Id = candidacy,
            Account = account,
            Channel = channel,
            Unit = unit,
            UnitGroup = to.Group,
            Chain = world.Edition.Chain(unit),
        };
        if (Guards.InTime(world, stage.Id, act.At, begun) is { } late)
        {
            return late;
        }

        // A clerk may type for a worker who has no account; such candidacies share the empty one.
        return account.Length > 0 && world.All<Candidacy>().Any(c => c.Account == account && c.Withdrawn is null)
            ? new Refusal("您在本届已经有一份申报，请继续填写原有申报。", stage.Source.ToString())
            : new CandidacyOpened(candidacy, account, channel, unit);
    }

    /// <summary>Saves a section as it is, complete or not; nothing typed is refused for being incomplete.</summary>
    public static Decision Save(
        World world,
        Act act,
        string candidacy,
        string section,
        IReadOnlyDictionary<string, Value> values
    )
    {
        if (MayEdit(world, act, candidacy) is { } no)
        {
            return no;
        }

        var form = world.Notice.Form.Single(s => s.Key == section);
        return new SectionSaved(
            candidacy,
            section,
            values
                .Where(v => form.Facts.Contains(v.Key) && !IsUnsealed(world.Notice, v.Key, v.Value))
                .ToImmutableDictionary(v => v.Key, v => Secret.Of(v.Value, act.Salt, v.Key))
        );
    }

    /// <summary>Why the form cannot be changed now; null when it can.</summary>
    public static Refusal? MayEdit(World world, Act act, string candidacy)
    {
        var stage = Stage(world);
        var c = world.Get<Candidacy>(candidacy);
        if (Guards.Stands(world, candidacy, stage.Id) is { } no)
        {
            return no;
        }

        if (c.Returned is { } returned)
        {
            return act.Day > returned.Until
                ? new Refusal(
                    $"补正期限已于{returned.Until:yyyy年M月d日}届满，不能再修改。请联系退回补正的“{world.Notice.Stage(returned.Stage).Label}”经办单位。",
                    world.Notice.Stage(returned.Stage).Source.ToString()
                )
                : null;
        }

        return Guards.InTime(world, stage.Id, act.At, c);
    }

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
    public static Decision Submit(World world, Act act, string candidacy, IReadOnlyCollection<string> consents)
    {
        if (MayEdit(world, act, candidacy) is { } no)
        {
            return no;
        }

        var stage = Stage(world);
        var problems = Problems(world, candidacy, act.Day);
        if (problems.Count > 0)
        {
            return new Refusal(
                $"还有{problems.Count}处需要填写或修改，例如：{problems[0].Problem.Sentence}。请逐项补充后再提交。",
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
        var personKey = PersonKey(values);
        if (world.All<Candidacy>().Any(o => o.Id != c.Id && o.PersonKey == personKey && o.Withdrawn is null))
        {
            return new Refusal(
                "该身份证号在本届已经提交过申报，同一人只能申报一次。如不是本人提交，请联系推荐单位核实。",
                stage.Source.ToString(),
                "f.idNumber"
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

    /// <summary>
    /// The applicant says why a verdict is wrong, while the form is theirs; or a recommender justifies an exception in principle.
    /// </summary>
    public static Decision Contest(World world, Act act, string candidacy, string rule, string text)
    {
        if (act.Actor.Role == Role.Applicant && MayEdit(world, act, candidacy) is { } no)
        {
            return no;
        }

        if (world.Notice.Rules.FirstOrDefault(r => r.Id == rule) is not { } found)
        {
            return new Refusal("没有这条条件，请刷新页面。");
        }

        return Guards.Filled(text, "理由", $"reason.{rule}") is { } empty
            ? empty with
            {
                Clause = found.Source.ToString(),
            }
            : new Contested(candidacy, rule, Secret.Of(text.Trim(), act.Salt, rule));
    }

    /// <summary>Withdraws; not possible once named.</summary>
    public static Decision Withdraw(World world, Act act, string candidacy)
    {
        var c = world.Get<Candidacy>(candidacy);
        if (c.Withdrawn is not null)
        {
            return new Refusal("申报已经撤回。");
        }

        if (c.Tier is not null)
        {
            return new Refusal("已经命名，不能撤回；如需放弃称号，请联系领导小组办公室。");
        }

        return Guards.Filled(act.Reason, "撤回的理由", "reason") is { } empty
            ? empty
            : new Withdrawn(candidacy, act.Reason!);
    }

    // An ID number that could not be read could not be encrypted either: it stays in the browser and is never stored in clear.
    private static bool IsUnsealed(Notice notice, string fact, Value value) =>
        value is RawValue && notice.Fact(fact).Kind is IdNumberKind;

    private static ApplyStage Stage(World world) => world.Notice.Stages.OfType<ApplyStage>().First();

    private static string PersonKey(IReadOnlyDictionary<string, Value> values)
    {
        if (values.Values.OfType<IdNumberValue>().FirstOrDefault() is { } id)
        {
            return id.Hash;
        }

        // A form without an ID number tells persons apart by name, birth and phone.
        var text = string.Join(
            '|',
            PersonName.Comparable(Line(values, "name")),
            values.GetValueOrDefault("birth"),
            Line(values, "phone")
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

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
