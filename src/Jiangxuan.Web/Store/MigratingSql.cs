namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Migrating"/>.</summary>
internal static class MigratingSql
{
    /// <summary>Held until the connection closes.</summary>
    public const string Lock = "select pg_advisory_lock(hashtextextended('jiangxuan migrations', 0))";

    /// <summary>The list of files applied.</summary>
    public const string Create = """
        create table if not exists migration (
            name text primary key,
            sha256 text not null,
            at timestamptz not null default now()
        )
        """;

    /// <summary>$1 role of the application.</summary>
    public const string NameRole = "select set_config('jiangxuan.app_role', $1, false)";

    /// <summary>Files applied.</summary>
    public const string Applied = "select name, sha256 from migration";

    /// <summary>$1 name, $2 sum.</summary>
    public const string Record = "insert into migration (name, sha256) values ($1, $2)";
}
