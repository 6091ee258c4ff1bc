using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// A list is published and its last day computed; during a notice of the city somebody objects, the office investigates and concludes;
/// the notice is closed on the first working day after its last.
/// </summary>
internal sealed class NoticePolicy : Policy
{
    // An area code that nobody has.
    private const string Reach = "0000-8886001，示例路1号公示受理窗口";

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var notice = (PubliciseStage)stage;
        if (notice.Level == Level.City)
        {
            Hold(city, notice, Lists.City, city.Cast.OfCity(stage), Settled.Before(city, stage));
            return;
        }

        foreach (var unit in city.World.Edition.Units)
        {
            Hold(city, notice, unit.Id, city.Cast.OfUnit(city.Notice, unit, stage), ready: true);
        }
    }

    private static void Hold(SimulatedCity city, PubliciseStage notice, string holder, Actor actor, bool ready)
    {
        var rounds = Lists.Rounds(city.World, notice.Id, holder);
        foreach (var list in rounds.Where(l => !l.Closed))
        {
            Objections(city, notice, list);
            Close(city, list, actor);
        }

        var published = rounds.Where(l => !l.Closed).SelectMany(l => l.Items).Select(i => i.Candidacy).ToHashSet();
        var waiting = city.In(notice.Id)
            .Where(c => Lists.Holder(notice, c) == holder && !published.Contains(c.Id))
            .ToList();
        var pressing = city.Schedule.IsDue(notice.Id) && city.Day >= city.Schedule.LatestStart(notice.Id);
        if (waiting.Count > 0 && ready && (city.Works || pressing))
        {
            city.Do(
                actor,
                $"发布“{notice.Label}”",
                (w, act) => Publicising.Publish(w, act, notice.Id, holder, act.Day, Reach)
            );
        }
    }

    private static void Close(SimulatedCity city, Listing list, Actor actor)
    {
        var notice = (PubliciseStage)city.Notice.Stage(list.Stage);
        var person = city.Of(city.World.Get<Candidacy>(list.Items[0].Candidacy));
        var answers = Asked.Answers(city, person, notice.Asks);
        if (city.Day == list.Period!.Last && notice.Level == Level.City)
        {
            city.Refused(actor, "公示期内办结公示", (w, act) => Publicising.Close(w, act, list.Id, answers));
        }

        var pressing = city.Schedule.IsDue(notice.Id) && city.Day >= city.Schedule.LatestEnd(notice.Id);
        if (city.Day > list.Period.Last && (city.Works || pressing))
        {
            city.Do(actor, $"办结“{notice.Label}”", (w, act) => Publicising.Close(w, act, list.Id, answers));
        }
    }

    /// <summary>On its second day an objection is filed, on the third it is taken, afterwards concluded; only against those whose fate it is.</summary>
    private static void Objections(SimulatedCity city, PubliciseStage notice, Listing list)
    {
        if (notice.Level != Level.City)
        {
            return;
        }

        foreach (var a in list.Items.Select(i => city.Applicants.Single(a => a.Candidacy == i.Candidacy)))
        {
            if (a.Fate is not (Fate.ObjectedTo or Fate.Upheld))
            {
                continue;
            }

            var objection = city.World.All<Objection>().FirstOrDefault(o => o.Candidacy == a.Candidacy);
            if (objection is null && city.Day == list.Period!.First.AddDays(1))
            {
                File(city, list, a);
            }
            else if (objection is { Investigator: null })
            {
                city.Do(city.Cast.Office, "受理异议", (w, _) => Objecting.Take(w, objection.Id));
            }
            else if (objection is { Upheld: null } && city.Works)
            {
                var upheld = a.Fate == Fate.Upheld && Refilling.Replaceable(city, notice);
                var finding = upheld
                    ? "经调阅原件并走访单位，所附一项成果的主要完成人与申报不符，异议成立。"
                    : "经调阅证书原件、走访单位并询问当事人，所反映的情况不属实，异议不成立。";
                city.Do(
                    city.Cast.Office,
                    "出具核查结论",
                    (w, a) => Objecting.Conclude(w, a, objection.Id, upheld, finding)
                );
            }
        }
    }

    private static void File(SimulatedCity city, Listing list, Applicant a)
    {
        var number = city.World.All<Objection>().Count() + 1;
        city.Do(
            new Actor("public", "社会公众", Role.Public),
            "提出异议",
            (w, act) =>
                Objecting.File(
                    w,
                    act,
                    $"o{number:0000}",
                    $"{w.Notice.Identity.Prefix}-Y-{number:0000}",
                    list.Id,
                    a.Candidacy,
                    "反映申报材料中的一项技术成果并非其本人主持完成，请核查。",
                    "钟石 15400009999"
                )
        );
    }
}
