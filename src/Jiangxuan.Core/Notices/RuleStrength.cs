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

/// <summary>How strongly a rule binds: whether at all, and in a word.</summary>
public static class RuleStrengthWords
{
    /// <summary>Whether failing it has to be answered for: it blocks, or wants a written justification.</summary>
    public static bool Binds(this RuleStrength strength) => strength is RuleStrength.Must or RuleStrength.InPrinciple;

    /// <summary>The word of a notice: 必须, 原则上, 优先, 重点.</summary>
    public static string Word(this RuleStrength strength) =>
        strength switch
        {
            RuleStrength.Must => "必须",
            RuleStrength.InPrinciple => "原则上",
            RuleStrength.Prefer => "优先",
            _ => "重点",
        };
}
