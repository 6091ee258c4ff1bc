using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Npgsql;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Web.Store;

/// <summary>
/// The only writer of an edition's state. An act is loaded, decided and written in one transaction: documents, journal entry and
/// messages together, guarded by row versions and by the idempotency key.
/// </summary>
/// <param name="databases">Connections by city.</param>
/// <param name="announce">Who is told what about an entry: state before, entry, state after.</param>
public sealed class Docket(Databases databases, Func<World, Entry, World, IEnumerable<Message>> announce)
{
    private const int Tries = 4;

    private readonly Loading _loading = new();

    /// <summary>The documents of a scope, from one snapshot, for a page.</summary>
    public async Task<World> Open(EditionRef edition, Scope scope, CancellationToken ct = default)
    {
        await using var connection = await databases.ForActs(edition.City).OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(_loading.Command(edition, scope, out var known));
        await using var reader = await batch.ExecuteReaderAsync(ct);
        return await _loading.Read(edition, known, reader, ct);
    }

    /// <summary>Brings an act before the decision function and commits what happened.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="act">Who, when, why, under which key.</param>
    /// <param name="scope">Every document the decision rests on or changes.</param>
    /// <param name="decide">The decision; pure, it may be asked more than once.</param>
    /// <param name="expect">What the person had before their eyes; null = nothing that could be stale.</param>
    /// <param name="ct">Cancels while nothing is written.</param>
    public async Task<Docketed> Commit(
        EditionRef edition,
        Act act,
        Scope scope,
        Func<World, Decision> decide,
        Expect? expect = null,
        CancellationToken ct = default
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(edition, act, scope, decide, expect, ct);
            }
            catch (PostgresException e) when (Conflicts.Refusal(e) is { } refusal)
            {
                return new Docketed.Refused(refusal);
            }
            catch (PostgresException e) when (Conflicts.MayTryAgain(e) && attempt < Tries)
            {
                // Decided anew on what is there now.
            }
            catch (NpgsqlException e) when (e.IsTransient && attempt < Tries)
            {
                // The server was away. Whether or not the last try was stored: the key makes another try safe.
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), ct);
            }
        }
    }

    private async Task<Docketed> Once(
        EditionRef edition,
        Act act,
        Scope scope,
        Func<World, Decision> decide,
        Expect? expect,
        CancellationToken ct
    )
    {
        await using var connection = await databases.ForActs(edition.City).OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var (world, replayed) = await Load(connection, edition, act.Key, scope, ct);
        if (replayed is not null)
        {
            return new Docketed.Replayed(replayed);
        }

        if (expect is not null && Differs(world, expect) is { } stale)
        {
            return stale;
        }

        var decision = decide(world);
        if (decision.Happened is not { } happened)
        {
            return new Docketed.Refused(decision.Refusal!);
        }

        var entry = Entry.Of(edition.EditionId, act, happened);
        var after = world.Apply(entry);
        var changed = after.ChangedSince(world);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Writing.Command(edition, entry, changed, [.. announce(world, entry, after)]));
        try
        {
            await batch.ExecuteNonQueryAsync(ct);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (PostgresException e) when (e.SqlState == Conflicts.NotCurrent)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            await Conflicts.ThrowIfOutsideScope(connection, edition, world, changed, ct);
            throw;
        }

        return new Docketed.Committed(entry, after);
    }

    private async Task<(World World, Entry? Replayed)> Load(
        NpgsqlConnection connection,
        EditionRef edition,
        string key,
        Scope scope,
        CancellationToken ct
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        Locking.Add(batch, edition, scope);
        var replay = new NpgsqlBatchCommand(WritingSql.Replay);
        replay.Parameters.Text(edition.City);
        replay.Parameters.Text(edition.EditionId);
        replay.Parameters.Text(key);
        batch.BatchCommands.Add(replay);
        batch.BatchCommands.Add(_loading.Command(edition, scope, out var known));

        await using var reader = await batch.ExecuteReaderAsync(ct);
        for (var i = 0; i < Locking.Results(scope); i++)
        {
            await reader.NextResultAsync(ct);
        }

        var replayed = await reader.ReadAsync(ct) ? Journal.Read(reader.GetString(0), reader.GetString(1)) : null;
        await reader.NextResultAsync(ct);
        return (await _loading.Read(edition, known, reader, ct), replayed);
    }

    private static Docketed? Differs(World world, Expect expect)
    {
        var current = world.Docs.GetValueOrDefault((expect.Kind, expect.Id));
        if ((current?.Version ?? 0) == expect.Version)
        {
            return null;
        }

        return current is null
            ? new Docketed.Refused(new Refusal("这份内容已经不在了，请刷新页面后重新办理。"))
            : new Docketed.Stale(current);
    }
}
