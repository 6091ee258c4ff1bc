namespace Jiangxuan.Core.Notices;

/// <summary>Candidates are shown to the public (宣传推介); it ends when their coverage is recorded.</summary>
[Kind("showcase")]
public sealed record ShowcaseStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Where, in words.</summary>
    public required string Media { get; init; }

    /// <summary>Facts recorded with it (links, clippings).</summary>
    [Names(Thing.Fact)]
    public IReadOnlyList<string> Asks { get; init; } = [];
}

/// <summary>Instalments of rewards are paid (奖励); it ends for a person when all of them are paid.</summary>
[Kind("reward")]
public sealed record RewardStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>Ids of the instalments; of a reward paid at once its own id. Those of other tiers than the person's are passed over.</summary>
    public required IReadOnlyList<string> Pays { get; init; }

    /// <summary>Whether something it pays falls due only some years after naming.</summary>
    public bool PaysLater(Notice notice) =>
        notice.Rewards.SelectMany(r => r.Parts).Any(p => Pays.Contains(p.Id) && p.DueYears > 0);

    /// <summary>What it pays to laureates of a tier.</summary>
    public IReadOnlyList<Instalment> To(Notice notice, Tier tier) =>
        [
            .. notice
                .Rewards.Where(r => r.Tiers.Count == 0 ? !tier.RunnerUp : r.Tiers.Contains(tier.Id))
                .SelectMany(r => r.Parts)
                .Where(p => Pays.Contains(p.Id)),
        ];
}

/// <summary>
/// A time of cultivation or stewardship with reports and an assessment (培养、考核). Before naming it decides about the honour, after
/// naming about what follows it (a second instalment).
/// </summary>
[Kind("steward")]
public sealed record StewardStage : Stage
{
    /// <inheritdoc/>
    public override StageSubject On => StageSubject.One;

    /// <summary>The <see cref="Stewardship"/> that is carried out.</summary>
    [Names(Thing.Stewardship)]
    public required string Of { get; init; }
}
