namespace Jiangxuan.Web.Shell;

/// <summary>One thing that happened to a candidacy, or will.</summary>
/// <param name="Title">What.</param>
/// <param name="Progress">Whether it has happened.</param>
/// <param name="When">The time, ready to read.</param>
/// <param name="Detail">Who did it, the reason given, what follows.</param>
public sealed record TimelineItem(string Title, Progress Progress, string? When = null, string? Detail = null);
