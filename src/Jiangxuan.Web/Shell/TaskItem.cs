namespace Jiangxuan.Web.Shell;

/// <summary>One section of an application on its hub page.</summary>
public sealed record TaskItem
{
    /// <summary>The section's title.</summary>
    public required string Title { get; init; }

    /// <summary>Its state in words: 已完成, 还差 2 项, 未开始.</summary>
    public required string Status { get; init; }

    /// <summary>The tag's colour.</summary>
    public Tone Tone { get; init; }

    /// <summary>Where it is filled in; null while it cannot be opened (then <see cref="Status"/> says why).</summary>
    public string? Href { get; init; }

    /// <summary>What the section asks for.</summary>
    public string? Hint { get; init; }
}
