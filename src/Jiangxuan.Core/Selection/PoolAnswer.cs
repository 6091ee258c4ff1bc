using System.Text.Json.Serialization;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Selection;

/// <summary>What the command <c>select</c> says about a pool, in the words of its JSON.</summary>
public sealed record PoolAnswer
{
    /// <summary>What came out; everything but <see cref="AnswerOutcome.Proposed"/> leaves the list out.</summary>
    public required AnswerOutcome Outcome { get; init; }

    /// <summary>The outcome in Chinese, one sentence or more.</summary>
    public required IReadOnlyList<string> Says { get; init; }

    /// <summary>The persons proposed, the best ranked first; null when there is no list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public IReadOnlyList<string>? List { get; init; }

    /// <summary>The list divided among the tiers of the notice; null where there is one, or no notice.</summary>
    public IReadOnlyList<AnswerTier>? Tiers { get; init; }

    /// <summary>Everyone ranked above the last listed person and not listed.</summary>
    public IReadOnlyList<AnswerDisplaced> Displaced { get; init; } = [];

    /// <summary>Every rule against the list.</summary>
    public IReadOnlyList<AnswerRule> Rules { get; init; } = [];

    /// <summary>The list if in-principle rules bound; null when there are none, or no list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public SoftBound? SoftBound { get; init; }

    /// <summary>Places left empty, and why; left out when all are filled.</summary>
    public UnfilledSeats? Unfilled { get; init; }

    /// <summary>Ties that need a recorded decision before there is a list.</summary>
    public IReadOnlyList<OpenTie> OpenTies { get; init; } = [];

    /// <summary>The smallest ways out when no list meets all rules; otherwise null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Relaxation? Relaxation { get; init; }

    /// <summary>What was proved before the search budget ended; left out when it did not end.</summary>
    public AnswerProved? Proved { get; init; }

    /// <summary>Every step taken on ties, in Chinese.</summary>
    public IReadOnlyList<string> TieLog { get; init; } = [];

    /// <summary>What is wrong with the file or the pool; left out when nothing is.</summary>
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>The answer about a file that is not a pool, or a pool at fault.</summary>
    public static PoolAnswer To(PoolReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return new PoolAnswer
        {
            Outcome = reading.Readable ? AnswerOutcome.Refused : AnswerOutcome.Unreadable,
            Says = [$"{(reading.Readable ? "输入有误" : "读不了输入")}，共{reading.Findings.Count}处。"],
            Findings = reading.Findings,
        };
    }

    /// <summary>The answer about the whole list of a notice, divided among its tiers where it has several.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="pool">The pool of its whole list.</param>
    /// <param name="searchSteps">Budget in solver steps for the whole list.</param>
    public static PoolAnswer To(Notice notice, Pool pool, long searchSteps)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var outcome = Selecting.Propose(pool, searchSteps);
        if (outcome is not Proposal proposal || notice.Tiers.Count < 2)
        {
            return To(outcome);
        }

        var tiering = Tiering.Of(notice, pool.Candidates, proposal.List);
        if (tiering is { Failed: { } failed, Unfilled: { } tier })
        {
            var none = To(failed);
            return none with { Says = [$"全部名额有名单，但不能从中选出“{tier.Label}”。", .. none.Says] };
        }

        return To(outcome) with
        {
            Tiers = [.. tiering.Lists.Select(AnswerTier.Of)],
        };
    }

    /// <summary>The answer that an outcome is.</summary>
    public static PoolAnswer To(ProposalOutcome outcome) =>
        outcome switch
        {
            Proposal proposal => new PoolAnswer
            {
                Outcome = AnswerOutcome.Proposed,
                Says = [$"名单共{proposal.List.Count}人。"],
                List = proposal.List,
                Displaced = [.. proposal.Displaced.Select(AnswerDisplaced.Of)],
                Rules = [.. proposal.Rules.Select(AnswerRule.Of)],
                SoftBound = proposal.SoftBound,
                Unfilled = proposal.Unfilled,
                TieLog = Steps(proposal.TieLog),
            },
            NoFeasibleList none => new PoolAnswer
            {
                Outcome = AnswerOutcome.Infeasible,
                Says = ["已证明没有符合全部规则的名单。"],
                Relaxation = none.Relaxation,
                TieLog = Steps(none.TieLog),
            },
            TiesUndecided ties => new PoolAnswer
            {
                Outcome = AnswerOutcome.Ties,
                Says = [$"有{ties.OpenTies.Count}组并列须先作出决定。"],
                OpenTies = ties.OpenTies,
                TieLog = Steps(ties.TieLog),
            },
            ProofUnfinished part => new PoolAnswer
            {
                Outcome = AnswerOutcome.Unfinished,
                Says = [part.Sentence],
                Proved = new AnswerProved(part.ProvedListed, part.ProvedPassedOver, part.StoppedAt),
                TieLog = Steps(part.TieLog),
            },
            ProposalRefused refused => new PoolAnswer
            {
                Outcome = AnswerOutcome.Refused,
                Says = [refused.Refusal.Sentence],
            },
            _ => throw new ArgumentException(outcome?.GetType().Name, nameof(outcome)),
        };

    private static IReadOnlyList<string> Steps(IReadOnlyList<TieStep> log) => [.. log.Select(step => step.Sentence)];
}

/// <summary>What came of a pool.</summary>
public enum AnswerOutcome
{
    /// <summary>A list, proved to be the best.</summary>
    Proposed,

    /// <summary>No list meets all rules, which is proved.</summary>
    Infeasible,

    /// <summary>Ties have to be decided first.</summary>
    Ties,

    /// <summary>The search budget ended before the proof did.</summary>
    Unfinished,

    /// <summary>The pool is at fault.</summary>
    Refused,

    /// <summary>The file has not the form of a pool.</summary>
    Unreadable,
}
