using System.Collections.Concurrent;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Paper.Course;
using Jiangxuan.Paper.Fillings;
using Jiangxuan.Paper.Tests.Forms;
using Entry = Jiangxuan.Core.Conduct.Entry;
using Papers = Jiangxuan.Paper.Layouts.Forms;

namespace Jiangxuan.Paper.Tests.Course;

/// <summary>An edition of each programme simulated to its end, with the papers of the programme; kept, because several tests read it.</summary>
internal sealed record SimulatedEdition(Records Records, Papers Forms, IReadOnlyList<Entry> Entries)
{
    private static readonly ConcurrentDictionary<string, Lazy<SimulatedEdition>> s_editions = new();

    public Shelf Shelf => new(Records, Forms);

    public World World => Records.World;

    public static SimulatedEdition Of(string programme) =>
        s_editions.GetOrAdd(programme, p => new Lazy<SimulatedEdition>(() => Run(p))).Value;

    /// <summary>The edition just before the first such entry.</summary>
    public SimulatedEdition Before(Func<World, Entry, bool> entry)
    {
        var world = Core.Conduct.World.Empty(Records.Notice);
        foreach (var next in Entries)
        {
            if (entry(world, next))
            {
                return this with { Records = Records with { World = world } };
            }
            world = world.Apply(next);
        }
        throw new InvalidOperationException("no such entry");
    }

    private static SimulatedEdition Run(string programme)
    {
        var notice = Repository.Notice(programme);
        var units = UnitRegister.Read(Repository.Text("programmes", programme, UnitRegister.File), notice).Units;
        var options = new SimulationOptions
        {
            Edition = programme,
            Units = [.. units],
            Applicants = programme == "lianyungang-2019" ? 120 : 60,
            Seed = 7,
        };
        var result = Simulating.Run(notice, options);
        var world = result.Entries.Aggregate(World.Empty(notice), (w, e) => w.Apply(e));
        var records = new Records(world, Opening.Nothing, result.LastDay)
        {
            Verified = c => $"https://example.org/verify/{c.Certificate}",
            Published = l => $"https://example.org/lists/{l.Id}",
            Drawn = _ => new PictureEntry(new byte[] { 1 }, "image/png"),
        };
        var files = Directory
            .GetFiles(Path.Combine(Repository.Root, "programmes", programme, Papers.Folder))
            .ToDictionary(f => $"{Papers.Folder}/{Path.GetFileName(f)}", File.ReadAllText);
        return new SimulatedEdition(records, Papers.Read(files, notice), result.Entries);
    }
}
