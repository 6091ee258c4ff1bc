using System.Collections.Immutable;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Decision = Jiangxuan.Core.Conduct.Decision;

namespace Jiangxuan.Core.Casebook;

/// <summary>
/// A list that people make in a meeting, and whether it stands (会议决议案例): a review that ends in a resolution, a shortlist by choice, a
/// final list by resolution, the decision of an organ on a list that was proposed (审定).
/// </summary>
[Kind("resolution")]
public sealed record ResolutionCase : Case
{
    /// <summary>The stage that makes the list.</summary>
    [Names(Thing.Stage)]
    public required string Stage { get; init; }

    /// <summary>The persons standing in the stage.</summary>
    public required IReadOnlyList<CaseCandidates> Candidates { get; init; }

    /// <summary>Numbers of places chosen before, where the notice says 左右: tier → number.</summary>
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    /// <summary>Id of the seat plan chosen before, where the notice has tracks.</summary>
    public string? Plan { get; init; }

    /// <summary>The list in order.</summary>
    public required IReadOnlyList<CaseListed> List { get; init; }

    /// <summary>应到人数, if counted.</summary>
    public int? Members { get; init; }

    /// <summary>到会人数, if counted.</summary>
    public int? Present { get; init; }

    /// <summary>同意人数, if counted.</summary>
    public int? For { get; init; }

    /// <summary>Number of the minutes; null = none given.</summary>
    public string? Minutes { get; init; }

    /// <summary>Written reasons: rule id, or <c>places.TIER</c> → reason; where an organ decides, number of who is not kept → reason.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = new Dictionary<string, string>();

    /// <summary>What becomes of the list.</summary>
    public required ListAnswer Expect { get; init; }

    /// <summary>Persons expected to be left out for good by an accepted list; empty = not asked here.</summary>
    public IReadOnlyList<Numbers> LeftOut { get; init; } = [];

    /// <summary>Fragments of the refusal.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        if (bench.Stage<Stage>(Stage, "环节") is not { } stage)
        {
            return;
        }
        if (
            !Resolving.Makes(stage)
            && stage is not (ProposeStage { Mode: ProposeMode.Shortlist, Way: ProposeHow.Resolution } or ApproveStage)
        )
        {
            bench.Fault("stage", $"“{Stage}”的名单不是由人或会议确定的。");
            return;
        }
        var making = new CaseWorld(bench);
        var (world, refusal) = making.Choose(making.Of(stage, Candidates), Places, Plan, "案例");
        var list = List.SelectMany(l => l.Who.Each.Select(n => (Number: n, l.Tier))).ToList();
        if (stage is ApproveStage && list.Any(l => l.Tier is not null))
        {
            bench.Fault("list", "审定不改变人选的等级，不写 tier。");
        }
        if (bench.Findings.Count > 0 || Unknown(bench, world, list.Select(l => l.Number)))
        {
            return;
        }
        var decision = refusal is not null ? refusal : Decide(making, world, stage, list);
        var answer =
            decision.Refusal is null ? ListAnswer.Accepted
            : WantsReason(decision.Refusal) ? ListAnswer.NeedsReason
            : ListAnswer.Refused;
        var said = decision.Refusal is { } no ? $"{no.Sentence}（{no.Clause}）" : "";
        bench.Expect("expect", Bench.Word(Expect), Bench.Word(answer), said);
        bench.Says(Says, said);
        if (LeftOut.Count > 0 && decision.Happened is ListDecided decided)
        {
            bench.Expect("leftOut", Row(LeftOut.SelectMany(n => n.Each)), Row(decided.Dropped.Keys));
        }
    }

    private static bool WantsReason(Refusal refusal) =>
        refusal.Field is { } field
        && (
            field.StartsWith("why.", StringComparison.Ordinal) || field.StartsWith("reason.", StringComparison.Ordinal)
        );

    private static bool Unknown(Bench bench, World world, IEnumerable<string> numbers)
    {
        var stray = numbers.FirstOrDefault(n => world.Find<Candidacy>(n) is null);
        if (stray is not null)
        {
            bench.Fault("list", $"人选中没有第{stray}号。");
        }
        return stray is not null;
    }

    private Decision Decide(CaseWorld making, World world, Stage stage, List<(string Number, string? Tier)> list)
    {
        var act = making.Act(Minutes);
        var votes = Members is null && Present is null && For is null ? null : new MeetingVotes(Members, Present, For);
        IReadOnlyList<string> numbers = [.. list.Select(l => l.Number)];
        return stage switch
        {
            ApproveStage => Approving.Decide(world, act, Stage, numbers, Reasons, votes),
            ProposeStage { Mode: ProposeMode.Shortlist } => Approving.Shortlist(world, act, Stage, numbers, votes),
            _ => Resolving.Decide(
                world,
                act,
                Stage,
                new Resolution
                {
                    Items = [.. list.Select((l, i) => new ListItem(l.Number, i + 1, Tier: l.Tier))],
                    Votes = votes,
                    Exceptions = Reasons.ToImmutableDictionary(),
                }
            ),
        };
    }

    private static string Row(IEnumerable<string> numbers) =>
        string.Join(' ', numbers.OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal));
}

/// <summary>Persons on a list, in order.</summary>
public sealed record CaseListed
{
    /// <summary>Their numbers.</summary>
    public required Numbers Who { get; init; }

    /// <summary>The tier they stand for; null where there is only one, or none yet.</summary>
    [Names(Thing.Tier)]
    public string? Tier { get; init; }
}
