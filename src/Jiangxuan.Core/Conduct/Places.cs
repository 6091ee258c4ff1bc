using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>The number of places as this edition decided it (名额), and the chosen division among tracks (名额分配方案).</summary>
public static class Places
{
    /// <summary>Tiers a list stage gives, the highest first; a stage that names none gives all.</summary>
    public static IReadOnlyList<Tier> Tiers(Notice notice, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(notice);
        IReadOnlyList<string> own = stage switch
        {
            ProposeStage s => s.Tiers,
            NameStage s => s.Tiers,
            _ => [],
        };
        return own.Count == 0 ? notice.Tiers : [.. notice.Tiers.Where(t => own.Contains(t.Id))];
    }

    /// <summary>Places of a tier: as chosen, else as the notice says.</summary>
    public static int Of(World world, Tier tier)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tier);
        return world.Edition.Places.GetValueOrDefault(tier.Id, tier.Places);
    }

    /// <summary>Places of several tiers together.</summary>
    public static int Of(World world, IEnumerable<Tier> tiers) => tiers.Sum(t => Of(world, t));

    /// <summary>Most persons on the list of that stage; null = not limited.</summary>
    public static int? Size(World world, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(world);
        return stage switch
        {
            ProposeStage { Mode: ProposeMode.Shortlist, Size: { } size } => size,
            ProposeStage { Mode: ProposeMode.Shortlist, Ratio: { } ratio } => (int)
                decimal.Floor(ratio * Of(world, Tiers(world.Notice, stage))),
            ProposeStage or NameStage => Of(world, Tiers(world.Notice, stage)),
            ReviewStage review => review.Size,
            _ => null,
        };
    }

    /// <summary>The chosen seat plan; the only one where there is no choice; null = none yet, or no tracks.</summary>
    public static SeatPlan? Plan(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Notice.Tracks is not { } tracks ? null
            : tracks.Plans is [var only] ? only
            : tracks.Plans.FirstOrDefault(p => p.Id == world.Edition.Plan);
    }

    /// <summary>The track of a person; null = there are none, or it is not determined.</summary>
    public static string? Track(World world, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
            world.Notice.Tracks is { } tracks
            && Deciding.Knowing.Values(world, candidacy).TryGetValue(tracks.Fact, out var value)
            ? Deciding.Balance.Plain(value)
            : null;
    }
}
