using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Jiangxuan.Web.Store;

/// <summary>Brings the database to the schema of this program: numbered SQL files, each applied once, in order, as the owner.</summary>
public static class Migrating
{
    /// <summary>Applies what is missing; two processes that start together apply it once.</summary>
    /// <param name="owner">Connection string of the role that owns the database.</param>
    /// <param name="appRole">Name of the role the application connects with; it gets the rights it needs and no more.</param>
    /// <param name="ct">Cancels between files.</param>
    /// <returns>Names of the files applied now.</returns>
    /// <exception cref="InvalidOperationException">An applied file was altered, or the database is newer than the program.</exception>
    public static async Task<IReadOnlyList<string>> Run(string owner, string appRole, CancellationToken ct = default)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        await using var connection = await source.OpenConnectionAsync(ct);
        await Execute(connection, MigratingSql.Lock, ct);
        await Execute(connection, MigratingSql.Create, ct);
        await Execute(connection, MigratingSql.NameRole, ct, appRole);
        var applied = await Applied(connection, ct);
        var files = Files();
        Compare(applied, files);
        var done = new List<string>();
        foreach (var (name, sql) in files.Where(f => !applied.ContainsKey(f.Name)))
        {
            await using var transaction = await connection.BeginTransactionAsync(ct);
            await Execute(connection, sql, ct);
            await Execute(connection, MigratingSql.Record, ct, name, Sum(sql));
            await transaction.CommitAsync(ct);
            done.Add(name);
        }

        return done;
    }

    private static IReadOnlyList<(string Name, string Sql)> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string folder = "Jiangxuan.Web.Store.Migrations.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => (n[folder.Length..], Text(assembly, n))),
        ];
    }

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Sum(string sql) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

    private static void Compare(Dictionary<string, string> applied, IReadOnlyList<(string Name, string Sql)> files)
    {
        var known = files.ToDictionary(f => f.Name, f => Sum(f.Sql));
        foreach (var (name, sum) in applied)
        {
            if (!known.TryGetValue(name, out var now))
            {
                throw new InvalidOperationException(
                    $"数据库已经用过迁移文件 {name}，这个程序里没有它：程序比数据库旧，请换用新版本。"
                );
            }

            if (now != sum)
            {
                throw new InvalidOperationException(
                    $"迁移文件 {name} 在用过之后被改动，拒绝启动。请恢复原文件，另写一个新的迁移文件。"
                );
            }
        }
    }

    private static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection, CancellationToken ct)
    {
        var applied = new Dictionary<string, string>();
        await using var command = new NpgsqlCommand(MigratingSql.Applied, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static async Task Execute(
        NpgsqlConnection connection,
        string sql,
        CancellationToken ct,
        params string[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Text(value);
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
