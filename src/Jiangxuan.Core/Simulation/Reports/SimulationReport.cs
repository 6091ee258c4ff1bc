using System.Text.Json;
using Jiangxuan.Core.Conduct;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>What a simulated edition leaves behind, as files: lists for the office, the public page, the journal.</summary>
public static class SimulationReport
{
    private static readonly (string Name, Func<SimulationResult, string> Text)[] s_files =
    [
        ("eligibility.csv", r => Tables.Eligibility(r.World, r.LastDay)),
        ("nominations.csv", r => Tables.Nominations(r.World)),
        ("ranking.csv", r => Tables.Ranking(r.World)),
        ("proposal.md", r => ProposalText.Of(r.World)),
        ("proposal.json", r => Proposals(r.World)),
        ("public.md", r => PublicText.Of(r.World)),
        ("journal.jsonl", r => string.Concat(r.Entries.Select(e => e.Canonical() + "\n"))),
        ("journal-secrets.jsonl", r => string.Concat(r.Entries.Select(e => Beside(e) + "\n"))),
    ];

    /// <summary>Names of all of them, in the order in which they are written.</summary>
    public static IEnumerable<string> Names => s_files.Select(f => f.Name);

    /// <summary>Texts by file name, in that order.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. s_files.Select(f => (f.Name, f.Text(result)))];
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
