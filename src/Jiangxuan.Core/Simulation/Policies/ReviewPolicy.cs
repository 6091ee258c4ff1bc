using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// Panels are seated and persons divided, one judge is absent for everything as far as the quorum allows, one recuses from one person; the
/// others mark or vote, votes from outside are recorded, and the review is closed.
/// </summary>
internal sealed class ReviewPolicy : Policy
{
    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var review = (ReviewStage)stage;
        var people = city.In(stage.Id);
        // A resolution is a list; it is not marked.
        if (review.Ends is ReviewEnd.Resolution || people.Count == 0 || !city.Works || !Settled.Before(city, stage))
        {
            return;
        }

        var office = city.Cast.Office;
        var judges = city.Cast.Judges.Take(review.Judges * review.Panels).ToList();
        if (Reviewing.Seats(city.World, stage.Id).IsEmpty)
        {
            city.Do(
                office,
                "组成评审组",
                (w, act) =>
                    Seating.Seat(
                        w,
                        act,
                        stage.Id,
                        [.. judges.Select((j, i) => new Seat(j.Account, j.Name, null, 1 + i / review.Judges))]
                    )
            );
            return;
        }

        if (Seating.Undivided(city.World, review).Count > 0)
        {
            city.Do(office, "人选分组", (w, _) => Seating.Divide(w, stage.Id));
        }

        var absent = review.Judges > review.Quorum ? judges[^1] : null;
        if (absent is not null)
        {
            city.Do(office, "登记评委缺席", (w, act) => Seating.Absent(w, act, stage.Id, absent.Account), "因公出差");
            city.Refused(
                absent,
                "缺席评委打分",
                (w, act) => Reviewing.Recuse(w, act, stage.Id, people[0].Id),
                "与该人选有师徒关系"
            );
        }

        // Recusing must leave a quorum for that person too.
        var recusing = judges[1 % review.Judges];
        var before = Reviewing.Before(city.World, recusing.Account, review);
        var recused = review.Judges - review.Quorum > 1 && before.Count > 0 ? before[before.Count / 2].Id : null;
        foreach (var judge in judges.Where(j => j != absent))
        {
            JudgesWork.Do(city, review, judge, judge == recusing ? recused : null);
        }

        foreach (var channel in review.Votes)
        {
            var counts = people.ToDictionary(c => c.Id, c => (long)city.Of(c).Skill * city.Chance.Between(5, 40));
            city.Do(
                office,
                "登记投票结果",
                (w, act) => OutsideVoting.Record(w, act, stage.Id, channel.Id, "投票平台导出的统计表", counts)
            );
        }

        city.Do(office, "汇总评分", (w, act) => Tallying.Close(w, act, stage.Id));
    }
}
