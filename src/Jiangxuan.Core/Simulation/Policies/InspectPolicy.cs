using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>
/// Inspections and audits of one person: most pass with everything determined and judged; some are returned for correction first; some
/// fail with the clause.
/// </summary>
internal sealed class InspectPolicy : Policy
{
    private const int PerDay = 6;
    private const int UnitsAtOnce = 15;
    private readonly HashSet<string> _returned = [];

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var people = city.In(stage.Id);
        // The office audits some a day; a unit looks at its few people whenever it comes to it.
        var share = stage.Level == Level.Unit ? people.Count : Math.Max(PerDay, people.Count / 4);
        foreach (var c in people.Take(share))
        {
            var pressing = OpinePolicy.Pressing(city, stage, c);
            if (!city.Works && !pressing)
            {
                continue;
            }

            var a = city.Of(c);
            var actor =
                stage.Level == Level.Unit
                    ? city.Cast.OfUnit(city.Notice, city.UnitOf(stage, c), stage)
                    : city.Cast.OfCity(stage);
            if (Returns(city, stage, a) && _returned.Add(c.Id))
            {
                Return(city, stage, actor, c);
            }
            else if (pressing || stage.Level != Level.Unit || city.Chance.Chance(UnitsAtOnce))
            {
                Conclude(city, stage, actor, c, a);
            }
        }
    }

    private bool Returns(SimulatedCity city, Stage stage, Applicant a) =>
        !_returned.Contains(a.Candidacy)
        && (
            stage.Level == Level.Unit
                ? stage is InspectStage && a.Fate is Fate.Mends or Fate.Lapses
                : stage is QualifyStage && a.Fate == Fate.ReturnedByOffice
        )
        && (!city.Schedule.IsDue(stage.Id) || city.Day < city.Schedule.End(stage.Id, a.Unit) || a.Fate == Fate.Lapses);

    private static void Return(SimulatedCity city, Stage stage, Actor actor, Candidacy c)
    {
        var form = city
            .Notice.Form.SelectMany(s => s.Facts)
            .Select(city.Notice.Fact)
            .Where(f => f.From == Supplier.Applicant && Knowing.Asked(city.World, c, f, city.Day))
            .ToList();
        // A form may ask for no file, or for no long text.
        var file = form.LastOrDefault(f => f.Kind is FilesKind);
        var text = form.LastOrDefault(f => f.Kind is ParagraphKind);
        ImmutableList<ReturnReason> reasons =
        [
            .. file is null ? [] : new[] { new ReturnReason(file.Key, "上传的材料有缺页，请补充完整后重新上传。") },
            .. text is null ? [] : new[] { new ReturnReason(text.Key, "请补充近三年的具体数据，并与证明材料一致。") },
            .. file is null && text is null ? new[] { new ReturnReason(form[^1].Key, "请核对后重新填写。") } : [],
        ];

        var due = Deadlines.Of(city.World, stage.Id) is { } closes ? Deadlines.LastDay(closes) : DateOnly.MaxValue;
        var until = city.Day.AddDays(3) < due ? city.Day.AddDays(3) : due;
        city.Do(actor, $"退回{c.Name}补正", (w, act) => Inspecting.Return(w, act, c.Id, stage.Id, until, reasons));
    }

    private static void Conclude(SimulatedCity city, Stage stage, Actor actor, Candidacy c, Applicant a)
    {
        var conclusion = Concluding.For(city, stage, c, a);
        var failed = conclusion.Pass
            ? city.Try(actor, (w, act) => Inspecting.Conclude(w, act, c.Id, stage.Id, conclusion))
            : null;
        if (conclusion.Pass && failed is null)
        {
            return;
        }

        // Somebody who cannot pass by a rule does not; the sentence of the refusal is the conclusion.
        var rule =
            conclusion.Rule
            ?? RuleOf(failed!)
            ?? throw new SimulationException($"{c.Name}“{stage.Label}”：{failed!.Sentence}");
        var text = failed?.Sentence ?? conclusion.Text;
        city.Do(
            actor,
            $"{c.Name}“{stage.Label}”不通过",
            (w, act) =>
                Inspecting.Conclude(w, act, c.Id, stage.Id, conclusion with { Pass = false, Rule = rule, Text = text })
        );
    }

    private static string? RuleOf(Refusal refusal) =>
        refusal.Field?.StartsWith("rule.", StringComparison.Ordinal) == true ? refusal.Field["rule.".Length..] : null;
}
