using System.Text.Json;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>What a simulated edition leaves behind, as files: lists for the office, the public page, the journal.</summary>
public static class SimulationReport
{
    /// <summary>Names of all of them.</summary>
    public static IReadOnlyList<string> Names =>
        [
            "eligibility.csv",
            "nominations.csv",
            "ranking.csv",
            "proposal.md",
            "proposal.json",
            "public.md",
            "journal.jsonl",
            "journal-secrets.jsonl",
        ];

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
            ("journal-secrets.jsonl", string.Concat(result.Entries.Select(e => Beside(e) + "\n"))),
        ];
    }

    /// <summary>What lies beside an entry, line by line with the journal: commitment → salt and text.</summary>
    private static string Beside(Entry entry) =>
        Json.Canonical(
            entry.Secrets.DistinctBy(s => s.Commitment).ToDictionary(s => s.Commitment, s => new { s.Salt, s.Text })
        );

    /// <summary>Every round of every final list: persons with their tiers, and its working or its minutes and votes.</summary>
    private static string Proposals(World world)
    {
        var rounds = Final(world)
            .Where(l => l.Decided)
            .Select(l => new
            {
                l.Stage,
                l.Round,
                Items = l.Items.Select(i => new
                {
                    i.Candidacy,
                    i.Tier,
                    Track = Places.Track(world, world.Get<Candidacy>(i.Candidacy)),
                }),
                l.Reserve,
                Minutes = l.Note,
                l.Votes,
                l.Exceptions,
                Working = l.Working is null ? (JsonElement?)null : JsonSerializer.Deserialize<JsonElement>(l.Working),
            });
        return Json.Canonical(rounds) + "\n";
    }

    /// <summary>All rounds of the final lists, decided or not.</summary>
    internal static IEnumerable<Listing> Final(World world) =>
        world
            .Notice.Stages.Where(s => Lists.IsFinal(world.Notice, s))
            .SelectMany(s => Lists.Rounds(world, s.Id, Lists.City));
}
