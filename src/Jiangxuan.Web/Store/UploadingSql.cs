namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Uploading"/>.</summary>
internal static class UploadingSql
{
    /// <summary>$1 city, $2 hash, $3 size, $4 type, $5 at, $6 edition, $7 subject, $8 fact, $9 name, $10 account.</summary>
    public const string Note = """
        with f as (
            insert into file (city, hash, size, type, at) values ($1, $2, $3, $4, $5)
            on conflict (city, hash) do nothing)
        insert into file_use (city, edition, subject, fact, hash, name, account, at)
        values ($1, $6, $7, $8, $2, $9, $10, $5)
        on conflict (city, edition, subject, fact, hash) do nothing
        """;

    /// <summary>$1 city, $2 edition, $3 subject, $4 hash.</summary>
    public const string Find = """
        select u.name, f.type, f.size
          from file_use u join file f on f.city = u.city and f.hash = u.hash
         where u.city = $1 and u.edition = $2 and u.subject = $3 and u.hash = $4
         order by u.at limit 1
        """;

    /// <summary>$1 city, $2 edition, $3 subject, $4 fact.</summary>
    public const string Versions = """
        select u.hash, u.name, f.type, f.size, u.at, u.account
          from file_use u join file f on f.city = u.city and f.hash = u.hash
         where u.city = $1 and u.edition = $2 and u.subject = $3 and u.fact = $4
         order by u.at desc, u.hash desc
        """;
}
