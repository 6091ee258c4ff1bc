using System.Collections.Immutable;
using Jiangxuan.Core.Calendar;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>Kaifeng's definition and simulated runs of it; runs are kept because several tests read the same one.</summary>
internal static class Kaifeng
{
    private static readonly Lazy<(Notice Notice, ImmutableList<Unit> Units)> s_definition = new(Read);
    private static readonly Lazy<SimulationResult> s_whole = new(() => Run());

    /// <summary>The notice.</summary>
    public static Notice Notice => s_definition.Value.Notice;

    /// <summary>The sample register of units.</summary>
    public static ImmutableList<Unit> Units => s_definition.Value.Units;

    /// <summary>The whole course with sixty applicants, seed 1.</summary>
    public static SimulationResult Whole => s_whole.Value;

    /// <summary>A run.</summary>
    public static SimulationResult Run(Func<SimulationOptions, SimulationOptions>? change = null)
    {
        var options = new SimulationOptions { Edition = "kaifeng-2020", Units = Units };
        return Simulating.Run(Notice, change?.Invoke(options) ?? options);
    }

    /// <summary>The state just before the first entry of that description in the whole course.</summary>
    public static World Before(Func<World, Entry, bool> entry)
    {
        var world = World.Empty(Notice);
        foreach (var next in Whole.Entries)
        {
            if (entry(world, next))
            {
                return world;
            }

            world = world.Apply(next);
        }

        throw new InvalidOperationException("no such entry");
    }

    /// <summary>An act at that time of the day.</summary>
    public static Act Act(DateOnly day, string? reason = null, Actor? actor = null, int hour = 10) =>
        new("key", actor ?? Whole.Cast.Office, Shanghai.At(day, new TimeOnly(hour, 0)), "salt", reason);

    /// <summary>The day of an entry in Shanghai.</summary>
    public static DateOnly DayOf(Entry entry) => DateOnly.FromDateTime(entry.At.DateTime);

    private static (Notice, ImmutableList<Unit>) Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Jiangxuan.slnx")))
        {
            root = root.Parent ?? throw new InvalidOperationException("no repository around the tests");
        }

        var folder = Path.Combine(root.FullName, "programmes", "kaifeng-2020");
        var files = Directory
            .GetFiles(folder, "*.yaml")
            .ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f));
        var reading = NoticeReading.Read(files);
        var notice = reading.Notice ?? throw new InvalidOperationException(string.Join('\n', reading.Findings.Take(5)));
        return (notice, [.. UnitRegister.Read(files[UnitRegister.File], notice).Units]);
    }

    /// <summary>The state in which the person has another answer.</summary>
    public static World Answered(World world, string candidacy, string fact, Value value)
    {
        var section = world.Notice.Form.Single(s => s.Facts.Contains(fact)).Key;
        var stored = world.Get<Section>(Section.Of(candidacy, section));
        return world.With(stored with { Values = stored.Values.SetItem(fact, value) });
    }
}
