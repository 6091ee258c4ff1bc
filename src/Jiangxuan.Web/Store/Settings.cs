namespace Jiangxuan.Web.Store;

/// <summary>Settings of a city that are changed while the program runs.</summary>
public sealed class Settings(Databases databases)
{
    /// <summary>The value; null when it was never set.</summary>
    public async Task<string?> Get(string city, string key, CancellationToken ct = default)
    {
        await using var command = databases.Of(city).CreateCommand(SettingsSql.Get);
        command.Parameters.Text(city);
        command.Parameters.Text(key);
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Sets the value.</summary>
    public async Task Set(string city, string key, string value, CancellationToken ct = default)
    {
        await using var command = databases.Of(city).CreateCommand(SettingsSql.Set);
        command.Parameters.Text(city);
        command.Parameters.Text(key);
        command.Parameters.Text(value);
        await command.ExecuteNonQueryAsync(ct);
    }
}
