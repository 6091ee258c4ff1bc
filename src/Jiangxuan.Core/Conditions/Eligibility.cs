using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>What the rules come to for one person (资格条件判断).</summary>
/// <param name="Outcome">The sum of it.</param>
/// <param name="Rules">Each rule with its annotated tree.</param>
public sealed record Eligibility(EligibilityOutcome Outcome, IReadOnlyList<RuleVerdict> Rules)
{
    /// <summary>What it comes to, in one or two Chinese sentences, with the clauses.</summary>
    public string Sentence =>
        Outcome switch
        {
            EligibilityOutcome.Blocked =>
                $"按所填内容不符合以下必备条件，不能提交：{Named(RuleStrength.Must, Verdict.Fails)}。如认为判断有误，可写明理由交审核人员处理。",
            EligibilityOutcome.WithJustification =>
                $"以下一般性要求未达到，可以提交，但须附书面说明，由审核人员决定：{Named(RuleStrength.InPrinciple, Verdict.Fails)}。",
            EligibilityOutcome.NeedsPerson when Named(RuleStrength.Must, Verdict.Fails) is { Length: > 0 } failed =>
                $"以下必备条件经核定未满足，由审核人员作出结论：{failed}。",
            EligibilityOutcome.NeedsPerson =>
                $"尚有条件无法自动判断，由审核人员认定：{Named(null, Verdict.CannotTell)}。",
            _ => "按所填内容，目前各项条件均已满足。",
        };

    private string Named(RuleStrength? strength, Verdict verdict) =>
        string.Join(
            "；",
            Rules
                .Where(r => r.Verdict == verdict)
                .Where(r => strength is null ? r.Rule.Strength.Binds() : r.Rule.Strength == strength)
                .Select(r => $"{r.Rule.Says.TrimEnd('。')}（{r.Rule.Source}）")
        );
}

/// <summary>What a person may do.</summary>
public enum EligibilityOutcome
{
    /// <summary>可以提交.</summary>
    MaySubmit,

    /// <summary>可以提交，须附书面说明: an in-principle rule fails.</summary>
    WithJustification,

    /// <summary>不能提交: a must-rule fails on the applicant's own facts.</summary>
    Blocked,

    /// <summary>须由工作人员判断.</summary>
    NeedsPerson,
}

/// <summary>One rule's verdict.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Holds also when the rule does not apply or is waived.</param>
/// <param name="Applies">Whether its <c>when</c> holds, fails or cannot be told.</param>
/// <param name="Waived">Whether its waiver holds.</param>
/// <param name="Tree">The annotated condition; for a rule that does not apply, of its <c>when</c>.</param>
/// <param name="OnOwnFacts">Whether every fact it fails on is the applicant's own; only then may it block.</param>
public sealed record RuleVerdict(
    Rule Rule,
    Verdict Verdict,
    Verdict Applies,
    bool Waived,
    Judgement Tree,
    bool OnOwnFacts
);
