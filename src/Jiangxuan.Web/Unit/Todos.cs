using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;

namespace Jiangxuan.Web.Units;

/// <summary>What waits at a unit, stage by stage; computed from where its candidacies stand.</summary>
public static class Todos
{
    /// <summary>The to-dos in the notice's order; stages where nothing waits are left out.</summary>
    public static IReadOnlyList<Todo> Of(UnitRoom room) =>
        [.. Links(room).Concat(room.Stages.SelectMany(s => InStage(room, s))).Where(t => t.Count > 0)];

    /// <summary>Number of things this clerk can do now, for the menu.</summary>
    public static int Mine(IEnumerable<Todo> todos, Func<Todo, bool> which) =>
        todos.Where(t => t.NotMine is null && which(t)).Sum(t => t.Count);

    /// <summary>Candidacies that wait for an organ of the employer that has no link that opens.</summary>
    public static IReadOnlyList<Candidacy> WithoutLink(UnitRoom room, Stage stage) =>
        [.. Standing(room, stage).Where(c => !c.Links.Any(l => stage.By.Contains(l.Organ) && l.Until >= room.Today))];

    /// <summary>Persons that stand in the stage and for whom the unit holds it.</summary>
    public static IReadOnlyList<Candidacy> Standing(UnitRoom room, Stage stage) =>
        [
            .. room.Candidacies.Where(c =>
                Lists.Holder(stage, c) == room.Unit && Core.Conduct.Standing.In(room.Notice, c, stage.Id)
            ),
        ];

    private static IEnumerable<Todo> Links(UnitRoom room)
    {
        foreach (var stage in room.Notice.Stages.Where(s => s.Level == Level.Employer && s.By.Count > 0))
        {
            var without = WithoutLink(room, stage);
            yield return new Todo
            {
                Stage = stage,
                Title = $"向所在单位签发“{stage.Label}”的办理链接",
                Count = without.Count,
                Since = Oldest(room, stage, without),
                Href = room.Path($"applications?stage={stage.Id}&link=none"),
                By = "推荐单位任一经办部门",
                NotMine = without.Count == 0 ? null : room.NotMine(AccessAct.IssueLink, Subject.Of(without[0])),
                LastDay = room.LastDay(stage),
            };
        }
    }

    private static IEnumerable<Todo> InStage(UnitRoom room, Stage stage)
    {
        var standing = Standing(room, stage);
        if (stage is PubliciseStage notice)
        {
            var running = Lists
                .Rounds(room.World, stage.Id, room.Unit)
                .Where(l => l.Period is not null && !l.Closed)
                .ToList();
            var published = running.SelectMany(l => l.Items).Select(i => i.Candidacy).ToHashSet();
            foreach (var list in running)
            {
                var over = room.Today > list.Period!.Last;
                yield return Make(
                    room,
                    stage,
                    [.. standing.Where(c => list.Items.Any(i => i.Candidacy == c.Id))],
                    over ? "公示期满，上传截图并办结" : "公示进行中",
                    over ? null : $"{list.Period.Last:M月d日}24时届满，次日起办结"
                );
            }

            standing = [.. standing.Where(c => !published.Contains(c.Id))];
            yield return Make(room, notice, standing, "选择起始日，发布公示");
            yield break;
        }

        if (
            stage is RecommendStage { Step: RecommendStep.Rank }
            && Lists.Rounds(room.World, stage.Id, room.Unit).Any(l => l.Decided)
        )
        {
            // Those left out are not waiting for anything; a free place may still be given to one of them.
            if (!room.Quota.IsFull)
            {
                yield return Make(room, stage, standing, "名单已确定，名额未用完", "可以补充推荐");
            }

            yield break;
        }

        if (
            stage is RecommendStage { Step: not RecommendStep.Rank } report
            && standing.Count == 0
            && ReportChecklist.Waived(room, report)
            && Lists.Rounds(room.World, stage.Id, room.Unit).All(l => !l.Decided)
        )
        {
            // Nobody was moved on; those who wait at the ranking learn of it by the report.
            var left = Standing(room, (RecommendStage)room.Notice.Stage(report.Of!));
            yield return Make(room, stage, left, "已决定放弃推荐，报送放弃结果");
            yield break;
        }

        yield return Make(room, stage, standing, Verb(stage));
    }

    private static Todo Make(
        UnitRoom room,
        Stage stage,
        IReadOnlyList<Candidacy> who,
        string title,
        string? note = null
    ) =>
        new()
        {
            Stage = stage,
            Title = title,
            Count = who.Count,
            Since = Oldest(room, stage, who),
            Href = room.PathOf(stage),
            By = Organs.Names(room.Notice, room.Group, stage),
            NotMine = room.NotMine(Organs.ActOf(stage), Subject.Of(stage, room.Unit)),
            LastDay = room.LastDay(stage),
            Note = note,
        };

    private static string Verb(Stage stage) =>
        stage switch
        {
            InspectStage => "核对材料，作出考察结论",
            RecommendStage { Step: RecommendStep.Rank } => "择优选择并排序",
            RecommendStage => "核对后一次性报送",
            OpineStage => "签署意见",
            ClearStage => "登记复函和意见",
            _ => "办理",
        };

    private static DateTimeOffset? Oldest(UnitRoom room, Stage stage, IReadOnlyList<Candidacy> who) =>
        who.Select(c => Waiting.Since(room.Notice, c, stage)).Min();
}
