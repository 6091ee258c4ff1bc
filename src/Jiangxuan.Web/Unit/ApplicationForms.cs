using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Units;

/// <summary>Which forms the page of one application shows.</summary>
public static class ApplicationForms
{
    /// <summary>The stages of the unit in which the person stands now.</summary>
    public static IReadOnlyList<Stage> Now(UnitRoom room, Candidacy candidacy) =>
        [
            .. room.Stages.Where(s =>
                Lists.Holder(s, candidacy) == room.Unit && Standing.In(room.Notice, candidacy, s.Id)
            ),
        ];

    /// <summary>The stage whose conditions are shown: where the person stands, else the unit's inspection, else the application.</summary>
    public static Stage Judging(UnitRoom room, Candidacy candidacy) =>
        (Now(room, candidacy) is [var now, ..] ? now : null)
        ?? (Stage?)room.Stages.OfType<InspectStage>().FirstOrDefault()
        ?? room.Notice.Stages.OfType<ApplyStage>().First();

    /// <summary>In-principle rules that fail and have no justification, while the person is still at the unit.</summary>
    public static IReadOnlyList<Rule> Unjustified(UnitRoom room, Candidacy candidacy) =>
        Now(room, candidacy).Count == 0
            ? []
            : Knowing.Unjustified(room.World, candidacy.Id, Judging(room, candidacy).Id, room.Today);

    /// <summary>Files asked by the authorities' replies that are due here.</summary>
    public static IReadOnlyList<Fact> Asked(UnitRoom room, Candidacy candidacy) =>
        [.. Now(room, candidacy).OfType<ClearStage>().SelectMany(s => AskedFacts.Uploaded(room.Notice, s.Asks))];

    /// <summary>A fresh key for every form; the refused one keeps its own, for it was never used up.</summary>
    public static IReadOnlyDictionary<string, Guid> Keys(UnitRoom room, Candidacy candidacy)
    {
        var names = Now(room, candidacy)
            .SelectMany(s => new[] { s.Id, $"scan.{s.Id}" })
            .Concat(Asked(room, candidacy).Select(f => $"reply.{f.Key}"))
            .Concat(Unjustified(room, candidacy).Select(r => $"justify.{r.Id}"))
            .Append("link");
        return names.Distinct().ToDictionary(n => n, _ => Guid.NewGuid());
    }
}
