namespace Jiangxuan.Web.Store;

/// <summary>Statement of <see cref="OpenObjections"/>.</summary>
internal static class OpenObjectionsSql
{
    /// <summary>$1 city, $2 edition.</summary>
    public const string Count = """
        select count(*)::int from objection where city = $1 and edition = $2 and upheld is null
        """;
}
