using System.Text.Json.Serialization;

namespace Jiangxuan.Core.Scoring;

/// <summary>How sheets become a ranking (评分办法): from the notice, or decided by the office where the notice is silent.</summary>
public sealed record ScoringRule
{
    /// <summary>Indicators by track.</summary>
    public required IReadOnlyDictionary<string, IndicatorSet> Sets { get; init; }

    /// <summary>How several marks become one.</summary>
    public required SheetAggregation Aggregation { get; init; }

    /// <summary>Fewest scored sheets a candidate needs to be ranked; at least 1.</summary>
    public required int Quorum { get; init; }

    /// <summary>Decimal places of published figures, 0 to 10; rounding is half up (四舍五入).</summary>
    public required int Places { get; init; }

    /// <summary>What is compared: the exact total, or the total as published.</summary>
    public RankOn RankOn { get; init; } = RankOn.Exact;

    /// <summary>What decides between equal totals, in this order. Ties left over are decided by people, never by file order.</summary>
    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    /// <summary>Votes from outside the panel; those with a weight enter the total, the judges have the rest.</summary>
    public IReadOnlyList<ChannelRule> Channels { get; init; } = [];

    /// <summary>So many judges' findings take a candidate out whatever the marks (一票否决); null = no such rule.</summary>
    public int? VetoJudges { get; init; }

    /// <summary>Ballot only: the share of approvals a candidate needs; null = any.</summary>
    public Threshold? Threshold { get; init; }

    /// <summary>The part of the total that the judges have: 1 less the weights of the channels.</summary>
    public Rational JudgesShare => Rational.One - Rational.Sum(Channels.Select(c => c.Weight ?? Rational.Zero));
}

/// <summary>Votes from outside the panel (投票渠道).</summary>
/// <param name="Key">Key, unique among the channels.</param>
/// <param name="Name">Name.</param>
/// <param name="Weight">Share in the total; null = shown beside it only.</param>
/// <param name="OfAll">Whether votes are measured by all votes of the track; otherwise by the highest number in the track.</param>
public sealed record ChannelRule(string Key, string Name, Rational? Weight, bool OfAll = false);

/// <summary>A share that must be reached.</summary>
/// <param name="Share">The share.</param>
/// <param name="Exceeded">Whether it must be exceeded; otherwise reaching it is enough.</param>
public sealed record Threshold(Rational Share, bool Exceeded)
{
    /// <summary>Whether this share is enough.</summary>
    public bool IsMetBy(Rational share) => Exceeded ? share > Share : share >= Share;
}

/// <summary>Which total ranks.</summary>
public enum RankOn
{
    /// <summary>The exact total: 85.334 is before 85.333 though both are published as 85.33.</summary>
    Exact,

    /// <summary>The published total: those two are tied.</summary>
    Rounded,
}

/// <summary>How the marks of several judges become one figure. Recused and absent judges never take part. Closed set.</summary>
public abstract record SheetAggregation
{
    private SheetAggregation() { }

    /// <summary>平均: mean over those who scored.</summary>
    public sealed record Mean : SheetAggregation;

    /// <summary>去掉最高分、最低分后平均: mean without so many highest and lowest.</summary>
    /// <param name="DropHigh">How many of the highest are dropped.</param>
    /// <param name="DropLow">How many of the lowest are dropped.</param>
    /// <param name="Of">Whether whole sheets or single marks are dropped; a rule that does not say means whole sheets.</param>
    public sealed record TrimmedMean(int DropHigh, int DropLow, Level Of) : SheetAggregation;

    /// <summary>中位数: the middle one, or the mean of the two middle ones.</summary>
    /// <param name="Of">Whether the middle is taken of totals of sheets or of the marks of each indicator.</param>
    public sealed record Median(Level Of) : SheetAggregation;

    /// <summary>
    /// 投票: each sheet is one vote; the figure is the share of approvals among those who voted. Its set has one indicator, scale 0 to 1.
    /// </summary>
    public sealed record Ballot : SheetAggregation;

    /// <summary>Where marks of several judges meet.</summary>
    public enum Level
    {
        /// <summary>Each judge's weighted total first, then over the judges.</summary>
        Sheet,

        /// <summary>Over the judges for each indicator first, then weighted.</summary>
        Indicator,
    }
}

/// <summary>What decides between equal totals. Closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(ByIndicator), "indicator")]
[JsonDerivedType(typeof(ByFact), "fact")]
[JsonDerivedType(typeof(ByRule), "rule")]
public abstract record TieBreak
{
    private TieBreak() { }

    /// <summary>Whether the larger figure goes first.</summary>
    public bool HigherFirst { get; init; } = true;

    /// <summary>The candidate's figure for an indicator of either level.</summary>
    /// <param name="Key">Its key.</param>
    public sealed record ByIndicator(string Key) : TieBreak;

    /// <summary>A fact about the candidate as a number: 1 and 0 for yes and no, an ordinal for a level.</summary>
    /// <param name="Fact">Key of the fact.</param>
    public sealed record ByFact(string Fact) : TieBreak;

    /// <summary>
    /// The verdict of a rule that prefers (优先), among the candidate's facts under the rule's id: <see cref="Holds"/> before
    /// <see cref="Fails"/> before <see cref="CannotTell"/>.
    /// </summary>
    /// <param name="Rule">Id of the rule.</param>
    public sealed record ByRule(string Rule) : TieBreak
    {
        /// <summary>The rule holds.</summary>
        public const decimal Holds = 2;

        /// <summary>It does not.</summary>
        public const decimal Fails = 1;

        /// <summary>What is known does not tell.</summary>
        public const decimal CannotTell = 0;
    }
}
