using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>The track a person is ranked in (赛道): the determined value of the notice's track fact, never a claim alone.</summary>
public static class Tracking
{
    /// <summary>The person's track; null when the notice has none, or nobody has determined it yet.</summary>
    public static string? Of(Notice notice, Candidacy candidacy) =>
        notice.Tracks is { } tracks
        && candidacy.Determined.TryGetValue(tracks.Fact, out var supplied)
        && supplied.Value is TextValue { Text.Length: > 0 } value
            ? value.Text
            : null;

    /// <summary>Why the person cannot be reviewed in tracks: nobody has determined the track, or the review does not know it.</summary>
    public static Refusal? Missing(Notice notice, ReviewStage stage, Candidacy candidacy)
    {
        if (stage.Tracks.Count == 0)
        {
            return null;
        }

        var track = Of(notice, candidacy);
        if (stage.Tracks.Any(t => t.Track == track))
        {
            return null;
        }

        var fact = notice.Fact(notice.Tracks!.Fact).Label;
        var sentence = track is null
            ? $"{candidacy.Name}的“{fact}”还没有核定，不能评审。请由{Who(notice)}核定后再评审。"
            : $"{candidacy.Name}的“{fact}”为{track}，本环节没有这一类的评审办法。请由{Who(notice)}核对。";
        return new Refusal(sentence, notice.Tracks.Source.ToString());
    }

    /// <summary>Who determines the track: the organs of the first stage that does.</summary>
    private static string Who(Notice notice)
    {
        var stage = notice.Stages.FirstOrDefault(s => Inspecting.Determines(s).Contains(notice.Tracks!.Fact));
        return stage is null
            ? "领导小组办公室"
            : $"{string.Join("、", stage.By.Select(b => notice.Organs.First(o => o.Id == b).Name))}在“{stage.Label}”环节";
    }
}
