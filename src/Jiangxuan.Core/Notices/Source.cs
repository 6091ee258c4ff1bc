namespace Jiangxuan.Core.Notices;

/// <summary>Where a rule comes from: a clause of the notice, or a recorded decision where the notice is silent. Exactly one is given.</summary>
public sealed record Source
{
    /// <summary>Path of the clause, such as <c>五/（一）</c> or <c>附件1/注</c>; listed in <see cref="Notice.Clauses"/>.</summary>
    [Names(Thing.Clause)]
    public string? Clause { get; init; }

    /// <summary>Id of a decision in <c>decisions.yaml</c>.</summary>
    [Names(Thing.Decision)]
    public string? Decision { get; init; }

    /// <summary>Ids of decisions that fill in what the clause leaves open (a number of judges, a kind of day).</summary>
    [Names(Thing.Decision)]
    public IReadOnlyList<string> CompletedBy { get; init; } = [];

    /// <summary>Name of the standing measures whose clause it is, when the section was adopted from them; null = the notice's own.</summary>
    [NotInFile]
    public string? Document { get; init; }

    /// <summary>The words shown on screens and paper: <c>通知五/（一）</c>, <c>管理办法第十条</c>, or that the organisers decided.</summary>
    public override string ToString() => Clause is not null ? $"{Document ?? "通知"}{Clause}" : Decided;

    /// <summary>The words for a decision, whichever it is: its id is for files, not for readers.</summary>
    public const string Decided = "主办单位决定";
}

/// <summary>A clause of the notice (条款) and where it lives in the definition.</summary>
public sealed record Clause
{
    /// <summary>Path, such as <c>五/（一）</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it says, in our own words.</summary>
    public required string Gist { get; init; }

    /// <summary>Why it has no home in the definition (it binds nobody, or is outside a program's reach).</summary>
    public string? NoHome { get; init; }
}

/// <summary>A decision that the organisers record where the notice is silent (决定事项); an edition cannot open while one is open.</summary>
public sealed record Decision
{
    /// <summary>Id referred to by <see cref="Source.Decision"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The question the notice leaves open.</summary>
    public required string Question { get; init; }

    /// <summary>Id of the organ that decides.</summary>
    [Names(Thing.Organ)]
    public required string Organ { get; init; }

    /// <summary>What was decided; null while open.</summary>
    public string? Answer { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
