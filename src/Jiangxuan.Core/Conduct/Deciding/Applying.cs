using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>What an applicant does (个人申报): begin, fill, contest, withdraw; to hand it in is <see cref="Submitting"/>.</summary>
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

    /// <summary>Withdraws; not possible once named, nor once failed: whoever was refused would withdraw and apply anew.</summary>
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

        if (Standing.Failure(world.Notice, c) is (var stage, { Result: StageResult.Failed } outcome))
        {
            return new Refusal($"{Guards.Who(c)}在“{stage.Label}”环节未通过，已经结束，不能撤回。", outcome.Clause);
        }

        return Guards.Filled(act.Reason, "撤回的理由", "reason") is { } empty
            ? empty
            : new Withdrawn(candidacy, Secret.Of(act.Reason!, act.Salt, "why"));
    }

    // An ID number that could not be read could not be encrypted either: it stays in the browser and is never stored in clear.
    private static bool IsUnsealed(Notice notice, string fact, Value value) =>
        value is RawValue && notice.Fact(fact).Kind is IdNumberKind;

    internal static ApplyStage Stage(World world) => world.Notice.Stages.OfType<ApplyStage>().First();
}
