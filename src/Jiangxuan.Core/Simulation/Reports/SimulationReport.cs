using System.Text.Json;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>What a simulated edition leaves behind, as files: lists for the office, the public page, the journal.</summary>
public static class SimulationReport
{
    /// <summary>Texts by file name, in the order in which they are written.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
        [
            ("eligibility.csv", Tables.Eligibility(result.World, result.LastDay)),
            ("nominations.csv", Tables.Nominations(result.World)),
            ("ranking.csv", Tables.Ranking(result.World)),
            ("proposal.md", ProposalText.Of(result.World)),
            ("proposal.json", Proposals(result.World)),
            ("public.md", PublicText.Of(result.World)),
            ("journal.jsonl", string.Concat(result.Entries.Select(e => e.Canonical() + "\n"))),
        ];
    }

    /// <summary>The working of every round of every final proposal.</summary>
    private static string Proposals(World world)
    {
        var rounds = Final(world)
            .Where(l => l.Working is not null)
            .Select(l => new
            {
                l.Stage,
                l.Round,
                Items = l.Items.Select(i => i.Candidacy),
                Proposal = JsonSerializer.Deserialize<JsonElement>(l.Working!),
            });
        return Json.Canonical(rounds) + "\n";
    }

    /// <summary>All rounds of the final proposals, decided or not.</summary>
    internal static IEnumerable<Listing> Final(World world) =>
        world
            .Notice.Stages.OfType<ProposeStage>()
            .Where(s => s.Mode == ProposeMode.Final)
            .SelectMany(s => Lists.Rounds(world, s.Id, Lists.City));
}
