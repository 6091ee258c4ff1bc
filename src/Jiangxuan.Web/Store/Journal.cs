using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;

namespace Jiangxuan.Web.Store;

/// <summary>The journal of an edition, read back in the order in which things happened.</summary>
public sealed class Journal(Databases databases)
{
    private static readonly Dictionary<Type, string> KindNames = typeof(Happened)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
        .Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>Everything that happened in an edition.</summary>
    public IAsyncEnumerable<Entry> All(EditionRef edition, CancellationToken ct = default) =>
        Entries(edition, JournalSql.All, null, ct);

    /// <summary>Everything that happened to one candidacy.</summary>
    public IAsyncEnumerable<Entry> Of(EditionRef edition, string candidacy, CancellationToken ct = default) =>
        Entries(edition, JournalSql.Of, candidacy, ct);

    /// <summary>One page of an edition's journal, the latest first.</summary>
    public async Task<IReadOnlyList<LogRow>> Page(EditionRef edition, LogQuery query, CancellationToken ct = default)
    {
        await using var command = databases.Of(edition.City).CreateCommand(JournalSql.Page);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        command.Parameters.Text(query.Kind);
        command.Parameters.Text(Typed.Part(query.Actor));
        command.Parameters.InstantOrNull(query.Day is { } day ? Deadlines.EndOf(day.AddDays(-1)) : null);
        command.Parameters.InstantOrNull(query.Day is { } last ? Deadlines.EndOf(last) : null);
        command.Parameters.Text(query.After?.Xid);
        command.Parameters.Long(query.After?.Id ?? 0);
        command.Parameters.Int(query.Size);
        var rows = new List<LogRow>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            rows.Add(
                new LogRow(
                    new LogPosition(reader.GetString(0), reader.GetInt64(1)),
                    Read(reader.GetString(2), reader.GetString(3))
                )
            );
        }

        return rows;
    }

    /// <summary>The words under which entries are stored, in the order of their declaration.</summary>
    public static IReadOnlyList<string> KindWords => [.. KindNames.Values];

    /// <summary>The word under which an entry is stored.</summary>
    public static string KindOf(Happened what) => KindNames[what.GetType()];

    internal static string WriteSecrets(Entry entry)
    {
        var secrets = new SortedDictionary<string, Opened>(StringComparer.Ordinal);
        foreach (var secret in entry.Secrets.Where(s => s.Text is not null))
        {
            secrets[secret.Commitment] = new Opened(secret.Salt!, secret.Text!);
        }

        return Json.Write(secrets);
    }

    internal static Entry Read(string body, string secrets)
    {
        var entry = Json.Read<Entry>(body);
        var opened = Json.Read<Dictionary<string, Opened>>(secrets);
        return entry.Reveal(s => Find(opened, s));
    }

    private static Secret Find(Dictionary<string, Opened> opened, Secret secret) =>
        opened.TryGetValue(secret.Commitment, out var found)
            ? secret with
            {
                Salt = found.Salt,
                Text = found.Text,
            }
            : secret;

    private async IAsyncEnumerable<Entry> Entries(
        EditionRef edition,
        string sql,
        string? about,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var command = databases.Of(edition.City).CreateCommand(sql);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        if (about is not null)
        {
            command.Parameters.Texts([about]);
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return Read(reader.GetString(0), reader.GetString(1));
        }
    }

    /// <summary>A personal value and its salt beside the journal.</summary>
    private sealed record Opened(string Salt, string Text);
}
