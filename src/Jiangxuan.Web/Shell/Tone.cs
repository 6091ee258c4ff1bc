namespace Jiangxuan.Web.Shell;

/// <summary>The colour of a tag, note or meter. The words beside it always say the same.</summary>
public enum Tone
{
    /// <summary>Grey: nothing to do.</summary>
    Plain,

    /// <summary>Green: passed, done.</summary>
    Ok,

    /// <summary>Amber: somebody has to act, or a rule holds only in principle.</summary>
    Warn,

    /// <summary>Red: failed, overdue, refused.</summary>
    Bad,

    /// <summary>Blue: under way.</summary>
    Info,
}
