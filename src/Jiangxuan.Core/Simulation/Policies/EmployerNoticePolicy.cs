using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation.Filling;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>An employer hangs out its notice on the day it may, and records it when the computed last day is over.</summary>
internal sealed class EmployerNoticePolicy : Policy
{
    private readonly Dictionary<string, DateOnly> _hung = [];

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var notice = (PubliciseStage)stage;
        foreach (var c in city.In(stage.Id))
        {
            if (_hung.TryAdd(c.Id, city.Day))
            {
                city.Awaited.Add(Publicising.Shortest(city.World, notice, city.Day).Value.Last.AddDays(1));
                TooShort(city, notice, c);
                continue;
            }

            var first = _hung[c.Id];
            var period = Publicising.Shortest(city.World, notice, first).Value;
            if (city.Day <= period.Last)
            {
                continue;
            }

            var media = city.Chance.Pick(Inventing.Phrases.Media);
            var answers = Asked.Answers(city, city.Of(c), notice.Asks);
            city.Do(
                Employers.Contact(city, c, stage),
                $"登记{c.Name}的“{stage.Label}”",
                (w, act) => Opining.Publicise(w, act, c.Id, stage.Id, first, period.Last, media, answers)
            );
        }
    }

    /// <summary>The very first employer wants to record a notice of one day.</summary>
    private void TooShort(SimulatedCity city, PubliciseStage notice, Candidacy c)
    {
        if (_hung.Count == 1 && notice.MinDays > 1)
        {
            var answers = Asked.Answers(city, city.Of(c), notice.Asks);
            city.Refused(
                Employers.Contact(city, c, notice),
                "登记一天的公示",
                (w, act) => Opining.Publicise(w, act, c.Id, notice.Id, act.Day, act.Day, "公告栏", answers)
            );
        }
    }
}
