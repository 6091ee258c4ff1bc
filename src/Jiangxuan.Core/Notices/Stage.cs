using Jiangxuan.Core.Conditions;

namespace Jiangxuan.Core.Notices;

/// <summary>A stage of the course (环节). Kinds are closed; order, number, actors and limits are data.</summary>
public abstract record Stage
{
    /// <summary>Id; part of every URL of the stage.</summary>
    public required string Id { get; init; }

    /// <summary>Its name on screens.</summary>
    public required string Label { get; init; }

    /// <summary>At which level it takes place.</summary>
    public required Level Level { get; init; }

    /// <summary>Organs that may act in it.</summary>
    [Names(Thing.Organ)]
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>Level unit only: groups whose units hold it, in a cascade of several levels; empty = the unit applied to.</summary>
    [Names(Thing.UnitGroup)]
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether it is about one candidacy at a time or a list per holder (a unit, or the city).</summary>
    public abstract StageSubject On { get; }

    /// <summary>Stages that must be passed first; not given = the stage before it in the file; empty list = the start.</summary>
    [Names(Thing.Stage)]
    public IReadOnlyList<string>? After { get; init; }

    /// <summary>It takes place only for candidacies for which this holds; otherwise not applicable.</summary>
    public Condition? When { get; init; }

    /// <summary>First day on which it may be acted in, if the notice gives one (window).</summary>
    public DateOnly? Opens { get; init; }

    /// <summary>Default closing day, inclusive until 24:00 (截止日); the edition may move it by an act.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>Whether its failure leaves the candidacy alive.</summary>
    public bool Advisory { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Source Source { get; init; }
}

/// <summary>What a stage is about.</summary>
public enum StageSubject
{
    /// <summary>One candidacy.</summary>
    One,

    /// <summary>A list per holder, in numbered rounds.</summary>
    List,
}
