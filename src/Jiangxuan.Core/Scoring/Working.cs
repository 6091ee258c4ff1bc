namespace Jiangxuan.Core.Scoring;

/// <summary>A figure of the working: exact, and as published.</summary>
/// <param name="Exact">Exact value.</param>
/// <param name="Rounded">Rounded half up to the rule's places.</param>
public sealed record Figure(Rational Exact, decimal Rounded);

/// <summary>How one candidate's total came about (计算过程): every number from sheet to total, enough to recompute it by hand.</summary>
public sealed record Working
{
    /// <summary>All sheets by judge, recused and absent ones included.</summary>
    public required IReadOnlyList<SheetWorking> Sheets { get; init; }

    /// <summary>The marked indicators in the order of the notice.</summary>
    public required IReadOnlyList<IndicatorWorking> Indicators { get; init; }

    /// <summary>The first-level indicators in the order of the notice.</summary>
    public required IReadOnlyList<PrimaryWorking> Primaries { get; init; }

    /// <summary>What the judges' sheets come to; the total where no channel has a weight. Of a ballot: approvals ÷ voters.</summary>
    public required Figure Judges { get; init; }

    /// <summary>Votes from outside, by channel in the order of the notice.</summary>
    public required IReadOnlyList<VoteWorking> Votes { get; init; }

    /// <summary>The total: what the judges' sheets come to × their share + the contributions of the votes.</summary>
    public required Figure Total { get; init; }
}

/// <summary>One channel of votes in the working.</summary>
/// <param name="Channel">The channel and its weight.</param>
/// <param name="Votes">The candidate's votes; null = none were recorded.</param>
/// <param name="Base">What they are measured by: the highest number, or all votes, of the track.</param>
/// <param name="Figure">Votes ÷ base × highest mark; 0 where nobody has a vote; null where none were recorded.</param>
/// <param name="Contribution">Weight × figure; null where the channel is shown beside the total only.</param>
public sealed record VoteWorking(ChannelRule Channel, long? Votes, long Base, Figure? Figure, Figure? Contribution);

/// <summary>One first-level indicator in the working.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Figure">Its second-level figures, weighted; or its own when it has none.</param>
public sealed record PrimaryWorking(string Key, Figure Figure);

/// <summary>One sheet in the working.</summary>
/// <param name="Judge">Judge id.</param>
/// <param name="State">Scored, recused or absent.</param>
/// <param name="Total">Weighted total of the sheet; null unless scored.</param>
/// <param name="Use">What became of it where whole sheets are dropped; otherwise counted. Null unless scored.</param>
/// <param name="Veto">The finding that takes the candidate out, if this judge made it.</param>
public sealed record SheetWorking(string Judge, SheetState State, Figure? Total, MarkUse? Use, string? Veto = null);

/// <summary>One indicator in the working.</summary>
/// <param name="Indicator">The indicator and its share of the total.</param>
/// <param name="Marks">Marks of those who scored, by judge.</param>
/// <param name="Figure">
/// The marks as one figure. Where whole sheets are dropped this is the mean of all scored sheets: it informs and breaks ties, so that
/// nothing depends on which of two equal sheets was dropped.
/// </param>
/// <param name="Contribution">Share × figure; null where the total is made from sheets instead.</param>
public sealed record IndicatorWorking(
    MarkedIndicator Indicator,
    IReadOnlyList<MarkWorking> Marks,
    Figure Figure,
    Figure? Contribution
);

/// <summary>One mark in the working.</summary>
/// <param name="Judge">Judge id.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Use">What became of it.</param>
public sealed record MarkWorking(string Judge, decimal Mark, MarkUse Use);

/// <summary>What became of a mark or sheet.</summary>
public enum MarkUse
{
    /// <summary>计入.</summary>
    Counted,

    /// <summary>去掉的高分, or above the median.</summary>
    DroppedHigh,

    /// <summary>去掉的低分, or below the median.</summary>
    DroppedLow,
}
