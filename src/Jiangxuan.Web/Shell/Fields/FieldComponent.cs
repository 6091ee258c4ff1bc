using Microsoft.AspNetCore.Components;

namespace Jiangxuan.Web.Shell.Fields;

/// <summary>What the components of all kinds of fact have in common: one parameter.</summary>
public abstract class FieldComponent : ComponentBase
{
    /// <summary>The field to show.</summary>
    [Parameter, EditorRequired]
    public required FieldModel Field { get; set; }
}
