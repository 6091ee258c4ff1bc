namespace Jiangxuan.Core.Notices;

/// <summary>How strongly a rule binds (domain ambiguity 1: 应当/原则上/优先/重点 are different words).</summary>
public enum RuleStrength
{
    /// <summary>应、不得: blocks.</summary>
    Must,

    /// <summary>原则上、一般: never blocks; needs a written justification that the auditor decides on.</summary>
    InPrinciple,

    /// <summary>优先: orders ties only.</summary>
    Prefer,

    /// <summary>重点、注意、兼顾: shown and counted, without effect.</summary>
    Emphasis,
}
