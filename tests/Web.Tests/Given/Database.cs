using Jiangxuan.Web.Store;
using Npgsql;
using Xunit;

namespace Jiangxuan.Web.Tests.Given;

/// <summary>A database of a test class's own, migrated, on the server of <c>JIANGXUAN_DATABASE_OWNER</c>.</summary>
public sealed class Database : IAsyncLifetime
{
    private readonly string _name = $"jxtest_{Guid.NewGuid():N}";
    private readonly string _server =
        Environment.GetEnvironmentVariable("JIANGXUAN_DATABASE_OWNER")
        ?? throw new InvalidOperationException("JIANGXUAN_DATABASE_OWNER is not set: run tools/test");

    /// <summary>Connection string of the owner.</summary>
    public string Owner => On(_server, _name, null);

    /// <summary>Connection string of the application's role.</summary>
    public string App => On(_server, _name, AppRole);

    /// <summary>The application's role.</summary>
    public static string AppRole =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("JIANGXUAN_DATABASE") ?? "").Username
        ?? "jiangxuan_app";

    /// <summary>Pools of the application's role.</summary>
    public Databases Databases { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var server = NpgsqlDataSource.Create(_server);
        await using (var create = server.CreateCommand($"create database {_name} template template0"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await Migrating.Run(Owner, AppRole);
        Databases = new Databases(App);
    }

    public async ValueTask DisposeAsync()
    {
        await Databases.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await using var server = NpgsqlDataSource.Create(_server);
        for (var attempt = 0; attempt < 50; attempt++)
        {
            try
            {
                await using var drop = server.CreateCommand($"drop database if exists {_name}");
                await drop.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // A connection that was just closed takes the server a moment.
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Runs a statement as the owner, for a city; the rows it touched.</summary>
    public async Task<int> AsOwner(string sql, string city = Kaifeng.City)
    {
        await using var databases = new Databases(Owner);
        await using var command = databases.Of(city).CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>One number, as the application's role, for a city.</summary>
    public async Task<long> Count(string sql, string city = Kaifeng.City)
    {
        await using var command = Databases.Of(city).CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }

    private static string On(string server, string database, string? role)
    {
        var builder = new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 };
        if (role is not null)
        {
            builder.Username = role;
        }

        return builder.ConnectionString;
    }
}
