namespace Jiangxuan.Web.Store;

/// <summary>What one person is told in the application (站内消息).</summary>
/// <param name="Account">To whom.</param>
/// <param name="Title">Heading.</param>
/// <param name="Body">One or two sentences.</param>
/// <param name="Link">Where to go, root-relative; null = nowhere.</param>
public sealed record Message(string Account, string Title, string Body, string? Link);
