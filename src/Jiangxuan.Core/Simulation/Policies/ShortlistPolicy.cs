using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Policies;

/// <summary>Once everybody is audited the best are shortlisted; one too many is refused.</summary>
internal sealed class ShortlistPolicy : Policy
{
    private const int Spare = 2;
    private const string Exception = "人选业绩突出，经集体研究确定";

    /// <inheritdoc/>
    public override void Work(SimulatedCity city, Stage stage)
    {
        var size = Places.Size(city.World, stage) ?? int.MaxValue;
        var waiting = city.In(stage.Id);
        if (
            waiting.Count == 0
            || !city.Works
            || !Settled.Before(city, stage)
            || Lists.Rounds(city.World, stage.Id, Lists.City) is [.., { Decided: true }]
        )
        {
            return;
        }

        var actor = city.Cast.OfCity(stage);
        var best = Mixed(city, waiting, Math.Min(size, waiting.Count));
        if (waiting.Count > size)
        {
            city.Refused(
                actor,
                "超出入围人数",
                (w, act) => Approving.Shortlist(w, act, stage.Id, [.. best.Take(size + 1)])
            );
        }

        var chosen = new List<string>();
        foreach (var id in best.Where(_ => chosen.Count < size))
        {
            if (Approving.Capped(city.World, city.Day, stage.Id, [.. chosen, id], Exception) is null)
            {
                chosen.Add(id);
            }
        }

        var votes = Meetings.Carried(city, stage);
        var above = Approving.Capped(city.World, city.Day, stage.Id, chosen, null) is not null;
        city.Do(
            actor,
            "提出入围名单",
            (w, act) => Approving.Shortlist(w, act, stage.Id, chosen, votes),
            votes is not null ? $"“{stage.Label}”会议纪要〔{city.Day.Year}〕1号"
                : above ? Exception
                : null
        );
    }

    /// <summary>The best first, but of every group that the final list limits not many more than the limit; the rest comes last.</summary>
    private static List<string> Mixed(SimulatedCity city, IReadOnlyList<Candidacy> waiting, int size)
    {
        var limits = city
            .Notice.Composition.Where(r => r is { AtMost: not null, Strength: RuleStrength.Must, GroupBy: null })
            .Select(r => (r.Predicate, Most: (int)(r.AtMost!.Value * size / 100) + Spare, Taken: new List<string>()))
            .ToList();
        var first = new List<string>();
        var rest = new List<string>();
        foreach (var c in waiting.OrderByDescending(c => city.Of(c).Skill).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            var values = Knowing.Values(city.World, c);
            var of = limits
                .Where(l =>
                    l.Predicate.All(p =>
                        values.TryGetValue(p.Key, out var v) && v is TextValue t && p.Value.Contains(t.Text)
                    )
                )
                .ToList();
            var full = of.Any(l => l.Taken.Count >= l.Most);
            (full ? rest : first).Add(c.Id);
            of.ForEach(l => l.Taken.Add(c.Id));
        }

        return [.. first, .. rest];
    }
}
