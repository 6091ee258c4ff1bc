using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// Judges are seated, one is absent for everything as far as the quorum allows, one recuses from one person; the others mark and hand in,
/// and the review is closed.
/// </summary>
internal sealed class ReviewPolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var review = (ReviewStage)stage;
        var people = city.In(stage.Id);
        if (people.Count == 0 || !city.Works || !Settled.Before(city, stage))
        {
            return;
        }

        var office = city.Cast.Office;
        var judges = city.Cast.Judges.Take(review.Judges).ToList();
        if (Reviewing.Seats(city.World, stage.Id).IsEmpty)
        {
            city.Do(
                office,
                "组成评审组",
                (w, _) => Reviewing.Seat(w, stage.Id, [.. judges.Select(j => new Seat(j.Account, j.Name))])
            );
            return;
        }

        var absent = review.Judges > review.Quorum ? judges[^1] : null;
        if (absent is not null)
        {
            city.Do(office, "登记评委缺席", (w, act) => Reviewing.Absent(w, act, stage.Id, absent.Account), "因公出差");
            city.Refused(
                absent,
                "缺席评委打分",
                (w, act) => Reviewing.Mark(w, act, stage.Id, people[0].Id, Marks(city, review, people[0]))
            );
        }

        // Recusing must leave a quorum for that person too.
        var recused = review.Judges - review.Quorum > 1 ? people[people.Count / 2].Id : null;
        foreach (var judge in judges.Where(j => j != absent))
        {
            Score(city, review, judge, people, judge == judges[1 % judges.Count] ? recused : null);
        }

        city.Do(office, "汇总评分", (w, _) => Reviewing.Close(w, stage.Id));
    }

    private static void Score(
        SimulatedCity city,
        ReviewStage review,
        Actor judge,
        IReadOnlyList<Candidacy> people,
        string? recused
    )
    {
        foreach (var c in people)
        {
            if (c.Id == recused)
            {
                city.Do(judge, "回避", (w, act) => Reviewing.Recuse(w, act, review.Id, c.Id), "与该人选有师徒关系");
            }
            else
            {
                city.Do(judge, "打分", (w, act) => Reviewing.Mark(w, act, review.Id, c.Id, Marks(city, review, c)));
            }
        }

        city.Do(judge, "提交评分", (w, act) => Reviewing.Submit(w, act, review.Id));
    }

    /// <summary>Marks around the person's skill, within the scale and on its steps.</summary>
    private static Dictionary<string, decimal> Marks(SimulatedCity city, ReviewStage review, Candidacy c)
    {
        var steps = (int)((review.ScaleMax - review.ScaleMin) / review.ScaleStep);
        var skill = city.Of(c).Skill;
        return review.Indicators.ToDictionary(
            i => i.Id,
            _ =>
            {
                var percent = Math.Clamp(60 + skill * 2 / 5 + city.Chance.Between(-8, 8), 0, 100);
                return review.ScaleMin + steps * percent / 100 * review.ScaleStep;
            }
        );
    }
}
