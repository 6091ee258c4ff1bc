using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>Evaluates the rules of a notice for one person (资格条件判断).</summary>
public static class Evaluating
{
    /// <summary>The rules that are looked at in that stage, each with its verdict.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="known">What is known of the person.</param>
    /// <param name="stageId">The stage; rules that name stages are looked at only in those.</param>
    public static Eligibility Rules(Notice notice, Known known, string stageId)
    {
        var verdicts = notice
            .Rules.Where(r => r.At.Count == 0 || r.At.Contains(stageId))
            .Select(r => Rule(r, known))
            .ToList();
        return new Eligibility(Outcome(verdicts), verdicts);
    }

    /// <summary>One rule: does it apply, is it waived, does it hold.</summary>
    public static RuleVerdict Rule(Rule rule, Known known)
    {
        var when = rule.When?.Evaluate(known);
        if (when is not null && when.Verdict != Verdict.Holds)
        {
            var open = when.Verdict == Verdict.CannotTell;
            return new RuleVerdict(rule, open ? Verdict.CannotTell : Verdict.Holds, when.Verdict, false, when, false);
        }
        var condition = rule.Condition.Evaluate(known);
        var waiver = rule.WaivedBy?.Evaluate(known);
        var verdict =
            condition.Verdict == Verdict.Holds || waiver?.Verdict == Verdict.Holds ? Verdict.Holds
            : condition.Verdict == Verdict.CannotTell || waiver?.Verdict == Verdict.CannotTell ? Verdict.CannotTell
            : Verdict.Fails;
        var tree = waiver is null ? condition : WithWaiver(verdict, condition, waiver);
        return new RuleVerdict(
            rule,
            verdict,
            Verdict.Holds,
            waiver?.Verdict == Verdict.Holds,
            tree,
            tree.Uses.Concat(when?.Uses ?? []).All(key => IsOwn(key, known))
        );
    }

    private static Judgement WithWaiver(Verdict verdict, Judgement condition, Judgement waiver) =>
        Judging.Whole(verdict, "", [condition, waiver]) with
        {
            Sentence = $"{condition.Sentence}；不受此限的情形：{waiver.Sentence}",
            Head = "前一项为条件，后一项为不受此限的情形",
        };

    /// <summary>Whether the value is the applicant's own and nobody determined another; a derived one is theirs when everything it rests on is.</summary>
    private static bool IsOwn(string key, Known known)
    {
        if (ReservedFacts.All.Contains(key))
        {
            return true;
        }
        if (known.Determined.Contains(key))
        {
            return false;
        }
        var fact = known.Notice.Facts.FirstOrDefault(f => f.Key == key);
        return fact?.Kind switch
        {
            HoldsKind holds => holds.Condition.Leaves().SelectMany(l => l.Looks).All(k => IsOwn(k, known)),
            DerivedKind derived => derived.Rests.All(r => IsOwn(r.Key, known)),
            _ => fact?.From is Supplier.Applicant,
        };
    }

    private static EligibilityOutcome Outcome(IReadOnlyList<RuleVerdict> verdicts)
    {
        bool Has(RuleStrength strength, Verdict verdict) =>
            verdicts.Any(v => v.Rule.Strength == strength && v.Verdict == verdict);

        if (verdicts.Any(v => v is { Rule.Strength: RuleStrength.Must, Verdict: Verdict.Fails, OnOwnFacts: true }))
        {
            return EligibilityOutcome.Blocked;
        }
        if (Has(RuleStrength.Must, Verdict.Fails))
        {
            return EligibilityOutcome.NeedsPerson;
        }
        if (Has(RuleStrength.InPrinciple, Verdict.Fails))
        {
            return EligibilityOutcome.WithJustification;
        }
        return Has(RuleStrength.Must, Verdict.CannotTell) || Has(RuleStrength.InPrinciple, Verdict.CannotTell)
            ? EligibilityOutcome.NeedsPerson
            : EligibilityOutcome.MaySubmit;
    }
}
