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

    /// <summary>
    /// $1 city, $2 edition, $3 kind, $4 part of the actor's name, $5 first and $6 first moment after, $7 and $8 the last row of
    /// the page before, $9 rows; null does not filter. The latest comes first.
    /// </summary>
    public const string Page = """
        select xid::text, id, body, secrets from journal
         where city = $1 and edition = $2
           and ($3::text is null or kind = $3)
           and ($4::text is null or actor_name like $4)
           and ($5::timestamptz is null or at >= $5)
           and ($6::timestamptz is null or at < $6)
           and ($7::text is null or (xid, id) < ($7::xid8, $8::bigint))
         order by xid desc, id desc limit $9
        """;
}
