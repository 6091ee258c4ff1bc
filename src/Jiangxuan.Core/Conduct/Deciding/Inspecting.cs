using System.Collections.Immutable;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>What an inspection or audit of one person concludes.</summary>
public sealed record Conclusion
{
    /// <summary>Passed or not.</summary>
    public required bool Pass { get; init; }

    /// <summary>Written conclusion.</summary>
    public required string Text { get; init; }

    /// <summary>Rule on which a refusal rests; required when it does not pass.</summary>
    public string? Rule { get; init; }

    /// <summary>Human judgements: id → yes or no.</summary>
    public IReadOnlyDictionary<string, bool> Judged { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Facts determined.</summary>
    public IReadOnlyDictionary<string, Value> Determined { get; init; } = ImmutableDictionary<string, Value>.Empty;

    /// <summary>Justifications decided: rule id → accepted.</summary>
    public IReadOnlyDictionary<string, bool> Accepted { get; init; } = ImmutableDictionary<string, bool>.Empty;
}

/// <summary>Inspections, audits, returns (考察、资格审查、退回补正).</summary>
public static class Inspecting
{
    /// <summary>Concludes an inspect or qualify stage for one person.</summary>
    public static Decision Conclude(World world, Act act, string candidacy, string stage, Conclusion conclusion)
    {
        var s = world.Notice.Stage(stage);
        if (
            (
                Guards.Stands(world, candidacy, stage)
                ?? Guards.InTime(world, stage, act.At, world.Get<Candidacy>(candidacy))
            ) is
            { } no
        )
        {
            return no;
        }

        if (Guards.Filled(conclusion.Text, "结论", "text") is { } empty)
        {
            return empty with { Clause = s.Source.ToString() };
        }

        conclusion = Due(world.Notice, s, conclusion);
        string? clause = null;
        if (conclusion.Pass)
        {
            if (MayPass(world, act, candidacy, s, conclusion) is { } why)
            {
                return why;
            }
        }
        else
        {
            if (world.Notice.Rules.FirstOrDefault(r => r.Id == conclusion.Rule) is not { } rule)
            {
                return new Refusal("不通过须选择所依据的条款。", s.Source.ToString(), "rule");
            }

            clause = rule.Source.ToString();
        }

        return new Concluded(
            candidacy,
            stage,
            conclusion.Pass,
            Secret.Of(conclusion.Text.Trim(), act.Salt, "text"),
            clause,
            conclusion.Judged.ToImmutableDictionary(),
            conclusion.Determined.Hide(act, "fact"),
            conclusion.Accepted.ToImmutableDictionary()
        );
    }

    /// <summary>Facts that the stage determines.</summary>
    public static IReadOnlyList<string> Determines(Stage stage) =>
        stage switch
        {
            QualifyStage q => q.Determines,
            InspectStage i => i.Determines,
            _ => [],
        };

    /// <summary>Only what the stage determines and judges: whatever else is posted must not carry a verdict that is not kept.</summary>
    private static Conclusion Due(Notice notice, Stage stage, Conclusion conclusion)
    {
        var (asks, judges) = (Determines(stage), JudgedHere.In(notice, stage).Select(j => j.Judged.Id).ToHashSet());
        return conclusion with
        {
            Determined = conclusion.Determined.Where(d => asks.Contains(d.Key)).ToImmutableDictionary(),
            Judged = conclusion.Judged.Where(j => judges.Contains(j.Key)).ToImmutableDictionary(),
        };
    }

    /// <summary>The verdicts as they would be with the conclusion's judgements and determinations.</summary>
    public static Eligibility Preview(World world, string candidacy, string stage, Conclusion conclusion, DateOnly on)
    {
        var c = world.Get<Candidacy>(candidacy);
        var known = Knowing.Of(world, c, on);
        conclusion = Due(world.Notice, world.Notice.Stage(stage), conclusion);
        var values = known.Values.ToDictionary();
        foreach (var (key, value) in conclusion.Determined)
        {
            values[key] = value;
        }

        return Evaluating.Rules(
            world.Notice,
            known with
            {
                Values = values,
                Judged = c.Judged.SetItems(conclusion.Judged),
                Determined = known.Determined.Union(conclusion.Determined.Keys).ToHashSet(),
            },
            stage
        );
    }

    /// <summary>Returns an application for correction, with reasons pinned to facts of the applicant and a last day.</summary>
    public static Decision Return(
        World world,
        Act act,
        string candidacy,
        string stage,
        DateOnly until,
        ImmutableList<ReturnReason> reasons
    )
    {
        var s = world.Notice.Stage(stage);
        if (Guards.Stands(world, candidacy, stage) is { } no)
        {
            return no;
        }

        if (s is not (QualifyStage or InspectStage))
        {
            return new Refusal($"“{s.Label}”环节不能退回补正。", s.Source.ToString());
        }

        if (reasons.IsEmpty || reasons.Any(r => string.IsNullOrWhiteSpace(r.Text)))
        {
            return new Refusal("退回补正须逐项写明需要补正的内容。", s.Source.ToString(), "reasons");
        }

        var form = world.Notice.Form.SelectMany(f => f.Facts).ToHashSet();
        if (reasons.FirstOrDefault(r => !form.Contains(r.Fact)) is { } stray)
        {
            return new Refusal($"申报表中没有“{stray.Fact}”这一项。", s.Source.ToString(), "reasons");
        }

        return until <= act.Day
            ? new Refusal("补正期限至少应为明天。", s.Source.ToString(), "until")
            : new ReturnedForCorrection(
                candidacy,
                stage,
                until,
                [.. reasons.Select((r, n) => new ReasonGiven(r.Fact, Secret.Of(r.Text, act.Salt, $"{n}/{r.Fact}")))]
            );
    }

    private static Refusal? MayPass(World world, Act act, string candidacy, Stage stage, Conclusion conclusion)
    {
        if (Asking.Missing(world.Notice, Determines(stage), conclusion.Determined, act.Day) is { } missing)
        {
            return missing with { Clause = stage.Source.ToString() };
        }

        var c = world.Get<Candidacy>(candidacy);
        var verdicts = Preview(world, candidacy, stage.Id, conclusion, act.Day).Rules;
        foreach (var verdict in verdicts.Where(v => v.Verdict == Verdict.Fails))
        {
            var contested = c.Justifications.TryGetValue(verdict.Rule.Id, out var justification);
            var accepted = conclusion.Accepted.GetValueOrDefault(verdict.Rule.Id, justification?.Accepted ?? false);
            if (verdict.Rule.Strength == RuleStrength.Must && !(contested && accepted && verdict.OnOwnFacts))
            {
                return new Refusal(
                    $"不能通过：{verdict.Rule.Says}。{verdict.Tree.Sentence}。",
                    verdict.Rule.Source.ToString(),
                    $"rule.{verdict.Rule.Id}"
                );
            }

            if (verdict.Rule.Strength == RuleStrength.InPrinciple && stage is QualifyStage && !(contested && accepted))
            {
                return new Refusal(
                    contested
                        ? $"“{verdict.Rule.Says}”为原则性要求，请对书面说明作出是否采纳的决定；不采纳则不能通过。"
                        : $"“{verdict.Rule.Says}”为原则性要求，尚无书面说明，请退回推荐单位补充。",
                    verdict.Rule.Source.ToString(),
                    $"rule.{verdict.Rule.Id}"
                );
            }
        }

        return
            stage is QualifyStage
            && verdicts.FirstOrDefault(v => v.Verdict == Verdict.CannotTell && v.Rule.Strength == RuleStrength.Must)
                is { } open
            ? new Refusal(
                $"“{open.Rule.Says}”尚未判断：{open.Tree.Sentence}。请逐项核对后再通过。",
                open.Rule.Source.ToString(),
                $"rule.{open.Rule.Id}"
            )
            : null;
    }
}
