using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiangxuan.Web.Office.Rooms;

/// <summary>What the pages of all rooms are given.</summary>
public abstract class RoomPage<TStage> : ComponentBase
    where TStage : Stage
{
    /// <summary>The room.</summary>
    [Parameter, EditorRequired]
    public required Room<TStage> Room { get; set; }

    /// <summary>What is wrong with what was posted.</summary>
    [Parameter]
    public IReadOnlyList<FormError> Errors { get; set; } = [];

    /// <summary>What was typed.</summary>
    [Parameter]
    public FormInput Typed { get; set; } = FormInput.Nothing;

    /// <summary>What the last act achieved.</summary>
    [Parameter]
    public string? Flash { get; set; }

    /// <summary>The person the page is about, where it is about one.</summary>
    [Parameter]
    public Candidacy? Person { get; set; }

    /// <summary>The frame.</summary>
    protected Frame Frame => Room.Desk.Frame;

    /// <summary>The state.</summary>
    protected World World => Room.World;

    /// <summary>The notice.</summary>
    protected Notice Notice => Room.World.Notice;

    /// <summary>The stage.</summary>
    protected TStage Stage => Room.Stage;

    /// <summary>A key of its own for every form of the page.</summary>
    protected static Guid NewKey() => Guid.NewGuid();

    /// <summary>The person of that id.</summary>
    protected Candidacy PersonOf(string id) => World.Get<Candidacy>(id);

    /// <summary>Name of the person's recommending unit.</summary>
    protected string UnitOf(Candidacy person) => World.Edition.Unit(person.Unit).Name;

    /// <summary>The person's page at the office's desk.</summary>
    protected string PersonHref(Candidacy person) => $"{Room.Home}/applications/{person.Id}";

    /// <summary>Organs that act in the stage, in words.</summary>
    protected string ActedBy => string.Join("、", Stage.By.Select(id => Notice.Organs.First(o => o.Id == id).Name));

    /// <summary>A refusal with its clause.</summary>
    protected static string Said(Refusal refusal) => Refusals.Said(refusal);
}
