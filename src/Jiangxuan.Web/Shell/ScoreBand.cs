namespace Jiangxuan.Web.Shell;

/// <summary>A button of the score sheet that enters a usual value.</summary>
/// <param name="Text">The band's name, for example 优.</param>
/// <param name="Value">The score it enters, as typed: 95 or 87.5.</param>
public sealed record ScoreBand(string Text, string Value);
