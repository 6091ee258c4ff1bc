using System.Collections.Concurrent;
using Jiangxuan.Core.Conduct;
using Npgsql;

namespace Jiangxuan.Web.Store;

/// <summary>Reads the documents of a scope in one statement, hence from one snapshot.</summary>
internal sealed class Loading
{
    // The edition's document may be large (registers of persons) and seldom changes: it is kept and asked for by version.
    private readonly ConcurrentDictionary<(string City, string Id), Edition> _editions = new();

    public NpgsqlBatchCommand Command(EditionRef edition, Scope scope, out Edition? known)
    {
        known = _editions.GetValueOrDefault((edition.City, edition.EditionId));
        var command = new NpgsqlBatchCommand(scope.IsNarrow ? LoadingSql.Narrow : LoadingSql.Wide);
        var p = command.Parameters;
        p.Text(edition.City);
        p.Text(edition.EditionId);
        p.Int(known?.Version ?? 0);
        p.Texts(scope.Candidacies);
        p.Texts(scope.Heads);
        p.Texts(scope.Sections);
        p.Texts(scope.Accounts);
        if (!scope.IsNarrow)
        {
            p.Texts(scope.Units);
            p.Texts(scope.Stages);
            p.Texts(scope.ListIds);
            p.Texts(scope.ListStages);
            p.Texts(scope.SheetStages);
            p.Texts(scope.Judges);
            p.Texts(scope.Objections);
            p.Bool(scope.All);
            p.Bool(scope.AllSections);
        }

        return command;
    }

    public async Task<World> Read(EditionRef edition, Edition? known, NpgsqlDataReader reader, CancellationToken ct)
    {
        var docs = new Dictionary<(string, string), Doc>();
        while (await reader.ReadAsync(ct))
        {
            var (table, id, version) = (reader.GetString(0), reader.GetString(1), reader.GetInt32(2));
            if (docs.ContainsKey((table, id)))
            {
                continue;
            }

            var doc = reader.IsDBNull(3)
                ? known!
                : Kinds.Of(table).Read(reader.GetString(3)) with
                {
                    Version = version,
                };
            docs.Add((table, id), doc);
            if (doc is Edition read && !ReferenceEquals(read, known))
            {
                _editions.AddOrUpdate((edition.City, id), read, (_, old) => old.Version > version ? old : read);
            }
        }

        return World.Load(edition.Notice, docs.Values);
    }
}
