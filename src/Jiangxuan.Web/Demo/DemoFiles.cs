using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Demo;

/// <summary>The files of the demonstration: a few drawings, stored once and handed in by many.</summary>
internal sealed class DemoFiles
{
    private readonly Dictionary<(Sort Sort, int Variant), (string Hash, long Size)> _stored = [];

    private DemoFiles() { }

    /// <summary>Draws and stores them.</summary>
    public static async Task<DemoFiles> Store(FileStore store, CancellationToken ct)
    {
        var files = new DemoFiles();
        for (var variant = 0; variant < DemoPictures.Variants; variant++)
        {
            foreach (var sort in Enum.GetValues<Sort>())
            {
                var content = Draw(sort, variant);
                using var stream = new MemoryStream(content);
                var incoming =
                    await store.Receive(stream, content.Length, ct)
                    ?? throw new InvalidOperationException("a drawing is longer than itself");
                store.Keep(incoming);
                files._stored[(sort, variant)] = (incoming.Hash, incoming.Size);
            }
        }

        return files;
    }

    /// <summary>The file for a wish of the simulation.</summary>
    public FileRef For(FileWish wish)
    {
        var images = wish.Kind.Accept.Contains(FileSort.Image);
        var sort =
            wish.Kind.Photo is not null ? Sort.Portrait
            : !images ? Sort.Pdf
            : wish.Fact.Label.Contains("工作照", StringComparison.Ordinal) ? Sort.Work
            : Sort.Page;
        var variant = (wish.Person.Index * 5 + wish.Number * 3 + wish.Fact.Key.Length) % DemoPictures.Variants;
        var (hash, size) = _stored[(sort, variant)];
        var (type, ending) = sort == Sort.Pdf ? ("application/pdf", "pdf") : ("image/png", "png");
        return new FileRef(hash, $"{wish.Fact.Label}{wish.Number}.{ending}", type, size);
    }

    /// <summary>What was handed in for whom within an edition, read off its state.</summary>
    public static IReadOnlyList<LoadedFile> HandedIn(World world)
    {
        var files = new List<LoadedFile>();
        void Add(string subject, string account, DateTimeOffset at, IEnumerable<KeyValuePair<string, Value>> values) =>
            files.AddRange(
                values
                    .Where(v => v.Value is FilesValue)
                    .SelectMany(v =>
                        ((FilesValue)v.Value).Files.Select(f => new LoadedFile(subject, v.Key, f, account, at))
                    )
            );

        foreach (var section in world.All<Section>())
        {
            Add(section.Candidacy, world.Get<Candidacy>(section.Candidacy).Account, section.SavedAt, section.Values);
        }

        foreach (var c in world.All<Candidacy>())
        {
            foreach (var (key, supplied) in c.Determined.OrderBy(d => d.Key, StringComparer.Ordinal))
            {
                Add(c.Id, supplied.By, supplied.At, [KeyValuePair.Create(key, supplied.Value)]);
            }
        }

        foreach (var list in world.All<Listing>())
        {
            Add(list.Id, list.Holder, list.DecidedAt ?? default, list.Answers);
        }

        return [.. files.DistinctBy(f => (f.Subject, f.Fact, f.File.Hash))];
    }

    private static byte[] Draw(Sort sort, int variant) =>
        sort switch
        {
            Sort.Portrait => DemoPictures.Portrait(variant),
            Sort.Work => DemoPictures.Work(variant),
            Sort.Page => DemoPictures.Page(variant),
            _ => DemoPictures.Pdf(variant),
        };

    private enum Sort
    {
        Portrait,
        Work,
        Page,
        Pdf,
    }
}
