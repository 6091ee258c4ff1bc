namespace Jiangxuan.Web.Shell;

/// <summary>One line of the office's side menu.</summary>
/// <param name="Href">Root-relative address; it is the present page when it equals the frame's <c>Current</c>.</param>
/// <param name="Text">The words.</param>
/// <param name="Count">How many things wait there; 0 shows nothing.</param>
public sealed record MenuItem(string Href, string Text, int Count = 0);
