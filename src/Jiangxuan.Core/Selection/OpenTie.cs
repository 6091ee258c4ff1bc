namespace Jiangxuan.Core.Selection;

/// <summary>A tie that changes the list or its order and that nothing declared resolves: a recorded decision is needed.</summary>
public sealed record OpenTie
{
    /// <summary>All candidates of the tie, by id in ordinal order, which ranks nobody.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>True when the order decides who is on the list, false when it only decides the order of the list.</summary>
    public required bool AcrossTheCut { get; init; }

    /// <summary>What has to be decided, in Chinese.</summary>
    public required string Sentence { get; init; }
}
