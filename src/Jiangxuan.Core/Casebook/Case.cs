using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Casebook;

/// <summary>
/// One worked case of a programme (案例): what is given and what the notice makes of it, settled by hand. It is run by <c>check</c> and by
/// the tests; a closed set of kinds, each asking the one function that decides the same in a real edition.
/// </summary>
public abstract record Case
{
    /// <summary>What it shows, in a few Chinese words.</summary>
    public required string Title { get; init; }

    /// <summary>Clauses it illustrates.</summary>
    [Names(Thing.Clause)]
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Decisions it illustrates, where the notice is silent. At least one clause or decision is named.</summary>
    [Names(Thing.Decision)]
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Runs it; whatever is not as expected is told to the bench.</summary>
    internal abstract void Run(Bench bench);
}
