namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="CookieKeys"/>.</summary>
internal static class CookieKeysSql
{
    /// <summary>All keys.</summary>
    public const string All = "select xml from data_protection_key";

    /// <summary>Adds one.</summary>
    public const string Add = """
        insert into data_protection_key (friendly_name, xml) values (@name, @xml)
        on conflict (friendly_name) do nothing
        """;
}
