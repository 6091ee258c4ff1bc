using Dapper;

namespace Jiangxuan.Web.Store;

/// <summary>A person's messages (站内消息).</summary>
public sealed class Inbox(Databases databases, TimeProvider clock)
{
    /// <summary>The latest messages, at most that many.</summary>
    public async Task<IReadOnlyList<Letter>> Latest(
        string city,
        string account,
        int size = 50,
        CancellationToken ct = default
    )
    {
        await using var connection = await databases.Of(city).OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<Letter>(
            new CommandDefinition(
                InboxSql.Latest,
                new
                {
                    city,
                    account,
                    size,
                },
                cancellationToken: ct
            )
        );
        return rows.AsList();
    }

    /// <summary>How many are unread.</summary>
    public async Task<int> Unread(string city, string account, CancellationToken ct = default)
    {
        await using var connection = await databases.Of(city).OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<int>(
            new CommandDefinition(InboxSql.Unread, new { city, account }, cancellationToken: ct)
        );
    }

    /// <summary>Marks everything up to that message as read.</summary>
    public async Task Read(string city, string account, long upTo, CancellationToken ct = default)
    {
        await using var connection = await databases.Of(city).OpenConnectionAsync(ct);
        await connection.ExecuteAsync(
            new CommandDefinition(
                InboxSql.Read,
                new
                {
                    city,
                    account,
                    upTo,
                    at = clock.GetUtcNow().UtcDateTime,
                },
                cancellationToken: ct
            )
        );
    }
}

/// <summary>A message as it lies in the inbox.</summary>
public sealed record Letter
{
    /// <summary>Number, ascending.</summary>
    public required long Id { get; init; }

    /// <summary>When; UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Text.</summary>
    public required string Body { get; init; }

    /// <summary>Where to go.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it was read.</summary>
    public required bool IsRead { get; init; }
}
