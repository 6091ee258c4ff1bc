using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>A condition of the notice as a closed tree; no expression language. Three-valued: unknown goes to a person, never to a refusal.</summary>
[Keyed]
public abstract record Condition
{
    /// <summary>Evaluates against what is known; pure.</summary>
    public abstract Judgement Evaluate(Known known);
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
);

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

    /// <summary>Registers in which the person was found: register id → found. A register not listed was not asked.</summary>
    public IReadOnlyDictionary<string, bool> Registers { get; init; } = new Dictionary<string, bool>();
}
