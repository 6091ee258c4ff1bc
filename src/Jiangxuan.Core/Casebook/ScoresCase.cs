using System.Globalization;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Casebook;

/// <summary>The judges' sheets and the ranking (评分案例).</summary>
[Kind("scores")]
public sealed record ScoresCase : Case
{
    /// <summary>The review.</summary>
    [Names(Thing.Stage)]
    public required string Stage { get; init; }

    /// <summary>One row for each judge and person.</summary>
    public required IReadOnlyList<CaseSheet> Sheets { get; init; }

    /// <summary>Votes of channels outside the panel.</summary>
    public IReadOnlyList<CaseVotes> Votes { get; init; } = [];

    /// <summary>
    /// What is known of persons, for rules that break ties: person → <c>on</c>, <c>facts</c>, <c>registers</c>, <c>judged</c>, written as for the
    /// command <c>eligible</c>. Of whom nothing is said a rule cannot be told.
    /// </summary>
    public IReadOnlyDictionary<string, Written> Given { get; init; } = new Dictionary<string, Written>();

    /// <summary>Expected totals as published: person → number.</summary>
    public IReadOnlyDictionary<string, decimal> Totals { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Expected ranks.</summary>
    public IReadOnlyDictionary<string, int> Ranks { get; init; } = new Dictionary<string, int>();

    /// <summary>Expected ties that people must decide.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Ties { get; init; } = [];

    /// <summary>Persons expected without a valid score, or out by a veto or a threshold.</summary>
    public IReadOnlyList<string> Unranked { get; init; } = [];

    /// <summary>Fragments of the reason why somebody is unranked, or why the sheets are refused.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        if (bench.Stage<ReviewStage>(Stage, "评审环节") is not { } stage)
        {
            return;
        }
        if (!ReviewRule.Of(stage).TryGet(out var rule, out var faulty))
        {
            bench.Fault("stage", faulty.Sentence);
            return;
        }
        var sheets = Sheets.Select((s, i) => s.Of(bench, rule, stage, $"sheets[{i}]")).OfType<ScoreSheet>().ToList();
        var votes = Votes.SelectMany(v => v.Of()).ToList();
        var entrants = Entrants(bench, rule, sheets);
        if (bench.Findings.Count > 0)
        {
            return;
        }
        if (!ScoreRanking.Rank(rule, sheets, entrants, votes).TryGet(out var ranking, out var refusal))
        {
            if (Says.Count == 0 || Ranks.Count + Totals.Count > 0)
            {
                bench.Fault("sheets", $"评分不能汇总：{refusal.Sentence}");
            }
            bench.Says(Says, refusal.Sentence);
            return;
        }
        var ranked = ranking.Ranked.ToDictionary(r => r.Candidate);
        foreach (var (who, total) in Totals)
        {
            var actual = ranked.TryGetValue(who, out var r) ? Number(r.Working.Total.Rounded) : "没有得分";
            bench.Expect($"totals.{who}", Number(total), actual);
        }
        foreach (var (who, rank) in Ranks)
        {
            var actual = ranked.TryGetValue(who, out var r) ? $"第{r.Rank}" : "没有名次";
            bench.Expect($"ranks.{who}", $"第{rank}", actual);
        }
        bench.Expect("ties", Groups(Ties), Groups(ranking.OpenTies.Select(t => t.Candidates)));
        var without = ranking.Unranked.Select(u => u.Candidate).Concat(ranking.Out.Select(o => o.Candidate));
        bench.Expect(
            "unranked",
            Groups([Unranked]),
            Groups([
                [.. without],
            ])
        );
        bench.Says(
            Says,
            string.Concat(ranking.Unranked.Select(u => u.Why.Sentence).Concat(ranking.Out.Select(o => o.Why)))
        );
    }

    /// <summary>Everybody with a sheet, each with the verdicts of the rules that break ties.</summary>
    private List<Entrant> Entrants(Bench bench, ScoringRule rule, IReadOnlyList<ScoreSheet> sheets)
    {
        var persons = sheets.DistinctBy(s => s.Candidate).ToList();
        foreach (var stray in Given.Keys.Where(who => persons.All(p => p.Candidate != who)))
        {
            bench.Fault($"given.{stray}", $"没有“{stray}”的评分表。");
        }
        var known = Given.ToDictionary(g => g.Key, g => bench.Known(g.Value));
        return
        [
            .. persons.Select(p => new Entrant(
                p.Candidate,
                p.Track,
                known.GetValueOrDefault(p.Candidate) is { } of
                    ? Tallying.Verdicts(rule, of)
                    : new Dictionary<string, decimal>()
            )),
        ];
    }

    private static string Number(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Groups(IEnumerable<IReadOnlyList<string>> groups) =>
        string.Join(
            '；',
            groups.Select(g => string.Join(' ', g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)
        )
            is { Length: > 0 } some
            ? some
            : "（没有）";
}

/// <summary>One judge's sheet for one person.</summary>
public sealed record CaseSheet
{
    /// <summary>The person.</summary>
    public required string Who { get; init; }

    /// <summary>The judge.</summary>
    public required string Judge { get; init; }

    /// <summary>Track the person is ranked in; null = there is only one.</summary>
    public string? Track { get; init; }

    /// <summary>Panel the judge sits on; null = there is only one.</summary>
    public string? Panel { get; init; }

    /// <summary>Marks in the order in which the notice states the indicators (the parts, where there are parts); on a ballot one 1 or 0.</summary>
    public IReadOnlyList<decimal> Marks { get; init; } = [];

    /// <summary>What became of the sheet.</summary>
    public SheetState State { get; init; } = SheetState.Scored;

    /// <summary>The finding that takes the person out, if one is made.</summary>
    public string? Veto { get; init; }

    /// <summary>As the scoring sees it; null after a fault.</summary>
    internal ScoreSheet? Of(Bench bench, ScoringRule rule, ReviewStage stage, string path)
    {
        var track = Track ?? ReviewRule.OnlyTrack;
        if (!rule.Sets.TryGetValue(track, out var set))
        {
            bench.Fault($"{path}.track", $"没有“{track}”这一类，可用：{string.Join(' ', rule.Sets.Keys)}。");
            return null;
        }
        var keys = set.Marked.Select(m => m.Key).ToList();
        if (State is SheetState.Scored && Marks.Count != keys.Count)
        {
            bench.Fault($"{path}.marks", $"应有{keys.Count}个分数（{string.Join(' ', keys)}），写了{Marks.Count}个。");
            return null;
        }
        return new ScoreSheet
        {
            Candidate = Who,
            Judge = Judge,
            Track = track,
            Panel = Panel ?? stage.Id,
            State = State,
            Veto = Veto,
            Entries = keys.Zip(Marks).ToDictionary(m => m.First, m => m.Second),
        };
    }
}

/// <summary>The votes of one channel.</summary>
public sealed record CaseVotes
{
    /// <summary>Id of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Person → number of votes.</summary>
    public required IReadOnlyDictionary<string, int> Votes { get; init; }

    /// <summary>As the scoring sees them.</summary>
    internal IEnumerable<VoteCount> Of() => Votes.Select(v => new VoteCount(Channel, v.Key, v.Value));
}
