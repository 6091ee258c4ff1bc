namespace Jiangxuan.Web.Shell;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The count, not negative.</param>
/// <param name="Text">What stands at its end; the value itself when null.</param>
public sealed record Bar(string Label, int Value, string? Text = null);
