using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Simulation;
using Jiangxuan.Web.Store;
using Jiangxuan.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jiangxuan.Journeys.Given;

/// <summary>
/// Kaifeng on the morning after the units' deadline, postponed for everybody: seven units have reported in, loaded from a simulation;
/// in the eighth (<see cref="Unit"/>) the applicants have been inspected and nobody has been chosen yet. Everything from there on is
/// left to people.
/// </summary>
public class KaifengTown : Town
{
    /// <summary>The edition.</summary>
    public const string Edition = "kf2020";

    /// <summary>The unit whose desk is worked at in the browser.</summary>
    public const string Unit = "shunhe";

    private const int Units = 7;
    private const int Applicants = 60;

    /// <summary>The candidacies that wait for their unit's choice.</summary>
    public IReadOnlyList<string> Inspected { get; private set; } = [];

    /// <summary>First day on which anybody sits before a browser.</summary>
    public DateOnly FirstDay { get; private set; }

    protected override async Task Settle()
    {
        await base.Settle();
        var definition = Kaifeng.Definition;
        var edition = await App.Services.GetRequiredService<Editions>().Prepare(Edition, definition);
        var vault = App.Services.GetRequiredService<Vault>();
        var result = Simulating.Run(
            edition.Notice,
            new SimulationOptions
            {
                Edition = Edition,
                Units = [.. definition.SampleUnits.Take(Units)],
                Applicants = Applicants,
                Seed = 7,
                StopBefore = "audit",
                Seal = vault.Seal,
            }
        );
        FirstDay = result.LastDay.AddDays(1);
        var entries = Postponed(BeforeTheChoice(result.Entries), FirstDay.AddDays(30));
        var load = new BulkLoad(Databases, Announcing.Of);
        var world = await load.Load(edition, entries, []);
        Inspected =
        [
            .. world.All<Candidacy>().Where(c => c.Unit == Unit && c.Stands == "unit-ranking").Select(c => c.Id),
        ];
        var stands = string.Join(
            '，',
            world.All<Candidacy>().GroupBy(c => $"{c.Unit} {c.Stands}").Select(g => $"{g.Key} {g.Count()}")
        );
        Assert.True(Inspected.Count is >= 5 and <= 20, stands);
        await App
            .Services.GetRequiredService<DemoClock>()
            .ShiftTo(new DateTimeOffset(FirstDay.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)));
    }

    /// <summary>Without what the unit's people did from their choice on: that is done in the browser.</summary>
    private static IReadOnlyList<Entry> BeforeTheChoice(IReadOnlyList<Entry> entries)
    {
        var chosen = entries.TakeWhile(e => !(e.Actor.Unit == Unit && e.What is ListDecided)).Count();
        var theirs = ((ListDecided)entries[chosen].What).Items.Select(i => i.Candidacy).ToHashSet();
        return
        [
            .. entries.Take(chosen),
            .. entries.Skip(chosen).Where(e => e.Actor.Unit != Unit && !e.What.About.Any(theirs.Contains)),
        ];
    }

    private static IReadOnlyList<Entry> Postponed(IReadOnlyList<Entry> entries, DateOnly last)
    {
        var opened = entries[0];
        var moved = Entry.Of(
            opened.Edition,
            new Act("postponed", opened.Actor, opened.At.AddMinutes(1), "postponed", "部分推荐单位申请延期"),
            new DeadlineMoved("report", Deadlines.EndOf(last))
        );
        return [opened, moved, .. entries.Skip(1)];
    }
}

/// <summary>The same town, its pictures in a folder of their own.</summary>
public sealed class ScriptlessTown : KaifengTown
{
    public override string Shots => Path.Combine(Kaifeng.Root, "artifacts", "scriptless");
}
