using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Tests.Cities;
using Jiangxuan.Web.Demo;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace Jiangxuan.Web.Tests.Reviews;

/// <summary>The small city whose notices differ in one mechanism each: its programme for an installation, and editions of its notices.</summary>
internal static class SmallCity
{
    /// <summary>Its code.</summary>
    public const string Code = "999900";

    private static readonly string s_home = Path.Combine(Kaifeng.Root, "tests", "Core.Tests", "Cities");

    /// <summary>Makes a folder of programmes with the base notice, which stands for the city in an installation; answers the folder.</summary>
    public static string Programmes(string data)
    {
        var programme = Directory.CreateDirectory(Path.Combine(data, "programmes", "some-city"));
        File.Copy(
            Path.Combine(s_home, "base.yaml"),
            Path.Combine(programme.FullName, NoticeReading.NoticeFile),
            overwrite: true
        );
        return programme.Parent!.FullName;
    }

    /// <summary>Loads an edition simulated until <paramref name="stop"/>, as far as <paramref name="until"/> says; answers its last entry.</summary>
    public static async Task<Entry> Load(
        IServiceProvider services,
        string edition,
        Definition definition,
        int applicants,
        string? stop,
        Func<IReadOnlyList<Entry>, int>? until = null
    )
    {
        var run = Simulating.Run(
            definition.Notice!,
            new SimulationOptions
            {
                Edition = edition,
                Units = [.. definition.SampleUnits],
                Applicants = applicants,
                StopBefore = stop,
                Seal = services.GetRequiredService<Vault>().Seal,
            }
        );
        await using (var scope = services.CreateAsyncScope())
        {
            var city = definition.Notice!.Identity.City;
            await DemoAccounts.Make(scope.ServiceProvider, run, city, CancellationToken.None);
        }

        var prepared = await services.GetRequiredService<Editions>().Prepare(edition, definition);
        IReadOnlyList<Entry> entries = [.. run.Entries.Take(until?.Invoke(run.Entries) ?? run.Entries.Count)];
        await new BulkLoad(services.GetRequiredService<Databases>(), Announcing.Of).Load(prepared, entries, []);
        return entries[^1];
    }

    /// <summary>The notice with a mechanism, and these words of it changed.</summary>
    public static Definition Definition(string mechanism, (string Words, string Others)[] changes)
    {
        var text = Overlay.On(
            File.ReadAllText(Path.Combine(s_home, "base.yaml")),
            File.ReadAllText(Path.Combine(s_home, mechanism, NoticeReading.NoticeFile))
        );
        foreach (var (words, others) in changes)
        {
            text = text.Contains(words, StringComparison.Ordinal)
                ? text.Replace(words, others, StringComparison.Ordinal)
                : throw new InvalidOperationException($"{mechanism} no longer says “{words}”.");
        }

        var files = new Dictionary<string, string>
        {
            [NoticeReading.NoticeFile] = text,
            [NoticeReading.DecisionsFile] = "[]\n",
        };
        var reading = NoticeReading.Read(files);
        if (reading.Notice is not { } notice)
        {
            throw new InvalidOperationException(string.Join('\n', reading.Findings));
        }

        var units = UnitRegister.Read(File.ReadAllText(Path.Combine(s_home, UnitRegister.File)), notice);
        return new Definition(mechanism, files, reading, units.Units);
    }
}
