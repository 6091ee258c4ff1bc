using Npgsql;
using NpgsqlTypes;

namespace Jiangxuan.Web.Store;

/// <summary>Typed positional parameters.</summary>
internal static class Parameters
{
    public static void Text(this NpgsqlParameterCollection p, string? value) =>
        p.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value });

    public static void Int(this NpgsqlParameterCollection p, int value) =>
        p.Add(new NpgsqlParameter<int> { TypedValue = value });

    public static void Long(this NpgsqlParameterCollection p, long value) =>
        p.Add(new NpgsqlParameter<long> { TypedValue = value });

    public static void Bool(this NpgsqlParameterCollection p, bool value) =>
        p.Add(new NpgsqlParameter<bool> { TypedValue = value });

    public static void Instant(this NpgsqlParameterCollection p, DateTimeOffset value) =>
        p.Add(
            new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.TimestampTz, TypedValue = value.UtcDateTime }
        );

    public static void InstantOrNull(this NpgsqlParameterCollection p, DateTimeOffset? value) =>
        p.Add(
            new NpgsqlParameter
            {
                NpgsqlDbType = NpgsqlDbType.TimestampTz,
                Value = (object?)value?.UtcDateTime ?? DBNull.Value,
            }
        );

    public static void Texts(this NpgsqlParameterCollection p, IEnumerable<string> values) =>
        p.Array(NpgsqlDbType.Text, values.ToArray());

    public static void Ints(this NpgsqlParameterCollection p, IEnumerable<int> values) =>
        p.Array(NpgsqlDbType.Integer, values.ToArray());

    public static void Jsons(this NpgsqlParameterCollection p, IEnumerable<string> values) =>
        p.Array(NpgsqlDbType.Jsonb, values.ToArray());

    private static void Array<T>(this NpgsqlParameterCollection p, NpgsqlDbType type, T[] values) =>
        p.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values });
}
