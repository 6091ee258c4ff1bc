using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.People.Generated;

namespace Jiangxuan.Core.Simulation;

/// <summary>What a simulated edition is to be like. The same options give the same entries, byte for byte.</summary>
public sealed record SimulationOptions
{
    /// <summary>Id of the edition.</summary>
    public required string Edition { get; init; }

    /// <summary>The register of recommending units.</summary>
    public required ImmutableList<Unit> Units { get; init; }

    /// <summary>Number of people who begin an application.</summary>
    public int Applicants { get; init; } = 60;

    /// <summary>Seed of everything that is left to chance.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The day on which the edition opens; null = the notice's date. A later day moves every deadline of the notice by as many days,
    /// by an act right after the opening.
    /// </summary>
    public DateOnly? Opens { get; init; }

    /// <summary>First of the people in the generator's sequence; two editions of one city take different people.</summary>
    public int FirstPerson { get; init; }

    /// <summary>Letters before the ids of the applicants' accounts.</summary>
    public string AccountPrefix { get; init; } = "a";

    /// <summary>The edition stops before anybody acts in this stage or a later one of the notice; null = it runs to its end.</summary>
    public string? StopBefore { get; init; }

    /// <summary>Last day on which anybody acts, inclusive; null = until nothing is left to do.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Seals an ID number for storing; null = nothing is stored, only a keyed hash under the seed is kept.</summary>
    public Func<string, IdNumberValue>? Seal { get; init; }

    /// <summary>Keyed hash by which persons are told apart whose form asks for no ID number; null = a hash under the seed.</summary>
    public Func<string, string>? Hash { get; init; }

    /// <summary>A stored file for a fact of kind files; null = names without content.</summary>
    public Func<FileWish, FileRef>? File { get; init; }

    /// <summary>Hash of the token of an employer's link, by link id; null = made from the seed.</summary>
    public Func<string, string>? TokenHash { get; init; }
}

/// <summary>A file that is wanted for somebody's form.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Fact">The fact it belongs to.</param>
/// <param name="Kind">What the fact accepts.</param>
/// <param name="Number">Which of the fact's files, from 1.</param>
public sealed record FileWish(GeneratedPerson Person, Fact Fact, FilesKind Kind, int Number);

/// <summary>How far a simulation has come.</summary>
/// <param name="Done">Stages that somebody has reached.</param>
/// <param name="Of">Number of stages.</param>
/// <param name="Stage">Label of the latest of them.</param>
/// <param name="Day">The simulated day.</param>
/// <param name="Entries">Entries so far.</param>
public sealed record SimulationProgress(int Done, int Of, string Stage, DateOnly Day, int Entries);
