namespace Jiangxuan.Web.Shell;

/// <summary>One field that two people changed.</summary>
/// <param name="Label">The field's name.</param>
/// <param name="Yours">What this visitor typed.</param>
/// <param name="Theirs">What is stored now.</param>
public sealed record StaleValue(string Label, string Yours, string Theirs);
