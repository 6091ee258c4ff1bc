namespace Jiangxuan.Core.Selection;

/// <summary>One logged step in ordering candidates of equal score or rank.</summary>
public sealed record TieStep
{
    /// <summary>The candidates who were equal before this step, by id.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The fact compared; null when a recorded decision ordered them.</summary>
    public string? Fact { get; init; }

    /// <summary>The groups after this step, the best first; one group means the step did not part them.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Ordered { get; init; }

    /// <summary>The step as a Chinese sentence.</summary>
    public required string Sentence { get; init; }
}
