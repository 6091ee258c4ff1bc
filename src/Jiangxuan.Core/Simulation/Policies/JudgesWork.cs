using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>What one simulated judge does: marks or votes by the persons' skill, give or take.</summary>
internal static class JudgesWork
{
    /// <summary>Everybody of the judge's panel, and handing in.</summary>
    public static void Do(SimulatedCity city, ReviewStage review, Actor judge, string? recused)
    {
        var people = Reviewing.Before(city.World, judge.Account, review);
        if (recused is not null)
        {
            city.Do(judge, "回避", (w, act) => Reviewing.Recuse(w, act, review.Id, recused), "与该人选有师徒关系");
        }

        if (review.Ends is ReviewEnd.Ballot)
        {
            var chosen = Chosen(city, review, [.. people.Where(c => c.Id != recused)]);
            city.Do(
                judge,
                "投票",
                (w, act) => Balloting.Cast(w, act, review.Id, chosen, ImmutableDictionary<string, string>.Empty)
            );
            return;
        }

        foreach (var c in people.Where(c => c.Id != recused))
        {
            city.Do(judge, "打分", (w, act) => Reviewing.Mark(w, act, review.Id, c.Id, Marks(city, review, c)));
        }

        city.Do(judge, "提交评分", (w, act) => Reviewing.Submit(w, act, review.Id));
    }

    /// <summary>Marks around the person's skill, within the scale and on its steps.</summary>
    private static Dictionary<string, decimal> Marks(SimulatedCity city, ReviewStage review, Candidacy c)
    {
        var steps = (int)((review.ScaleMax - review.ScaleMin) / review.ScaleStep);
        return review
            .Marked(Reviewing.TrackOf(city.World, review, c.Id))
            .ToDictionary(
                i => i.Key,
                _ =>
                {
                    var percent = Math.Clamp(60 + city.Of(c).Skill * 2 / 5 + city.Chance.Between(-8, 8), 0, 100);
                    return review.ScaleMin + steps * percent / 100 * review.ScaleStep;
                }
            );
    }

    /// <summary>The most skilled, give or take; as many as the rule permits, or two in three where it does not say.</summary>
    private static List<string> Chosen(SimulatedCity city, ReviewStage review, List<Candidacy> people) =>
        [
            .. people
                .Select(c => (c.Id, Worth: city.Of(c).Skill + city.Chance.Between(-8, 8)))
                .OrderByDescending(c => c.Worth)
                .Take(review.Ballot?.Choose ?? (people.Count * 2 + 2) / 3)
                .Select(c => c.Id),
        ];
}
