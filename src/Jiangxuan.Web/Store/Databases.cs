using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace Jiangxuan.Web.Store;

/// <summary>Connections, in pools per city: the city is fixed when a connection is opened and row-level security holds to it.</summary>
public sealed partial class Databases : IAsyncDisposable
{
    private readonly string _connectionString;
    private readonly ConcurrentDictionary<(string City, bool Acts), Lazy<NpgsqlDataSource>> _cities = new();
    private readonly Lazy<NpgsqlDataSource> _shared;

    /// <summary>Takes the connection string of the application's role.</summary>
    public Databases(string connectionString)
    {
        _connectionString = connectionString;
        _shared = new(() => Open(null, 8, ""));
    }

    /// <summary>Connections that belong to no city: accounts and the keys of cookies.</summary>
    public NpgsqlDataSource Shared => _shared.Value;

    /// <summary>Connections of a city, for pages and lists.</summary>
    public NpgsqlDataSource Of(string city) =>
        _cities.GetOrAdd((city, false), k => new(() => Open(k.City, 16, ""))).Value;

    /// <summary>
    /// Connections of a city for the Docket. Its statements have many parts of which few are used: planned once for all, where
    /// planning anew each time costs more than running them. Acts that wait for one another do not hold up pages.
    /// </summary>
    internal NpgsqlDataSource ForActs(string city) =>
        _cities
            .GetOrAdd((city, true), k => new(() => Open(k.City, 20, " -c plan_cache_mode=force_generic_plan")))
            .Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var source in _cities.Values.Append(_shared).Where(s => s.IsValueCreated))
        {
            await source.Value.DisposeAsync();
        }
    }

    private NpgsqlDataSource Open(string? city, int size, string further)
    {
        if (city is not null && !CityCode().IsMatch(city))
        {
            throw new ArgumentException($"not the code of a city: {city}");
        }

        var builder = new NpgsqlConnectionStringBuilder(_connectionString)
        {
            MaxAutoPrepare = 100,
            ApplicationName = "jiangxuan",
            MaxPoolSize = size,
            KeepAlive = 30,
        };
        var options = "-c idle_in_transaction_session_timeout=30000 -c statement_timeout=60000 -c jit=off" + further;
        builder.Options = city is null
            ? $"{builder.Options} {options}".Trim()
            : $"{builder.Options} {options} -c app.city={city}".Trim();
        return new NpgsqlDataSourceBuilder(builder.ConnectionString).Build();
    }

    [GeneratedRegex("^[0-9a-z-]{1,32}$")]
    private static partial Regex CityCode();
}
