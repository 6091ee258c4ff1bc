using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace Jiangxuan.Web.Store;

/// <summary>Connections, one pool per city: the city is fixed when a connection is opened and row-level security holds to it.</summary>
public sealed partial class Databases : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> _cities = new();
    private readonly Lazy<NpgsqlDataSource> _shared;

    /// <summary>Takes the connection string of the application's role.</summary>
    public Databases(string connectionString)
    {
        _connectionString = connectionString;
        _shared = new(() => Open(null));
    }

    /// <summary>Connections that belong to no city: accounts and the keys of cookies.</summary>
    public NpgsqlDataSource Shared => _shared.Value;

    /// <summary>Connections of a city.</summary>
    public NpgsqlDataSource Of(string city) => _cities.GetOrAdd(city, c => new(() => Open(c))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var source in _cities.Values.Append(_shared).Where(s => s.IsValueCreated))
        {
            await source.Value.DisposeAsync();
        }
    }

    private NpgsqlDataSource Open(string? city)
    {
        if (city is not null && !CityCode().IsMatch(city))
        {
            throw new ArgumentException($"not the code of a city: {city}");
        }

        var builder = new NpgsqlConnectionStringBuilder(_connectionString)
        {
            MaxAutoPrepare = 100,
            ApplicationName = "jiangxuan",
            MaxPoolSize = city is null ? 8 : 24,
            // Cookie keys and accounts are read on every start; a lost server is noticed by the pool.
            KeepAlive = 30,
        };
        var options = "-c idle_in_transaction_session_timeout=30000 -c statement_timeout=60000 -c jit=off";
        builder.Options = city is null
            ? $"{builder.Options} {options}".Trim()
            : $"{builder.Options} {options} -c app.city={city}".Trim();
        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }

    [GeneratedRegex("^[0-9a-z-]{1,32}$")]
    private static partial Regex CityCode();
}
