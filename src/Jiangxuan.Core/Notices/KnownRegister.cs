namespace Jiangxuan.Core.Notices;

/// <summary>A register in which applicants are looked up (名册): earlier laureates, honours, talent schemes, bans.</summary>
public sealed record KnownRegister
{
    /// <summary>Id; conditions and bans name it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>What it is for.</summary>
    public required RegisterPurpose Purpose { get; init; }

    /// <summary>
    /// Whether the office has the whole list. If not (其他市级人才政策), nobody is ever cleared by not being found: it cannot be told.
    /// </summary>
    public bool Complete { get; init; } = true;

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a register is for.</summary>
public enum RegisterPurpose
{
    /// <summary>历届获评者.</summary>
    Laureates,

    /// <summary>其他荣誉.</summary>
    Honours,

    /// <summary>人才计划、人才目录.</summary>
    Schemes,

    /// <summary>限制申报; its entries end on a day.</summary>
    Bans,
}
