namespace Jiangxuan.Core.Notices;

<<<<<<< HEAD
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
=======
/// <summary>How strongly a rule of a notice binds, the strongest first; the words of the notice decide it.</summary>
public enum RuleStrength
{
    /// <summary>Binding (必须、不低于、不超过): blocks, and displaces in the selection.</summary>
    Must,

    /// <summary>In principle (原则上、一般): never blocks or displaces; a written reason is asked for and printed.</summary>
    InPrinciple,

    /// <summary>Preference (优先): orders ties only, at the stages it names.</summary>
    Prefer,

    /// <summary>Emphasis (重点、注意、兼顾): shown and counted, without effect.</summary>
>>>>>>> selection
    Emphasis,
}
