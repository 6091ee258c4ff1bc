namespace Jiangxuan.Web.Shell;

/// <summary>One step of the numbered row at the top of a page.</summary>
/// <param name="Text">A short name, four characters or so.</param>
/// <param name="Progress">Where it stands.</param>
public sealed record StepItem(string Text, Progress Progress);
