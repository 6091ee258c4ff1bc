using Jiangxuan.Core.Conditions;

namespace Jiangxuan.Core.Notices;

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

    /// <summary>Most persons a unit recommends; null = no upper bound.</summary>
    public int? Max { get; init; }

    /// <summary>How the upper bound binds: <c>must</c> refuses, <c>in-principle</c> (原则上不超过) asks for a written reason.</summary>
    public RuleStrength Strength { get; init; } = RuleStrength.Must;

    /// <summary>Quotas of named units that differ: unit id → most.</summary>
    public IReadOnlyDictionary<string, int> MaxOf { get; init; } = new Dictionary<string, int>();

    /// <summary>The upper bound as a number that follows from the unit's size; instead of <see cref="Max"/>.</summary>
    public QuotaFormula? Formula { get; init; }

    /// <summary>Further places for persons of a kind, or for any with a written reason (可另推、可超额).</summary>
    public IReadOnlyList<ExtraPlaces> Extra { get; init; } = [];

    /// <summary>Groups whose units stand above a unit of this group in a cascade (逐级推荐); empty = the city.</summary>
    [Names(Thing.UnitGroup)]
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>Where the quota comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>A quota that follows from a measure of the unit (按人数核定): one place for every so many.</summary>
public sealed record QuotaFormula
{
    /// <summary>The measure, in the register of units: <c>members</c>.</summary>
    public required string Of { get; init; }

    /// <summary>Its name on screens, 会员人数.</summary>
    public required string Label { get; init; }

    /// <summary>One place for every so many; an unfinished part counts as one when <see cref="RoundUp"/>.</summary>
    public required int Per { get; init; }

    /// <summary>Whether an unfinished part counts.</summary>
    public bool RoundUp { get; init; }

    /// <summary>Never fewer than this.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Never more than this; null = no bound.</summary>
    public int? Most { get; init; }

    /// <summary>The upper bound of a unit of that measure.</summary>
    public int Places(int measure)
    {
        var places = Math.Max(Least, (measure + (RoundUp ? Per - 1 : 0)) / Per);
        return Most is { } most ? Math.Min(most, places) : places;
    }
}

/// <summary>Places beyond the upper bound.</summary>
public sealed record ExtraPlaces
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>For whom, in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Only for persons of whom this holds; null = for anybody, with a written reason.</summary>
    public Condition? When { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>A bound on persons who share a value (同一单位、同一工种不超过), at recommending or on the whole list.</summary>
public sealed record Cap
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The bound in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>
    /// What they share: a fact, <c>employer</c>, <c>occupation</c>, or <c>channel</c>, <c>unit</c>, <c>unitGroup</c>. A value that is not known
    /// is shared with nobody.
    /// </summary>
    [Names(Thing.KnownFact)]
    public required string Of { get; init; }

    /// <summary>Only persons of whom this holds are counted (自荐人选); null = everybody.</summary>
    public Condition? When { get; init; }

    /// <summary>Most persons with the same value, inclusive.</summary>
    public required int AtMost { get; init; }

    /// <summary>The stage on whose list it is counted: a ranking, a shortlist, a proposal.</summary>
    [Names(Thing.Stage)]
    public required string At { get; init; }

    /// <summary>How it binds.</summary>
    public required RuleStrength Strength { get; init; }

    /// <summary>Where it comes from.</summary>
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

    /// <summary>Id of the unit above it in a cascade; null = directly under the city.</summary>
    public string? Parent { get; init; }

    /// <summary>Measures a quota formula looks at: <c>members: 23000</c>.</summary>
    public IReadOnlyDictionary<string, int> Measures { get; init; } = new Dictionary<string, int>();
}
