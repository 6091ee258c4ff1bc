using System.Collections.Immutable;

namespace Jiangxuan.Core.Conduct;

/// <summary>A judge's sheet for one candidacy. Id = stage/judge/candidacy.</summary>
public sealed record Sheet : Doc
{
    /// <summary>Review stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Account of the judge.</summary>
    public required string Judge { get; init; }

    /// <summary>Candidacy id.</summary>
    public required string Candidacy { get; init; }

    /// <summary>Marks by indicator id; of a ballot one mark, 1 = chosen.</summary>
    public ImmutableDictionary<string, decimal> Marks { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>The judge's finding that takes the person out (一票否决), with its reason; null = none.</summary>
    public string? Veto { get; init; }

    /// <summary>Its state.</summary>
    public required SheetState State { get; init; }

    /// <summary>Reason of a recusal.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of a sheet.</summary>
    public static string Of(string stage, string judge, string candidacy) => $"{stage}/{judge}/{candidacy}";
}

/// <summary>States of a sheet.</summary>
public enum SheetState
{
    /// <summary>Marks saved, not handed in.</summary>
    Draft,

    /// <summary>Handed in, locked.</summary>
    Submitted,

    /// <summary>回避.</summary>
    Recused,
}
