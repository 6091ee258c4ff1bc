using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Jiangxuan.Web.Store;

namespace Jiangxuan.Web.Office.Audit;

/// <summary>One person before the auditor, and who else waits.</summary>
/// <param name="Desk">The request.</param>
/// <param name="World">The person with sections; the others who wait, without.</param>
/// <param name="Stage">The audit.</param>
/// <param name="Person">The person.</param>
/// <param name="Queue">Everybody who waits, longest first.</param>
public sealed record AuditCase(
    Desk Desk,
    World World,
    QualifyStage Stage,
    Candidacy Person,
    IReadOnlyList<Candidacy> Queue
)
{
    /// <summary>Address of the queue.</summary>
    public string Root => $"/office/{Desk.Edition.EditionId}/audit/{Stage.Id}";

    /// <summary>Address of this person.</summary>
    public string Href => $"{Root}/{Person.Id}";

    /// <summary>Whether it can be decided now.</summary>
    public bool Open => Queue.Any(c => c.Id == Person.Id);

    /// <summary>The neighbour in the queue; null at its ends.</summary>
    public Candidacy? Beside(int step)
    {
        var at = Queue.TakeWhile(c => c.Id != Person.Id).Count();
        return at == Queue.Count ? null : Queue.ElementAtOrDefault(at + step);
    }

    /// <summary>Where to go once this one is done: the next who waits, else the queue.</summary>
    public string Onward(string done) =>
        $"{((Beside(1) ?? Queue.FirstOrDefault(c => c.Id != Person.Id)) is { } next ? $"{Root}/{next.Id}" : Root)}?done={Uri.EscapeDataString(done)}";

    /// <summary>Those who stand in the stage, longest waiting first.</summary>
    public static IReadOnlyList<Candidacy> Waiting(World world, Stage stage) =>
        [
            .. world
                .All<Candidacy>()
                .Where(c => Standing.In(world.Notice, c, stage.Id))
                .OrderBy(Shown.Since)
                .ThenBy(c => c.Receipt, StringComparer.Ordinal),
        ];

    /// <summary>Opens it; 404 when there is no such person, 403 when the organ does not audit.</summary>
    public static async Task<AuditCase> Of(Desk desk, string stage, string candidacy)
    {
        var s = desk.Stage<QualifyStage>(stage);
        var world = await desk.Open(Scope.StandingIn(stage) + Scope.Candidacy(candidacy));
        var person = world.Find<Candidacy>(candidacy) ?? throw Desk.Missing("没有这份申报。");
        return Rights.May(desk.Actor, AccessAct.Audit, Subject.Of(s, person)) is { } no
            ? throw Desk.Forbidden(no.Sentence)
            : new AuditCase(desk, world, s, person, Waiting(world, s));
    }
}
