using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Casebook;

/// <summary>One person and what the rules come to (资格案例).</summary>
[Kind("person")]
public sealed record PersonCase : Case
{
    /// <summary>The stage in which the person is looked at; null = the application.</summary>
    [Names(Thing.Stage)]
    public string? Stage { get; init; }

    /// <summary>What is known: <c>on</c>, <c>facts</c>, <c>registers</c>, <c>judged</c>, written as for the command <c>eligible</c>.</summary>
    public required Written Given { get; init; }

    /// <summary>The sum of it; null = not asked here.</summary>
    public EligibilityOutcome? Expect { get; init; }

    /// <summary>Single rules by id.</summary>
    public IReadOnlyDictionary<string, CaseVerdict> Rules { get; init; } = new Dictionary<string, CaseVerdict>();

    /// <summary>What is still missing for a rule: rule id → keys of facts, ids of judgements and registers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Missing { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Fragments of what the person is told.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <inheritdoc/>
    internal override void Run(Bench bench)
    {
        var given = bench.Known(Given);
        var stage = Stage ?? bench.Notice.Stages.OfType<ApplyStage>().FirstOrDefault()?.Id;
        if (given is not { } known || stage is null)
        {
            return;
        }
        var eligibility = Evaluating.Rules(bench.Notice, known, stage);
        if (Expect is { } expected)
        {
            bench.Expect("expect", Bench.Word(expected), Bench.Word(eligibility.Outcome));
        }
        foreach (var (id, verdict) in Rules)
        {
            if (Rule(bench, eligibility, $"rules.{id}", id) is { } rule)
            {
                bench.Expect($"rules.{id}", Bench.Word(verdict), Bench.Word(Of(rule)), rule.Tree.Sentence);
            }
        }
        foreach (var (id, keys) in Missing)
        {
            if (Rule(bench, eligibility, $"missing.{id}", id) is { } rule)
            {
                bench.Expect(
                    $"missing.{id}",
                    Listed(keys),
                    Listed(Evidence.Of(rule.Tree.Missing, known).Select(e => e.Key))
                );
            }
        }
        bench.Says(
            Says,
            string.Join('；', eligibility.Rules.Select(r => r.Tree.Sentence).Prepend(eligibility.Sentence))
        );
    }

    private static RuleVerdict? Rule(Bench bench, Eligibility eligibility, string member, string id)
    {
        var found = eligibility.Rules.FirstOrDefault(r => r.Rule.Id == id);
        if (found is null)
        {
            var rules = bench.Notice.Rules.Select(r => r.Id).ToList();
            bench.Fault(
                member,
                rules.Contains(id)
                    ? $"规则“{id}”不在这个环节判断。"
                    : $"没有“{id}”这条规则。{Naming.DidYouMean(id, rules)}"
            );
        }
        return found;
    }

    private static CaseVerdict Of(RuleVerdict rule) =>
        rule switch
        {
            { Applies: Verdict.Fails } => CaseVerdict.NotApplicable,
            { Waived: true, Tree.Parts: [{ Verdict: not Verdict.Holds }, _] } => CaseVerdict.Waived,
            { Verdict: Verdict.Holds } => CaseVerdict.Holds,
            { Verdict: Verdict.Fails } => CaseVerdict.Fails,
            _ => CaseVerdict.CannotTell,
        };

    private static string Listed(IEnumerable<string> keys) =>
        string.Join(' ', keys.Order(StringComparer.Ordinal)) is { Length: > 0 } some ? some : "（没有）";
}

/// <summary>What a rule is expected to come to.</summary>
public enum CaseVerdict
{
    /// <summary>符合.</summary>
    Holds,

    /// <summary>不符合.</summary>
    Fails,

    /// <summary>无法判断.</summary>
    CannotTell,

    /// <summary>不受此限: the condition does not hold by itself, the waiver does.</summary>
    Waived,

    /// <summary>不适用: the rule's <c>when</c> fails.</summary>
    NotApplicable,
}
