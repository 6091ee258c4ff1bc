using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;

namespace Jiangxuan.Web.Units;

/// <summary>Which organ of a unit does what: a county has two, and each sees what waits for the other.</summary>
public static class Organs
{
    /// <summary>Organs of the unit's group that act in the stage, by name.</summary>
    public static string Names(Notice notice, UnitGroup group, Stage stage) =>
        string.Join(
            "、",
            notice.Organs.Where(o => stage.By.Contains(o.Id) && group.Organs.Contains(o.Id)).Select(o => o.Name)
        );

    /// <summary>Name of an organ; the id when the definition has none.</summary>
    public static string Name(Notice notice, string? organ) =>
        notice.Organs.FirstOrDefault(o => o.Id == organ)?.Name ?? organ ?? "";

    /// <summary>Why this clerk may not, in words that name who may; null = may.</summary>
    public static string? NotMine(UnitRoom room, AccessAct act, Subject subject)
    {
        if (Rights.May(room.Actor, act, subject) is not { } no)
        {
            return null;
        }

        return subject.Stage is { } stage && (room.Actor.Organ is null || !stage.By.Contains(room.Actor.Organ))
            ? $"由{Names(room.Notice, room.Group, stage)}办理，您可以查看，不能代办。"
            : no.Sentence;
    }

    /// <summary>The stages of level unit that some organ of the group acts in.</summary>
    public static IReadOnlyList<Stage> Stages(Notice notice, UnitGroup group) =>
        [
            .. notice.Stages.Where(s =>
                s.Level == Level.Unit
                && (s.Groups.Count == 0 || s.Groups.Contains(group.Id))
                && s.By.Any(group.Organs.Contains)
            ),
        ];

    /// <summary>The act that belongs to a stage of a unit.</summary>
    public static AccessAct ActOf(Stage stage) =>
        stage switch
        {
            InspectStage => AccessAct.Inspect,
            OpineStage => AccessAct.Opine,
            ClearStage => AccessAct.Clear,
            PubliciseStage => AccessAct.Publish,
            RecommendStage { Step: RecommendStep.Rank } => AccessAct.Rank,
            RecommendStage => AccessAct.Report,
            _ => AccessAct.ReadCandidacy,
        };
}
