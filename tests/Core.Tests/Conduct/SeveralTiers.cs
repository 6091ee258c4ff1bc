using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation;
using KaifengRun = Jiangxuan.Core.Tests.Simulation.Kaifeng;

namespace Jiangxuan.Core.Tests.Conduct;

/// <summary>Kaifeng's notice with other honours, or with lists made in meetings, and simulated runs of both.</summary>
internal static class SeveralTiers
{
    /// <summary>Six gold, about twelve silver without certificate, at most three nominees; gold is inspected again after the notice.</summary>
    public static Notice ByRank { get; } = Tiered(KaifengRun.Notice);

    /// <summary>The same honours; the panel and then a meeting decide, with two thirds of those present.</summary>
    public static Notice Resolved { get; } =
        Changed(
            ByRank,
            s =>
                s switch
                {
                    ReviewStage r => r with
                    {
                        Ends = ReviewEnd.Resolution,
                        Marks = null,
                        Indicators = [],
                        TieBreak = [],
                        Size = 24,
                    },
                    ProposeStage { Mode: ProposeMode.Final } p => p with
                    {
                        How = ProposeHow.Resolution,
                        RankedBy = null,
                        Resolution = new ResolutionRule { Quorum = Portion.Read("2/3"), AtLeast = Portion.Read("2/3") },
                    },
                    _ => s,
                }
        );

    private static readonly Lazy<SimulationResult> s_byRank = new(() => Run(ByRank, 1));
    private static readonly Lazy<SimulationResult> s_resolved = new(() => Run(Resolved, 1));

    /// <summary>A run by rank.</summary>
    public static SimulationResult Ranked => s_byRank.Value;

    /// <summary>A run by resolutions.</summary>
    public static SimulationResult Met => s_resolved.Value;

    /// <summary>A run of such a notice.</summary>
    public static SimulationResult Run(Notice notice, ulong seed) =>
        Simulating.Run(
            notice,
            new SimulationOptions
            {
                Edition = "tiers",
                Units = KaifengRun.Units,
                Seed = seed,
            }
        );

    /// <summary>The notice with its stages changed.</summary>
    public static Notice Changed(Notice notice, Func<Stage, Stage> change) =>
        notice with
        {
            Stages = [.. notice.Stages.Select(change)],
        };

    /// <summary>The state just before the first entry of that description.</summary>
    public static World Before(SimulationResult result, Func<Entry, bool> entry) =>
        result
            .Entries.TakeWhile(e => !entry(e))
            .Aggregate(World.Empty(result.World.Notice), (world, e) => world.Apply(e));

    private static Notice Tiered(Notice notice)
    {
        var only = notice.Tiers[0];
        var again = (InspectStage)notice.Stage("inspection") with
        {
            Id = "gold-inspection",
            Label = "金匠综合考察",
            After = ["city-notice"],
            When = new Is { Fact = "tier", Value = "gold" },
        };
        var named = Changed(
            notice,
            s =>
                s switch
                {
                    NameStage n => n with
                    {
                        Tiers = ["gold", "silver", "nominee"],
                        After = ["gold-inspection"],
                        Order = PublicOrder.Strokes,
                    },
                    _ => s,
                }
        );
        return named with
        {
            Tiers =
            [
                only with
                {
                    Id = "gold",
                    Label = "金匠",
                    Places = 6,
                },
                only with
                {
                    Id = "silver",
                    Label = "银匠",
                    Places = 12,
                    Size = TierSize.About,
                    Tolerance = 2,
                    Certificate = false,
                },
                only with
                {
                    Id = "nominee",
                    Label = "提名奖",
                    Places = 3,
                    Size = TierSize.AtMost,
                    RunnerUp = true,
                    Certificate = false,
                },
            ],
            Stages = [.. named.Stages.SelectMany(s => s.Id == "naming" ? new Stage[] { again, s } : [s])],
        };
    }
}
