using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>The office decided on what a paper is printed (启用自备模板): on a template of its own, or on the standard layout again.</summary>
/// <param name="Layout">Id of the layout whose place it takes.</param>
/// <param name="File">The template, as it was uploaded; null = the standard layout.</param>
public sealed record TemplateChosen(string Layout, FileRef? File) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            world.Edition with
            {
                Templates = File is { } file
                    ? world.Edition.Templates.SetItem(Layout, file)
                    : world.Edition.Templates.Remove(Layout),
            }
        );
}
