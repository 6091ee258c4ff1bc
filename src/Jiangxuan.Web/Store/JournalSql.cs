namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Journal"/>.</summary>
internal static class JournalSql
{
    /// <summary>$1 city, $2 edition.</summary>
    public const string All = """
        select body, secrets from journal where city = $1 and edition = $2 order by xid, id
        """;

    /// <summary>$1 city, $2 edition, $3 array of one candidacy.</summary>
    public const string Of = """
        select body, secrets from journal where city = $1 and edition = $2 and about @> $3 order by xid, id
        """;
}
