using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>The office prints a paper on a template of its own (自备模板). What was printed before stays as it was handed out.</summary>
public static class Templating
{
    /// <summary>Takes a template into use in place of a layout, or goes back to the layout; refused when nothing would change.</summary>
    /// <param name="world">The edition.</param>
    /// <param name="layout">Id of a layout there is.</param>
    /// <param name="file">A template without faults; null = back to the layout.</param>
    public static Decision Choose(World world, string layout, FileRef? file)
    {
        ArgumentNullException.ThrowIfNull(world);
        var used = world.Edition.Templates.GetValueOrDefault(layout);
        return (used, file) switch
        {
            (null, null) => new Refusal("这份文书现在用的就是标准表样，没有需要改动的内容。"),
            ({ } old, { } chosen) when old.Hash == chosen.Hash => new Refusal(
                "这份文书现在用的就是这个模板，没有需要改动的内容。"
            ),
            _ => new TemplateChosen(layout, file),
        };
    }
}
