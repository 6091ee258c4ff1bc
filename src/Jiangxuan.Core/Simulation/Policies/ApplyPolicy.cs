using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Simulation.Filling;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Applicants begin on their day, save section by section, submit, mend what was returned, withdraw, come too late.</summary>
internal sealed class ApplyPolicy : Policy
{
    private const int DaysToWithdraw = 3;
    private bool _late;

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        foreach (var a in city.Applicants)
        {
            var c = city.World.Find<Candidacy>(a.Candidacy);
            if (c is null)
            {
                if (city.Day == a.Begins)
                {
                    Apply(city, a);
                }
            }
            else if (c.Returned is { } returned && city.Day <= returned.Until && MendsOn(a, returned) <= city.Day)
            {
                Mend(city, a, returned);
            }
            else if (
                a.Fate == Fate.Withdraws
                && city.Day >= a.Begins.AddDays(DaysToWithdraw)
                && c.Stands != Standing.Ended
            )
            {
                city.Do(a.Actor, "撤回申报", (w, act) => Applying.Withdraw(w, act, a.Candidacy), "工作调动，离开本市");
            }
        }

        ComeTooLate(city, stage);
    }

    /// <summary>Somebody opens a draft the day after the deadline; once.</summary>
    private void ComeTooLate(SimulatedCity city, Stage stage)
    {
        var closed = Deadlines.Of(city.World, stage.Id) is { } closes && Deadlines.LastDay(closes) < city.Day;
        if (
            closed
            && !_late
            && city.Applicants.FirstOrDefault(a =>
                a.Fate == Fate.Draft && city.World.Find<Candidacy>(a.Candidacy) is not null
            )
                is { } late
        )
        {
            _late = true;
            var section = city.Notice.Form[^1];
            city.Refused(late.Actor, "逾期保存申报表", (w, act) => Save(w, act, late, section));
        }
    }

    private static DateOnly MendsOn(Applicant a, Return returned) =>
        a.Fate == Fate.Lapses ? DateOnly.MaxValue : DateOnly.FromDateTime(returned.At.DateTime).AddDays(1);

    private static void Apply(SimulatedCity city, Applicant a)
    {
        a.Answers = Answering.Of(city, a);
        city.Do(
            a.Actor,
            "开始申报",
            (w, act) => Applying.Begin(w, act, a.Candidacy, a.Actor.Account, a.Channel, a.Unit)
        );
        var sections = city.Notice.Form.Take(a.Fate == Fate.Draft ? (city.Notice.Form.Count + 1) / 2 : int.MaxValue);
        foreach (var section in sections)
        {
            city.Do(a.Actor, $"保存“{section.Title}”", (w, act) => Save(w, act, a, section));
        }

        switch (a.Fate)
        {
            case Fate.Draft:
                return;
            case Fate.Blocked:
                city.Refused(a.Actor, "提交不符合条件的申报", (w, act) => Submit(city, w, act, a));
                return;
            case Fate.Contests:
                city.Refused(a.Actor, "提交不符合条件的申报", (w, act) => Submit(city, w, act, a));
                city.Do(
                    a.Actor,
                    "说明判断有误的理由",
                    (w, act) =>
                        Applying.Contest(w, act, a.Candidacy, a.Rule!, "有关证明材料正在补办，恳请审查人员核实后认定。")
                );
                break;
            case Fate.Justified:
                city.Do(
                    a.Actor,
                    "书写情况说明",
                    (w, act) =>
                        Applying.Contest(
                            w,
                            act,
                            a.Candidacy,
                            a.Rule!,
                            "本人长期在生产一线，技艺为同行公认，现附业绩材料，请予考虑。"
                        )
                );
                break;
        }

        city.Do(a.Actor, "提交申报", (w, act) => Submit(city, w, act, a));
    }

    /// <summary>Mends the returned facts in their sections and submits again.</summary>
    private static void Mend(SimulatedCity city, Applicant a, Return returned)
    {
        var inventing = Answering.For(city, a, stream: 1);
        foreach (var key in returned.Reasons.Select(r => r.Fact))
        {
            a.Answers = a.Answers.SetItem(key, inventing.Of(city.Notice.Fact(key)));
        }

        foreach (var section in city.Notice.Form.Where(s => returned.Reasons.Any(r => s.Facts.Contains(r.Fact))))
        {
            city.Do(a.Actor, $"补正“{section.Title}”", (w, act) => Save(w, act, a, section));
        }

        city.Do(a.Actor, "补正后重新提交", (w, act) => Submit(city, w, act, a));
    }

    private static Decision Submit(SimulatedCity city, World world, Act act, Applicant a) =>
        Submitting.Submit(
            world,
            act,
            a.Candidacy,
            [.. world.Notice.Consents.Select(c => c.Id)],
            city.Options.Hash ?? city.Hash
        );

    private static Decision Save(World world, Act act, Applicant a, FormSection section)
    {
        // A form does not show, and so does not post, what is not asked of this person.
        var known = new Conditions.Known
        {
            Notice = world.Notice,
            On = act.Day,
            Values = a.Answers.SetItems(Standing.Reserved(world.Get<Candidacy>(a.Candidacy))),
        };
        var asked = section
            .Facts.Where(a.Answers.ContainsKey)
            .Where(f => world.Notice.Fact(f).When?.Evaluate(known).Verdict != Conditions.Verdict.Fails)
            .ToDictionary(f => f, f => a.Answers[f]);
        return Applying.Save(world, act, a.Candidacy, section.Key, asked);
    }
}
