using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation;

/// <summary>A simulated edition: its state, and the entries that made it.</summary>
/// <param name="World">The state after the last entry.</param>
/// <param name="Entries">All entries in order, with their personal values.</param>
/// <param name="Cast">Who acted.</param>
/// <param name="People">The people behind the candidacies, by candidacy id.</param>
/// <param name="Refusals">Acts that were refused and were meant to be, in order.</param>
/// <param name="LastDay">The last simulated day.</param>
public sealed record SimulationResult(
    World World,
    IReadOnlyList<Entry> Entries,
    Cast Cast,
    IReadOnlyDictionary<string, GeneratedPerson> People,
    ImmutableList<ExpectedRefusal> Refusals,
    DateOnly LastDay
);

/// <summary>An act that was tried because it has to be refused.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Who tried.</param>
/// <param name="What">What was tried, in Chinese.</param>
/// <param name="Refusal">The answer.</param>
public sealed record ExpectedRefusal(DateTimeOffset At, Actor Actor, string What, Refusal Refusal);
