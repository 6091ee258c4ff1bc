using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>What the rules come to for one person (资格条件判断).</summary>
/// <param name="Outcome">The sum of it.</param>
/// <param name="Rules">Each rule with its annotated tree.</param>
public sealed record Eligibility(EligibilityOutcome Outcome, IReadOnlyList<RuleVerdict> Rules);

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
