namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Editions"/>.</summary>
internal static class EditionsSql
{
    /// <summary>$1 city.</summary>
    public const string All = "select id, fingerprint, doc ->> 'openedAt' from edition where city = $1";

    /// <summary>$1 city, $2 fingerprint, $3 programme, $4 files.</summary>
    public const string Keep = """
        insert into definition (city, fingerprint, programme, files) values ($1, $2, $3, $4)
        on conflict (city, fingerprint) do nothing
        """;

    /// <summary>$1 city, $2 fingerprint.</summary>
    public const string Kept = "select files from definition where city = $1 and fingerprint = $2";
}
