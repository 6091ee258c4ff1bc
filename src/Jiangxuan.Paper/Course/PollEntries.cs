using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>How the persons of a unit's list fared in the polls of their employers (民主推荐、民主测评的结果), in whole numbers as they were given.</summary>
internal static class PollEntries
{
    public static void Add(Dictionary<string, Entry> entries, Records records, Listing list)
    {
        var lines = records
            .Notice.Stages.OfType<OpineStage>()
            .Select(s => (Stage: s, Results: Results(records, s, list)))
            .Where(p => p.Results.Count > 0)
            .Select(p => $"人选所在单位“{p.Stage.Label}”的结果：{string.Join('；', p.Results)}。");
        entries.Set("poll", string.Join('\n', lines));
    }

    private static List<string> Results(Records records, OpineStage stage, Listing list) =>
        stage.Poll is not { } poll
            ? []
            :
            [
                .. list
                    .Items.Select(i => records.World.Get<Candidacy>(i.Candidacy))
                    .Select(c => Result(stage, poll, c))
                    .OfType<string>(),
            ];

    /// <summary>Null for whoever came another way, by which nobody is polled.</summary>
    private static string? Result(OpineStage stage, Poll poll, Candidacy candidacy)
    {
        Value? Said(string fact) => candidacy.Determined.GetValueOrDefault(fact)?.Value;
        if (Said(poll.Present) is not NumberValue present || Said(poll.For) is not NumberValue agreed)
        {
            return null;
        }
        var day = stage.Asks.Select(Said).OfType<DayValue>().FirstOrDefault();
        var on = day is null ? "" : $"{Written.Day(day.Day)}，";
        return $"{candidacy.Name}，{on}{Whole(present)}人参加，{Whole(agreed)}人同意";
    }

    private static string Whole(NumberValue number) => Written.Number(decimal.Truncate(number.Number));
}
