namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>A part of the guide (办事指南的一节).</summary>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">What stands under it, in order.</param>
public sealed record GuideSection(string Title, IReadOnlyList<GuideBlock> Blocks);

/// <summary>A piece of a section. Closed set.</summary>
public abstract record GuideBlock;

/// <summary>Points, one sentence each, under a heading of their own.</summary>
/// <param name="Heading">The heading; empty = none.</param>
/// <param name="Points">The points.</param>
public sealed record GuidePoints(string Heading, IReadOnlyList<string> Points) : GuideBlock;

/// <summary>Steps in order.</summary>
/// <param name="Steps">The steps.</param>
public sealed record GuideSteps(IReadOnlyList<string> Steps) : GuideBlock;

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Head">Headings of its columns.</param>
/// <param name="Rows">Its rows; cells as many as headings.</param>
public sealed record GuideTable(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
    : GuideBlock;
