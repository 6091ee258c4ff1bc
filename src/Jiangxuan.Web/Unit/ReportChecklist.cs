using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Units;

/// <summary>One line of the checklist before reporting.</summary>
/// <param name="What">What must be there.</param>
/// <param name="Done">Whether it is.</param>
/// <param name="How">How it stands, in words.</param>
/// <param name="Href">Where it is done; null = here.</param>
public sealed record ChecklistLine(string What, bool Done, string How, string? Href = null);

/// <summary>What must be there before a unit reports (报送前核对); the decision function checks it all again.</summary>
/// <param name="Ranked">Persons on the decided ranking who are still in the course and not yet reported.</param>
/// <param name="Lines">The lines, in the order of the course.</param>
public sealed record ReportChecklist(IReadOnlyList<Candidacy> Ranked, IReadOnlyList<ChecklistLine> Lines)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsWhole => Lines.All(l => l.Done);

    /// <summary>Whether the unit's last decided ranking names nobody (放弃推荐).</summary>
    public static bool Waived(UnitRoom room, RecommendStage stage) =>
        Lists.Rounds(room.World, stage.Of!, room.Unit) is [.., { Decided: true, Items.IsEmpty: true }];

    /// <summary>The checklist of a unit.</summary>
    public static ReportChecklist Of(
        UnitRoom room,
        RecommendStage stage,
        IReadOnlyDictionary<string, IReadOnlyList<FileRef>> files
    )
    {
        var ranking = room.Notice.Stage(stage.Of!);
        var ranked = Lists
            .Rounds(room.World, ranking.Id, room.Unit)
            .Where(l => l.Decided)
            .SelectMany(l => l.Items)
            .Select(i => room.World.Get<Candidacy>(i.Candidacy))
            .Where(c =>
                c.Withdrawn is null && Standing.Failure(room.Notice, c) is null && !c.Outcomes.ContainsKey(stage.Id)
            )
            .ToList();
        var waived = Waived(room, stage) && ranked.Count == 0;
        var lines = new List<ChecklistLine>
        {
            new(
                ranking.Label,
                ranked.Count > 0 || waived,
                waived ? "已决定放弃推荐，报送后全部申报人记为未获推荐"
                    : ranked.Count == 0 ? "还没有确定名单"
                    : string.Join("、", ranked.Select(c => c.Name)),
                room.PathOf(ranking)
            ),
        };
        foreach (var before in room.Stages.SkipWhile(s => s.Id != ranking.Id).Skip(1).TakeWhile(s => s.Id != stage.Id))
        {
            var bound = ranked.Where(c => Standing.Applies(room.Notice, before, c)).ToList();
            if (bound.Count == 0)
            {
                continue;
            }

            var waiting = bound.Where(c => !c.Outcomes.ContainsKey(before.Id)).Select(c => c.Name).ToList();
            var how = waiting.Count == 0 ? "全部办结" : $"未办结：{string.Join("、", waiting)}";
            lines.Add(new ChecklistLine(before.Label, waiting.Count == 0, how, room.PathOf(before)));
        }

        foreach (var fact in AskedFacts.Uploaded(room.Notice, stage.Asks).Where(f => !f.Optional && !waived))
        {
            var have = files.GetValueOrDefault(fact.Key, []);
            lines.Add(new ChecklistLine(fact.Label, have.Count > 0, have.Count > 0 ? have[^1].Name : "请在下面上传"));
        }

        if (room.LastDay(stage) is { } last)
        {
            lines.Add(new ChecklistLine("报送时限", !room.IsOver(stage), $"{last:yyyy年M月d日}24时前"));
        }

        return new ReportChecklist(ranked, lines);
    }
}
