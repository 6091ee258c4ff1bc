using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;
using Jiangxuan.Paper.Fillings;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>The summary of a review signed by the judges (评分汇总表): each judge's total beside the others, score and rank.</summary>
public static class ReviewCourse
{
    /// <summary>What is filled in, of the latest closed round.</summary>
    /// <param name="records">The records.</param>
    /// <param name="stage">The review.</param>
    /// <param name="list">The ranking of that round.</param>
    public static Filling Of(Records records, ReviewStage stage, Listing list)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(list);
        var ranking = list.Working is { } json ? Json.Read<ScoredRanking>(json) : null;
        var seats = records.World.Edition.Panels.GetValueOrDefault(stage.Id) ?? [];
        var entries = records.Common();
        ListCourse.Head(entries, records, stage);
        entries.Set("count", Written.Number(list.Items.Count));
        entries.Set("judges", [.. seats.Select(s => Named("name", s.Name))]);
        entries.Set(
            "persons",
            [
                .. ByTrack(records, stage, list)
                    .Select(
                        (item, i) =>
                        {
                            var row = ListCourse.Row(records, item, i + 1);
                            row.Set(
                                "marks",
                                [
                                    .. seats.Select(s =>
                                    {
                                        var mark = Named("judge", s.Name);
                                        mark.Set("mark", Mark(ranking, item.Candidacy, s));
                                        return mark;
                                    }),
                                ]
                            );
                            return row;
                        }
                    ),
            ]
        );
        return new Filling(entries);
    }

    /// <summary>Track by track, since each has its own ranking; as ranked where there are no tracks.</summary>
    private static IEnumerable<ListItem> ByTrack(Records records, ReviewStage stage, Listing list) =>
        list.Items.OrderBy(i =>
            stage
                .Tracks.TakeWhile(t =>
                    t.Track != Tracking.Of(records.Notice, records.World.Get<Candidacy>(i.Candidacy))
                )
                .Count()
        );

    private static string? Mark(ScoredRanking? ranking, string candidacy, Seat seat)
    {
        var person = ranking?.Ranked.FirstOrDefault(r => r.Candidate == candidacy);
        var sheet = person?.Working.Sheets.FirstOrDefault(s => s.Judge == seat.Account);
        return sheet switch
        {
            { Total: { } total } => Written.Number(total.Rounded),
            { State: Core.Scoring.SheetState.Recused } => "回避",
            { } => "缺席",
            null => null,
        };
    }

    private static Dictionary<string, Entry> Named(string name, string text)
    {
        var row = new Dictionary<string, Entry>();
        row.Set(name, text);
        return row;
    }
}
