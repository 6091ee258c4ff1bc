using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Casebook;

/// <summary>Ranked candidates and the list that follows from the rules on its composition (名单案例).</summary>
[Kind("pool")]
public sealed record PoolCase : Case
{
    /// <summary>The candidates; their numbers are their ranks.</summary>
    public required IReadOnlyList<CaseCandidates> Candidates { get; init; }

    /// <summary>Number of places, where it is not that of the notice.</summary>
    public int? Seats { get; init; }

    /// <summary>Id of the seat plan chosen, where the notice divides its places among tracks; ranks are then those within a track.</summary>
    public string? Plan { get; init; }

    /// <summary>The list by rank that is made; null = the final one. A shortlist is cut at its size or ratio.</summary>
    [Names(Thing.Stage)]
    public string? Stage { get; init; }

    /// <summary>What comes of it.</summary>
    public PoolOutcome Expect { get; init; } = PoolOutcome.List;

    /// <summary>The expected list in order; empty = not asked here.</summary>
    public IReadOnlyList<Numbers> List { get; init; } = [];

    /// <summary>The persons expected on tiers, where the list has several: tier id → numbers; empty = not asked here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Numbers>> Tiers { get; init; } =
        new Dictionary<string, IReadOnlyList<Numbers>>();

    /// <summary>Everybody expected to be passed over, with the rules that do it: number → rule ids; empty = not asked here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Displaced { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Rules and whether the list meets them: rule id → true or false.</summary>
    public IReadOnlyDictionary<string, bool> Met { get; init; } = new Dictionary<string, bool>();

    /// <summary>Expected smallest sets of rules to drop where there is no list.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Drops { get; init; } = [];

    /// <summary>Fragments of the reasons.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        foreach (var (candidates, i) in Candidates.Select((c, i) => (c, i)))
        {
            candidates.Check(bench, $"candidates[{i}]");
        }

        if (Outcome(bench) is not { } outcome)
        {
            return;
        }

        // With other places than the notice's nobody knows how many are on which tier.
        var tiering =
            Stage is null && Seats is null && outcome is Proposal whole
                ? Tiering.Of(bench.Notice, Pooled(bench.Notice).Candidates, whole.List)
                : null;
        outcome = tiering?.Failed ?? outcome;
        var said = Said(outcome) + string.Concat(tiering?.Sentences ?? []);
        bench.Expect("expect", Bench.Word(Expect), Bench.Word(Of(outcome)), said);
        bench.Says(Says, said);
        switch (outcome)
        {
            case Proposal proposal:
                Compare(bench, proposal, tiering);
                break;
            case NoFeasibleList none when Drops.Count > 0:
                bench.Expect("drops", Sets(Drops), Sets(none.Relaxation.Drops.Select(d => d.Select(r => r.RuleId))));
                break;
            default:
                break;
        }
    }

    private ProposalOutcome? Outcome(Bench bench)
    {
        if (Stage is not { } id)
        {
            return Plan is { } plan ? Planned(bench, plan) : Selecting.Propose(Pooled(bench.Notice));
        }
        if (bench.Stage<ProposeStage>(id, "按排名提出名单的环节") is not { } stage)
        {
            return null;
        }
        if (stage.Way is not ProposeHow.Rank)
        {
            bench.Fault("stage", $"“{id}”的名单不按排名提出，请用 resolution 案例。");
            return null;
        }
        if (Seats is not null)
        {
            bench.Fault("seats", "写了 stage，名额就是该环节的，不再写 seats。");
            return null;
        }
        return Staged(bench, stage, Plan);
    }

    private Pool Pooled(Notice notice)
    {
        var pool = Composing.Pool(
            notice,
            [.. Candidates.SelectMany(c => c.Of()).Select(c => c with { Facts = Sharing.With(notice, c.Facts) })]
        );
        return Seats is { } seats ? pool with { Seats = seats } : pool;
    }

    private ProposalOutcome Planned(Bench bench, string plan) =>
        Staged(bench, bench.Notice.Stages.OfType<ProposeStage>().First(s => s.Mode is ProposeMode.Final), plan);

    private ProposalOutcome Staged(Bench bench, ProposeStage stage, string? plan)
    {
        var making = new CaseWorld(bench);
        var (world, refusal) = making.Choose(making.Of(stage, Candidates), new Dictionary<string, int>(), plan, "案例");
        return refusal is not null ? new ProposalRefused(refusal) : Proposing.Compute(world, stage.Id, []).Outcome;
    }

    private void Compare(Bench bench, Proposal proposal, Tiering? tiering)
    {
        if (List.Count > 0)
        {
            bench.Expect("list", string.Join(' ', List.SelectMany(n => n.Each)), string.Join(' ', proposal.List));
        }
        if (Displaced.Count > 0)
        {
            var expected = Displaced.Select(d => $"{d.Key}:{Sets([d.Value])}").Order(StringComparer.Ordinal);
            var actual = proposal
                .Displaced.Select(d => $"{d.Id}:{Sets([d.By.Select(b => b.Rule.RuleId)])}")
                .Order(StringComparer.Ordinal);
            bench.Expect("displaced", string.Join('；', expected), string.Join('；', actual));
        }
        foreach (var (tier, expected) in Tiers)
        {
            var actual = tiering?.Of(tier);
            bench.Expect(
                $"tiers.{tier}",
                string.Join(' ', expected.SelectMany(n => n.Each)),
                actual is null ? "没有这个等次" : string.Join(' ', actual)
            );
        }
        foreach (var (id, met) in Met)
        {
            var standing = proposal.Rules.Concat(tiering?.Rules ?? []).FirstOrDefault(r => r.Rule.RuleId == id);
            var actual = standing is null ? "没有这条规则" : Word(standing.Met);
            bench.Expect($"met.{id}", Word(met), actual, standing?.Sentence);
        }
    }

    private static string Word(bool met) => met ? "达到" : "未达到";

    private static PoolOutcome Of(ProposalOutcome outcome) =>
        outcome switch
        {
            Proposal => PoolOutcome.List,
            TiesUndecided => PoolOutcome.Ties,
            NoFeasibleList => PoolOutcome.NoList,
            _ => PoolOutcome.Refused,
        };

    private static string Said(ProposalOutcome outcome) =>
        outcome switch
        {
            Proposal p => string.Concat(p.Displaced.Select(d => d.Sentence).Concat(p.Rules.Select(r => r.Sentence))),
            TiesUndecided t => string.Concat(t.OpenTies.Select(o => o.Sentence)),
            NoFeasibleList n => string.Concat(n.Relaxation.Sentences),
            ProofUnfinished u => u.Sentence,
            ProposalRefused r => r.Refusal.Sentence,
            _ => "",
        };

    private static string Sets(IEnumerable<IEnumerable<string>> sets) =>
        string.Join(
            '|',
            sets.Select(s => string.Join('+', s.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)
        );
}

/// <summary>What comes of a pool.</summary>
public enum PoolOutcome
{
    /// <summary>有名单.</summary>
    List,

    /// <summary>没有符合全部规则的名单.</summary>
    NoList,

    /// <summary>同分未决.</summary>
    Ties,

    /// <summary>人选资料不全等，不能计算.</summary>
    Refused,
}
