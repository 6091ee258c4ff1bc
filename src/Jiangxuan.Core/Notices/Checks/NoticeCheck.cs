namespace Jiangxuan.Core.Notices.Checks;

/// <summary>What can be seen to be wrong with a definition that reads well (定义检查): names, sums, order, reach.</summary>
public static class NoticeCheck
{
    private static readonly IReadOnlyList<Func<Notice, IEnumerable<Fault>>> Checks =
    [
        IdChecks.Faults,
        ReferenceChecks.Faults,
        ClauseChecks.Faults,
        FactChecks.Faults,
        ConditionChecks.Faults,
        CapChecks.Faults,
        RewardChecks.Faults,
        AftercareChecks.Faults,
        ContradictionChecks.Faults,
        ReachChecks.Faults,
        DocumentChecks.Faults,
        TierChecks.Faults,
        UseChecks.Faults,
        PollChecks.Faults,
        StageChecks.Faults,
        ListChecks.Faults,
        OrderChecks.Faults,
        ReviewChecks.Faults,
        CompositionChecks.Faults,
        DecisionChecks.Faults,
        SummaryChecks.Faults,
    ];

    /// <summary>What only a paper that is run must have: every fact is asked somewhere, units can be applied to.</summary>
    private static readonly IReadOnlyList<Func<Notice, IEnumerable<Fault>>> OfARun =
    [
        AskingChecks.Faults,
        UnitChecks.Faults,
        TimelinessChecks.Faults,
    ];

    /// <summary>Runs every check.</summary>
    /// <param name="notice">The notice, decisions included.</param>
    /// <param name="positions">Where its parts stand.</param>
    public static IReadOnlyList<Finding> Run(Notice notice, Positions positions)
    {
        var clauses = Visit.All(notice).Where(v => v.Clause is not null).ToLookup(v => v.Path, v => v.Clause);
        var checks = notice.Document is DocumentKind.Measures ? Checks : Checks.Concat(OfARun);
        return [.. checks.SelectMany(check => check(notice)).Distinct().Select(f => Place(f, positions, clauses))];
    }

    private static Finding Place(Fault fault, Positions positions, ILookup<string, string?> clauses)
    {
        var at = positions.Of(fault.Path);
        var clause = fault.Clause;
        for (var path = fault.Path; clause is null && path.Length > 0; path = Around(path))
        {
            clause = clauses[path].FirstOrDefault();
        }
        return new Finding(at.File, at.Line, at.Column, fault.Path, clause, fault.Severity, fault.Sentence);
    }

    private static string Around(string path)
    {
        var cut = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
        return cut <= 0 ? "" : path[..cut];
    }
}
