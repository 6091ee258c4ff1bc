using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>The notice of <see cref="LongText"/> and a simulated run of it.</summary>
internal static class LongCourse
{
    private static readonly Lazy<Notice> s_notice = new(Read);
    private static readonly Lazy<SimulationResult> s_whole = new(() =>
        Simulating.Run(
            Notice,
            new SimulationOptions
            {
                Edition = "long",
                Units = Units,
                Applicants = 70,
            }
        )
    );

    /// <summary>The notice.</summary>
    public static Notice Notice => s_notice.Value;

    /// <summary>The whole course.</summary>
    public static SimulationResult Whole => s_whole.Value;

    /// <summary>Its units.</summary>
    public static ImmutableList<Unit> Units => [.. UnitRegister.Read(LongText.Units, Notice).Units];

    /// <summary>The state just before the first entry of that description.</summary>
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

    /// <summary>An act of the office on that day.</summary>
    public static Act Act(DateOnly day, string? reason = null) =>
        Simulation.Kaifeng.Act(day, reason, Whole.Cast.Office);

    /// <summary>The files.</summary>
    public static Dictionary<string, string> Files()
    {
        var files = Notices.Kaifeng.Files();
        files[NoticeReading.NoticeFile] = LongText.Of(files[NoticeReading.NoticeFile]);
        return files;
    }

    private static Notice Read()
    {
        var reading = NoticeReading.Read(Files());
        return reading.Notice ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
