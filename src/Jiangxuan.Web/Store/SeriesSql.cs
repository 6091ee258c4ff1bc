namespace Jiangxuan.Web.Store;

/// <summary>Statement of <see cref="Series"/>.</summary>
internal static class SeriesSql
{
    /// <summary>$1 city, $2 edition, $3 name.</summary>
    public const string Next = """
        insert into series as s (city, edition, name, last) values ($1, $2, $3, 1)
        on conflict (city, edition, name) do update set last = s.last + 1
        returning last
        """;
}
