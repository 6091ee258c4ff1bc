namespace Jiangxuan.Web.Store;

/// <summary>What a person typed into a search box.</summary>
internal static class Typed
{
    /// <summary>A pattern for <c>like</c> that finds it anywhere; percent and underscore have no meaning of their own. Null = nothing typed.</summary>
    public static string? Part(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : $"%{text.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
