using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>A document of the state: what is stored as one row and guarded by one row version.</summary>
public abstract record Doc
{
    /// <summary>Id within the edition and the type.</summary>
    public required string Id { get; init; }

    /// <summary>Number of changes so far; 0 = never stored.</summary>
    public int Version { get; init; }
}

/// <summary>
/// The state of one edition, or the part of it that an act needs: immutable. The web loads a part, simulation holds the whole;
/// decisions and the fold cannot tell the difference.
/// </summary>
/// <param name="Notice">The definition the edition opened with.</param>
/// <param name="Docs">Documents by type and id.</param>
public sealed record World(Notice Notice, ImmutableDictionary<(Type Type, string Id), Doc> Docs)
{
    /// <summary>A state in which nothing has happened yet.</summary>
    public static World Empty(Notice notice) => new(notice, ImmutableDictionary<(Type, string), Doc>.Empty);

    /// <summary>The edition; throws before it has opened.</summary>
    public Edition Edition => All<Edition>().Single();

    /// <summary>The document, or null.</summary>
    public T? Find<T>(string id)
        where T : Doc => Docs.TryGetValue((typeof(T), id), out var doc) ? (T)doc : null;

    /// <summary>The document; throws when it is not there (a broken promise of the caller).</summary>
    public T Get<T>(string id)
        where T : Doc => Find<T>(id) ?? throw new KeyNotFoundException($"{typeof(T).Name} {id}");

    /// <summary>All documents of a type, in order of id.</summary>
    public IEnumerable<T> All<T>()
        where T : Doc => Docs.Values.OfType<T>().OrderBy(d => d.Id, StringComparer.Ordinal);

    /// <summary>The state with this document, one version on.</summary>
    public World With(Doc doc)
    {
        var key = (doc.GetType(), doc.Id);
        var version = Docs.TryGetValue(key, out var old) ? old.Version + 1 : 1;
        return this with { Docs = Docs.SetItem(key, doc with { Version = version }) };
    }

    /// <summary>The state as loaded from rows, versions as they are.</summary>
    public static World Load(Notice notice, IEnumerable<Doc> docs) =>
        new(notice, docs.ToImmutableDictionary(d => (d.GetType(), d.Id)));

    /// <summary>Folds an entry; a document it touches twice still moves on by one version only.</summary>
    public World Apply(Entry entry)
    {
        var after = entry.What.Apply(this, entry);
        var docs = after.Docs.ToBuilder();
        foreach (var (key, doc) in after.Docs)
        {
            var before = Docs.TryGetValue(key, out var old) ? old.Version : 0;
            if (doc.Version > before + 1)
            {
                docs[key] = doc with { Version = before + 1 };
            }
        }

        return after with
        {
            Docs = docs.ToImmutable(),
        };
    }

    /// <summary>The documents that differ from an earlier state, in order of type and id.</summary>
    public IReadOnlyList<Doc> ChangedSince(World before) =>
        [
            .. Docs.Where(p => !before.Docs.TryGetValue(p.Key, out var old) || !ReferenceEquals(old, p.Value))
                .OrderBy(p => p.Key.Type.Name, StringComparer.Ordinal)
                .ThenBy(p => p.Key.Id, StringComparer.Ordinal)
                .Select(p => p.Value),
        ];
}
