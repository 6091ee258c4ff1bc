using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Access;
using Jiangxuan.Web.Host;
using Microsoft.AspNetCore.Http.HttpResults;
using Scope = Jiangxuan.Web.Store.Scope;

namespace Jiangxuan.Web.Office.Audit;

/// <summary>Who waits for the audit, who was returned.</summary>
internal static class QueueEndpoint
{
    /// <summary>Most persons whose conditions are judged for the list.</summary>
    private const int Judged = 60;

    public static async Task<IResult> Get(Desk desk, string stage, string? done)
    {
        var s = desk.Stage<QualifyStage>(stage);
        if (Rights.May(desk.Actor, AccessAct.Audit, new Subject { Stage = s }) is { } no)
        {
            throw Desk.Forbidden(no.Sentence);
        }

        var all = await desk.Open(Scope.Everything);
        var waiting = AuditCase.Waiting(all, s);
        var world = await desk.Open(
            waiting.Take(Judged).Aggregate(Scope.Edition, (scope, c) => scope + Scope.Candidacy(c.Id))
        );
        var verdicts = waiting
            .Take(Judged)
            .Where(c => world.Find<Candidacy>(c.Id) is not null)
            .ToDictionary(c => c.Id, c => Summary(Knowing.Eligibility(world, c.Id, stage, desk.Today)));
        return new RazorComponentResult<QueuePage>(
            new
            {
                desk.Frame,
                World = all,
                Stage = s,
                Waiting = waiting,
                Verdicts = verdicts,
                desk.Today,
                Done = done,
            }
        );
    }

    private static Findings Summary(Eligibility e) =>
        new(
            e.Rules.Count(r => r.Verdict == Verdict.Fails && r.Rule.Strength == RuleStrength.Must),
            e.Rules.Count(r => r.Verdict == Verdict.Fails && r.Rule.Strength == RuleStrength.InPrinciple),
            e.Rules.Count(r => r.Verdict == Verdict.CannotTell && r.Rule.Strength <= RuleStrength.InPrinciple)
        );
}

/// <summary>What the rules come to for one person, in figures.</summary>
/// <param name="Failed">Must-rules that fail.</param>
/// <param name="InPrinciple">In-principle rules that fail.</param>
/// <param name="Open">Rules that a person has to judge.</param>
public sealed record Findings(int Failed, int InPrinciple, int Open);
