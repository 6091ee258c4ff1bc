namespace Jiangxuan.Core.Notices;

/// <summary>What laureates get (奖励): money in one or more instalments, or a thing.</summary>
public sealed record Reward
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name: 奖金、五一劳动奖章、奖牌.</summary>
    public required string Label { get; init; }

    /// <summary>Tiers that get it; empty = all but runners-up.</summary>
    [Names(Thing.Tier)]
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>Yuan per person altogether; null = not money.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>The parts in which money is paid; empty = all at once. They sum to <see cref="Yuan"/>.</summary>
    public IReadOnlyList<Instalment> Instalments { get; init; } = [];

    /// <summary>Who pays which part; empty = not stated.</summary>
    public IReadOnlyList<Payer> Payers { get; init; } = [];

    /// <summary>Fund it comes from, if stated.</summary>
    public string? Fund { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>The parts, one for the whole when it is paid at once: a reward stage names them by id.</summary>
    public IReadOnlyList<Instalment> Parts =>
        Yuan is not { } yuan ? []
        : Instalments.Count > 0 ? Instalments
        :
        [
            new Instalment
            {
                Id = Id,
                Label = Label,
                Yuan = yuan,
            },
        ];
}

/// <summary>One payment of a reward (分期).</summary>
public sealed record Instalment
{
    /// <summary>Id, unique among all rewards.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, such as 第二年奖金.</summary>
    public required string Label { get; init; }

    /// <summary>Yuan per person.</summary>
    public required decimal Yuan { get; init; }

    /// <summary>Not before so many full years after naming (yearly allowances: 0, 1, 2).</summary>
    public int DueYears { get; init; }
}

/// <summary>Who bears a part of a reward (分级负担).</summary>
public sealed record Payer
{
    /// <summary>The organ that pays.</summary>
    [Names(Thing.Organ)]
    public required string Organ { get; init; }

    /// <summary>Its part; all parts sum to the whole.</summary>
    public required Portion Part { get; init; }
}
