using System.Collections.Concurrent;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using NpgsqlTypes;

namespace Jiangxuan.Web.Store;

/// <summary>The editions of this installation, each with the definition it opened with.</summary>
public sealed class Editions(Databases databases, Definitions definitions)
{
    private readonly ConcurrentDictionary<string, EditionRef> _found = new();

    /// <summary>The edition of that id; null when there is none.</summary>
    public async Task<EditionRef?> Find(string editionId, CancellationToken ct = default)
    {
        if (_found.TryGetValue(editionId, out var found))
        {
            return found;
        }

        return (await All(ct)).FirstOrDefault(e => e.EditionId == editionId);
    }

    /// <summary>All editions of all cities, the latest opened first.</summary>
    public async Task<IReadOnlyList<EditionRef>> All(CancellationToken ct = default)
    {
        var all = new List<(EditionRef Edition, DateTimeOffset OpenedAt)>();
        foreach (var city in definitions.Cities)
        {
            var rows = new List<(string Id, string Fingerprint, Edition Head)>();
            await using var command = databases.Of(city).CreateCommand(EditionsSql.All);
            command.Parameters.Text(city);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var edition = await Ref(city, reader.GetString(0), reader.GetString(1), ct);
                all.Add((edition, DateTimeOffset.Parse(reader.GetString(2), null)));
            }
        }

        return [.. all.OrderByDescending(e => e.OpenedAt).ThenBy(e => e.Edition.EditionId).Select(e => e.Edition)];
    }

    /// <summary>
    /// Keeps the definition's files in the database, before an edition opens with them, and answers the edition to commit on.
    /// What happens to the folder later does not touch the edition.
    /// </summary>
    public async Task<EditionRef> Prepare(string editionId, Definition definition, CancellationToken ct = default)
    {
        var notice = definition.Notice ?? throw new InvalidOperationException("The definition has faults.");
        await using var command = databases.Of(notice.Identity.City).CreateCommand(EditionsSql.Keep);
        command.Parameters.Text(notice.Identity.City);
        command.Parameters.Text(notice.Fingerprint);
        command.Parameters.Text(definition.Programme);
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = Json.Write(definition.Files) });
        await command.ExecuteNonQueryAsync(ct);
        return new EditionRef(notice.Identity.City, editionId, notice);
    }

    private async Task<EditionRef> Ref(string city, string id, string fingerprint, CancellationToken ct)
    {
        if (_found.TryGetValue(id, out var found))
        {
            return found;
        }

        var notice =
            definitions.All.Select(d => d.Notice).FirstOrDefault(n => n?.Fingerprint == fingerprint)
            ?? await Kept(city, fingerprint, ct);
        return _found.GetOrAdd(id, new EditionRef(city, id, notice));
    }

    private async Task<Notice> Kept(string city, string fingerprint, CancellationToken ct)
    {
        await using var command = databases.Of(city).CreateCommand(EditionsSql.Kept);
        command.Parameters.Text(city);
        command.Parameters.Text(fingerprint);
        var files =
            (string?)await command.ExecuteScalarAsync(ct)
            ?? throw new InvalidOperationException($"没有指纹为 {fingerprint} 的通知定义。");
        return NoticeReading.Read(Json.Read<Dictionary<string, string>>(files)).Notice
            ?? throw new InvalidOperationException(
                $"数据库里保存的通知定义 {fingerprint} 读不出来：程序比它新，须先升级定义。"
            );
    }
}
