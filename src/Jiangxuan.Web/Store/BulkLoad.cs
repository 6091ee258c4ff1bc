using System.Text.Json;
using Jiangxuan.Core.Conduct;
using Npgsql;
using NpgsqlTypes;

namespace Jiangxuan.Web.Store;

/// <summary>
/// Loads an edition whose entries were made elsewhere (a simulation) into an empty place: journal rows in their order, the documents they
/// fold into, the messages they cause, all in one transaction. For editions that are being run there is the <see cref="Docket"/> alone.
/// </summary>
/// <param name="databases">Connections by city.</param>
/// <param name="announce">Who is told what about an entry: state before, entry, state after.</param>
public sealed class BulkLoad(Databases databases, Func<World, Entry, World, IEnumerable<Message>> announce)
{
    private const int Rows = 500;

    /// <summary>Loads it; the folded state is the answer.</summary>
    /// <param name="edition">The edition, with the definition that is kept already (<see cref="Editions.Prepare"/>).</param>
    /// <param name="entries">All entries from the opening on, with their personal values.</param>
    /// <param name="files">Files handed in: subject, fact and the reference; their content is stored already.</param>
    /// <param name="progress">Rows written and rows to write.</param>
    /// <param name="ct">Cancels; nothing is kept.</param>
    public async Task<World> Load(
        EditionRef edition,
        IReadOnlyList<Entry> entries,
        IReadOnlyList<LoadedFile> files,
        IProgress<(int Done, int Of)>? progress = null,
        CancellationToken ct = default
    )
    {
        var world = World.Empty(edition.Notice);
        var rows = new List<(Entry Entry, IReadOnlyList<string> About)>();
        var messages = new List<(DateTimeOffset At, Message Message)>();
        foreach (var entry in entries)
        {
            var after = world.Apply(entry);
            // As for an act: also the candidacies it changed without naming them.
            var touched = after.ChangedSince(world).OfType<Candidacy>().Select(c => c.Id);
            rows.Add((entry, [.. entry.What.About.Union(touched)]));
            messages.AddRange(announce(world, entry, after).Select(m => (entry.At, m)));
            world = after;
        }

        var total = rows.Count + world.Docs.Count + messages.Count + files.Count;
        var done = 0;
        await using var connection = await databases.Of(edition.City).OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        async Task Write<T>(IEnumerable<T> all, Func<T[], NpgsqlCommand> command)
        {
            foreach (var chunk in all.Chunk(Rows))
            {
                await using var write = command(chunk);
                write.Connection = connection;
                write.Transaction = transaction;
                await write.ExecuteNonQueryAsync(ct);
                done += chunk.Length;
                progress?.Report((done, total));
            }
        }

        await Write(rows, chunk => JournalRows(edition, chunk));
        foreach (var kind in Kinds.All)
        {
            var docs = world
                .Docs.Values.Where(d => d.GetType() == kind.Type)
                .OrderBy(d => d.Id, StringComparer.Ordinal);
            await Write(docs, chunk => Docs(edition, kind, chunk));
        }

        await Write(messages, chunk => Messages(edition, chunk));
        await Write(files, chunk => Files(edition, chunk));
        await transaction.CommitAsync(ct);
        return world;
    }

    private static NpgsqlCommand Docs(EditionRef edition, Kind kind, Doc[] docs)
    {
        var command = Command(BulkLoadSql.Insert(kind.Table), edition);
        command.Parameters.Texts(docs.Select(d => d.Id));
        command.Parameters.Ints(docs.Select(d => d.Version));
        command.Parameters.Jsons(docs.Select(Kinds.Write));
        return command;
    }

    private static NpgsqlCommand JournalRows(EditionRef edition, (Entry Entry, IReadOnlyList<string> About)[] rows)
    {
        var command = Command(BulkLoadSql.Journal, edition);
        var bodies = rows.Select(r => r.Entry.Canonical()).ToList();
        var p = command.Parameters;
        p.Texts(rows.Select(r => r.Entry.Id));
        p.Add(Instants(rows.Select(r => r.Entry.At)));
        p.Texts(rows.Select(r => r.Entry.Actor.Account));
        p.Texts(rows.Select(r => r.Entry.Actor.Name));
        p.Texts(rows.Select(r => JsonNamingPolicy.CamelCase.ConvertName(r.Entry.Actor.Role.ToString())));
        p.Texts(rows.Select(r => Store.Journal.KindOf(r.Entry.What)));
        p.Jsons(rows.Select(r => Json.Write(r.About)));
        p.Texts(rows.Select(r => r.Entry.Reason ?? ""));
        p.Texts(bodies);
        p.Texts(bodies.Select(Entry.LeafOf));
        p.Jsons(rows.Select(r => Store.Journal.WriteSecrets(r.Entry)));
        return command;
    }

    private static NpgsqlCommand Messages(EditionRef edition, (DateTimeOffset At, Message Message)[] messages)
    {
        var command = new NpgsqlCommand(BulkLoadSql.Messages);
        command.Parameters.Text(edition.City);
        command.Parameters.Add(Instants(messages.Select(m => m.At)));
        command.Parameters.Texts(messages.Select(m => m.Message.Account));
        command.Parameters.Texts(messages.Select(m => m.Message.Title));
        command.Parameters.Texts(messages.Select(m => m.Message.Body));
        command.Parameters.Texts(messages.Select(m => m.Message.Link ?? ""));
        return command;
    }

    private static NpgsqlCommand Files(EditionRef edition, LoadedFile[] files)
    {
        var command = Command(BulkLoadSql.Files, edition);
        var p = command.Parameters;
        p.Texts(files.Select(f => f.File.Hash));
        p.Add(
            new NpgsqlParameter
            {
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint,
                Value = files.Select(f => f.File.Size).ToArray(),
            }
        );
        p.Texts(files.Select(f => f.File.Type));
        p.Add(Instants(files.Select(f => f.At)));
        p.Texts(files.Select(f => f.Subject));
        p.Texts(files.Select(f => f.Fact));
        p.Texts(files.Select(f => f.File.Name));
        p.Texts(files.Select(f => f.Account));
        return command;
    }

    private static NpgsqlCommand Command(string sql, EditionRef edition)
    {
        var command = new NpgsqlCommand(sql);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        return command;
    }

    private static NpgsqlParameter Instants(IEnumerable<DateTimeOffset> instants) =>
        new()
        {
            NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz,
            Value = instants.Select(i => i.UtcDateTime).ToArray(),
        };
}

/// <summary>A file handed in within a loaded edition.</summary>
/// <param name="Subject">Candidacy id, or listing id.</param>
/// <param name="Fact">Fact key.</param>
/// <param name="File">The file.</param>
/// <param name="Account">Account or link that handed it in.</param>
/// <param name="At">When.</param>
public sealed record LoadedFile(
    string Subject,
    string Fact,
    Core.Facts.FileRef File,
    string Account,
    DateTimeOffset At
);
