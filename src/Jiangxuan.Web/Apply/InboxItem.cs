namespace Jiangxuan.Web.Apply;

/// <summary>One message of the inbox.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When, in Shanghai.</param>
/// <param name="Title">Heading.</param>
/// <param name="Body">What happened and what to do.</param>
/// <param name="Link">Where to go, root-relative.</param>
/// <param name="Read">Whether it was read.</param>
public sealed record InboxItem(long Id, DateTimeOffset At, string Title, string Body, string? Link, bool Read);
