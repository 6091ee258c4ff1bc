namespace Jiangxuan.Core.Notices;

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
    Emphasis,
}
