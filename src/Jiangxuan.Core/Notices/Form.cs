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

    /// <summary>The single conditions inside <see cref="When"/>, <see cref="Condition"/> and <see cref="WaivedBy"/>.</summary>
    public IEnumerable<Condition> Leaves() =>
        new[] { When, Condition, WaivedBy }.OfType<Condition>().SelectMany(c => c.Leaves());
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

    /// <summary>Whether its persons count in the unit's quota; not = they are outside it.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
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
    /// <summary>Id of the consent to being published by name, which a public list rests on.</summary>
    public const string Publication = "publication";

    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>What the person agrees to.</summary>
    public required string Text { get; init; }
}
