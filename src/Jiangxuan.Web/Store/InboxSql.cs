namespace Jiangxuan.Web.Store;

/// <summary>Statements of <see cref="Inbox"/>.</summary>
internal static class InboxSql
{
    public const string Latest = """
        select id, at, title, body, link, read_at is not null as "IsRead"
          from message where city = @city and account = @account order by id desc limit @size
        """;

    public const string Unread = """
        select count(*)::int from message where city = @city and account = @account and read_at is null
        """;

    public const string Read = """
        update message set read_at = @at
         where city = @city and account = @account and id <= @upTo and read_at is null
        """;
}
