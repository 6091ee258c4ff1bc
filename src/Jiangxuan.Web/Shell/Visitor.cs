namespace Jiangxuan.Web.Shell;

/// <summary>The signed-in person as the top bar shows them.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Role">For whom they sit here, for example 市总工会办公室.</param>
/// <param name="Home">The start page of that role, root-relative.</param>
/// <param name="SignOutAction">Where the sign-out form posts to.</param>
public sealed record Visitor(string Name, string Role, string Home, string SignOutAction);
