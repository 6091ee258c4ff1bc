using Jiangxuan.Core.Conduct;
using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>The state of an objection in a word.</summary>
public static class ObjectionState
{
    /// <summary>The word.</summary>
    public static string Word(Objection objection)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return objection switch
        {
            { Upheld: true } => "异议成立",
            { Upheld: false } => "异议不成立",
            { Investigator: not null } => "核查中",
            _ => "待受理",
        };
    }

    /// <summary>The word as a tag.</summary>
    public static RenderFragment Tag(Objection objection) =>
        builder =>
        {
            builder.OpenComponent<Tag>(0);
            builder.AddComponentParameter(1, nameof(Shell.Tag.Tone), ToneOf(objection));
            builder.AddComponentParameter(
                2,
                nameof(Shell.Tag.ChildContent),
                (RenderFragment)(b => b.AddContent(0, Word(objection)))
            );
            builder.CloseComponent();
        };

    private static Tone ToneOf(Objection objection) =>
        objection switch
        {
            { Upheld: true } => Tone.Bad,
            { Upheld: false } => Tone.Ok,
            { Investigator: not null } => Tone.Info,
            _ => Tone.Warn,
        };
}
