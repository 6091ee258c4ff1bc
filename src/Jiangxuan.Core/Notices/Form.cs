using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Notices;

/// <summary>One page of the applicant's form (申报表的一部分); it only refers to facts.</summary>
public sealed record FormSection
{
    /// <summary>Key in URLs and rows.</summary>
    public required string Key { get; init; }

    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence under the heading.</summary>
    public string? Hint { get; init; }

    /// <summary>Keys of the facts asked here, in order.</summary>
    [Names(Thing.Fact)]
    public required IReadOnlyList<string> Facts { get; init; }
}

/// <summary>A condition, exclusion or preference (条件、排除、优先).</summary>
public sealed record Rule
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>How it binds.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>Stages at which it is evaluated; empty = from application on.</summary>
    [Names(Thing.Stage)]
    public IReadOnlyList<string> At { get; init; } = [];

    /// <summary>It applies only to persons for whom this holds.</summary>
    public Condition? When { get; init; }

    /// <summary>What must hold.</summary>
    public required Condition Condition { get; init; }

    /// <summary>If this holds, the rule does not bind (不受上述限制).</summary>
    public Condition? WaivedBy { get; init; }

    /// <summary>The rule in our own words, shown with every verdict.</summary>
    public required string Says { get; init; }
}

/// <summary>A way into the edition (申报渠道).</summary>
public sealed record Channel
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, 单位推荐 or 个人自荐.</summary>
    public required string Label { get; init; }

    /// <summary>One sentence for the person who chooses.</summary>
    public required string Hint { get; init; }

    /// <summary>Unit groups that take applications of this channel.</summary>
    [Names(Thing.UnitGroup)]
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>A group of recommending units with one quota (推荐单位类别及名额).</summary>
public sealed record UnitGroup
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, 县（区）.</summary>
    public required string Label { get; init; }

    /// <summary>Organs that act and sign in such a unit, in the order of the opinion boxes.</summary>
    [Names(Thing.Organ)]
    public required IReadOnlyList<string> Organs { get; init; }

    /// <summary>Fewest persons a unit recommends; below it, in principle, with a reason.</summary>
    public int? Min { get; init; }

    /// <summary>Most persons a unit recommends; above it is refused.</summary>
    public required int Max { get; init; }

    /// <summary>Quotas of named units that differ: unit id → most.</summary>
    public IReadOnlyDictionary<string, int> MaxOf { get; init; } = new Dictionary<string, int>();

    /// <summary>Where the quota comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>A recommending unit of the register (推荐单位), edition state; <c>units.yaml</c> is a sample.</summary>
public sealed record Unit
{
    /// <summary>Id in URLs and rows.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Id of its group.</summary>
    public required string Group { get; init; }
}

/// <summary>Something to hand in (申报材料).</summary>
public sealed record Material
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Who supplies it.</summary>
    public required Supplier From { get; init; }

    /// <summary>The fact of kind files that holds it, when it is uploaded; null = paper only.</summary>
    [Names(Thing.Fact)]
    public string? Fact { get; init; }

    /// <summary>Paper copies, if any.</summary>
    public int Copies { get; init; }

    /// <summary>Format and instructions, in our own words.</summary>
    public string? Format { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>A column, or a group of columns, of the units' summary table.</summary>
public sealed record SummaryColumn
{
    /// <summary>Heading.</summary>
    public required string Label { get; init; }

    /// <summary>The fact it shows, or the cell <c>grid.column@row</c>; null for a group.</summary>
    public FactReference? Fact { get; init; }

    /// <summary>The columns under this heading.</summary>
    public IReadOnlyList<SummaryColumn> Columns { get; init; } = [];
}

/// <summary>A separate tick of consent (单独同意).</summary>
public sealed record Consent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the person agrees to.</summary>
    public required string Text { get; init; }
}

/// <summary>A rule on the composition of the final list (构成比例).</summary>
public sealed record Composition
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The rule in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>How it binds.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>Whom it counts: fact → values; all must match.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Predicate { get; init; }

    /// <summary>Lower bound in percent of the base, inclusive.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>Upper bound in percent of the base, inclusive.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>What the percentage is of.</summary>
    public required CompositionBase Base { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a percentage is of.</summary>
public enum CompositionBase
{
    /// <summary>The persons on the list.</summary>
    List,

    /// <summary>The places, filled or not.</summary>
    Seats,
}
