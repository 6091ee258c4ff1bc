namespace Jiangxuan.Web.Shell;

/// <summary>A headed group of the office's side menu.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Items">Its lines, in order.</param>
public sealed record MenuGroup(string Title, IReadOnlyList<MenuItem> Items);
