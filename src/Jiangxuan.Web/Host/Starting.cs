using Jiangxuan.Web.Store;
using Npgsql;

namespace Jiangxuan.Web.Host;

/// <summary>What comes before the first request.</summary>
public static class Starting
{
    /// <summary>Brings the database to this program's schema.</summary>
    public static Task<IReadOnlyList<string>> Migrate(HostSettings settings, CancellationToken ct = default) =>
        Migrating.Run(
            settings.DatabaseOwner,
            new NpgsqlConnectionStringBuilder(settings.Database).Username
                ?? throw new InvalidOperationException("JIANGXUAN_DATABASE 里没有 Username。"),
            ct
        );

    /// <summary>Takes up what was kept from the last run.</summary>
    public static Task Prepare(WebApplication app, CancellationToken ct = default) =>
        app.Services.GetRequiredService<DemoClock>().Load(ct);

    /// <summary>The sentence for an expected failure of starting; null = not expected, let it be seen whole.</summary>
    public static string? Says(Exception e) =>
        e switch
        {
            PostgresException p => $"数据库拒绝：{p.MessageText}（{p.SqlState}）",
            NpgsqlException n => $"连不上数据库：{n.Message}",
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                "网址已被占用：另一个程序在用同一个端口。请停掉它，或用 --urls 换一个端口。",
            InvalidOperationException i when i.Message.Any(c => c is >= '\u4E00' and <= '\u9FFF') => i.Message,
            _ => null,
        };
}
