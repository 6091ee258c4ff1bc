using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A condition of the notice as a closed tree; no expression language. Three-valued: unknown goes to a person, never to a refusal.</summary>
[Keyed]
public abstract record Condition
{
    /// <summary>Evaluates against what is known; pure.</summary>
    public abstract Judgement Evaluate(Known known);

    /// <summary>What can be seen to be wrong with it without any values, in Chinese.</summary>
    public virtual IEnumerable<string> Faults(Scope scope) => [];

    /// <summary>What it looks at itself: keys of facts or columns, ids of a judgement or register; parts not included.</summary>
    public virtual IReadOnlyList<string> Looks => [];

    /// <summary>The conditions that all, any and not are made of; the condition itself when it is none of these.</summary>
    public virtual IEnumerable<Condition> Leaves() => [this];

    /// <summary>Conditions inside it, each with its place after this one's path and the scope it looks at.</summary>
    public virtual IEnumerable<(string Place, Condition Condition, Scope Scope)> Inner(Scope scope) => [];
}

/// <summary>Three truth values.</summary>
public enum Verdict
{
    /// <summary>成立.</summary>
    Holds,

    /// <summary>不成立.</summary>
    Fails,

    /// <summary>无法判断: a fact is missing or a human must judge.</summary>
    CannotTell,
}

/// <summary>The same tree, annotated.</summary>
/// <param name="Verdict">What came out.</param>
/// <param name="Sentence">The node as a Chinese sentence with the values used.</param>
/// <param name="Missing">Keys of facts (or ids of human judgements) without which it cannot be told.</param>
/// <param name="Parts">Judgements of the parts.</param>
public sealed record Judgement(
    Verdict Verdict,
    string Sentence,
    IReadOnlyList<string> Missing,
    IReadOnlyList<Judgement> Parts
)
{
    /// <summary>Keys of facts, and ids of judgements and registers, that made the verdict what it is.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>How a node with parts begins (须同时具备), for a tree that shows the parts beneath; empty without parts.</summary>
    public string Head { get; init; } = "";
}

/// <summary>Everything a condition may look at.</summary>
public sealed record Known
{
    /// <summary>The notice: labels, scales.</summary>
    public required Notice Notice { get; init; }

    /// <summary>The day on which it is evaluated.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Values by fact key; derived facts are computed, not stored here.</summary>
    public required IReadOnlyDictionary<string, Value> Values { get; init; }

    /// <summary>Human judgements: id → yes or no.</summary>
    public IReadOnlyDictionary<string, bool> Judged { get; init; } = new Dictionary<string, bool>();

    /// <summary>Answers of registers by id. A register not listed was not looked into.</summary>
    public IReadOnlyDictionary<string, RegisterAnswer> Registers { get; init; } =
        new Dictionary<string, RegisterAnswer>();

    /// <summary>Keys of facts whose value the unit or the office determined, over whatever the applicant had claimed.</summary>
    public IReadOnlySet<string> Determined { get; init; } = new HashSet<string>();

    /// <summary>Columns of the table row that is looked at, whose cells are then the values; null outside a row.</summary>
    public IReadOnlyList<Column>? Row { get; init; }

    /// <summary>The value of that fact, derived ones computed; null = unknown.</summary>
    public Value? Find(string key) =>
        Row is null && Notice.Facts.FirstOrDefault(f => f.Key == key)?.Kind is DerivedKind derived
            ? derived.Compute(this)
            : Values.GetValueOrDefault(key);
}
