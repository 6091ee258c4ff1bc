namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Settings"/>.</summary>
internal static class SettingsSql
{
    /// <summary>$1 city, $2 key.</summary>
    public const string Get = "select value from setting where city = $1 and key = $2";

    /// <summary>$1 city, $2 key, $3 value.</summary>
    public const string Set = """
        insert into setting (city, key, value) values ($1, $2, $3)
        on conflict (city, key) do update set value = excluded.value
        """;
}
