using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Core.Simulation.Reports;
using Jiangxuan.Core.Tests.Notices;
using Xunit;

namespace Jiangxuan.Core.Tests.Simulation;

/// <summary>
/// Each of the four editions is played to the end of what follows the naming, names as many as its notice, and is the same on every machine:
/// pictures and papers of the demonstration city can be compared over the years.
/// </summary>
public sealed class FourEditionsTests
{
    private static readonly ConcurrentDictionary<string, SimulationResult> s_played = new();

    [Theory]
    [InlineData("kaifeng-2020", "craftsman=20")]
    [InlineData("yueyang-2023", "craftsman=20")]
    [InlineData("lianyungang-2019", "craftsman=40 top-ten=10")]
    [InlineData("ganzhou-2024", "产业=12 非遗=3")]
    public void An_edition_names_as_many_as_its_notice(string id, string numbers)
    {
        var run = Played(id);
        var named = run.World.All<Candidacy>().Where(c => c.Tier is not null).ToList();
        var groups = named.GroupBy(c => run.World.Notice.Tracks is null ? c.Tier! : Track(run.World, c));
        Assert.Equal(
            numbers,
            string.Join(' ', groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}={g.Count()}"))
        );
        Assert.All(named, c => Assert.Equal(Standing.Ended, c.Stands));
    }

    [Theory]
    [InlineData("kaifeng-2020")]
    [InlineData("yueyang-2023")]
    [InlineData("lianyungang-2019")]
    [InlineData("ganzhou-2024")]
    public void A_seed_plays_the_course_that_was_looked_at(string id)
    {
        var run = Played(id);
        // How the files of the definition are written does not matter as long as all goes the same way.
        var files = SimulationReport
            .Files(run)
            .Select(f => (f.Name, Text: f.Text.Replace(run.World.Notice.Fingerprint, "", StringComparison.Ordinal)))
            .ToList();
        var sums = files.Select(f => $"{Sum(f.Text)}  {id}/{f.Name}").ToList();
        var looked = File.ReadLines(
                Path.Combine(Tests.Notices.Kaifeng.Root(), "tests", "Core.Tests", "Simulation", "checksums.txt")
            )
            .Where(line => line.Contains($" {id}/", StringComparison.Ordinal))
            .ToList();
        if (!looked.SequenceEqual(sums))
        {
            Assert.Fail(
                $"""
                Another course than the one of checksums.txt; it is written to {Written(id, files)}.
                If it is meant to be another and was looked at, these are its sums:
                {string.Join('\n', sums)}
                """
            );
        }
    }

    private static SimulationResult Played(string id) =>
        s_played.GetOrAdd(
            id,
            _ =>
            {
                var programme = Programme.Read(id);
                return Simulating.Run(
                    programme.Notice,
                    new SimulationOptions
                    {
                        Edition = id,
                        Units = [.. UnitRegister.Read(programme.Text(UnitRegister.File), programme.Notice).Units],
                        Applicants = 120,
                        Seed = 7,
                    }
                );
            }
        );

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Written(string id, IReadOnlyList<(string Name, string Text)> files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "simulated", id)).FullName;
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return folder;
    }

    private static string Track(World world, Candidacy c) => Core.Conduct.Deciding.Tracking.Of(world.Notice, c) ?? "";
}
