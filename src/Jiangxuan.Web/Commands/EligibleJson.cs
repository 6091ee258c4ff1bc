using System.Text.Json;
using System.Text.Json.Serialization;
using Jiangxuan.Core.Conditions;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Commands;

/// <summary>The answer of <c>eligible --json</c>.</summary>
/// <param name="Verdict">may-submit, with-justification, blocked or needs-person.</param>
/// <param name="Sentence">The same in Chinese, with the clauses.</param>
/// <param name="Stage">The stage it is about.</param>
/// <param name="On">The day it is about.</param>
/// <param name="Rules">Each rule looked at in that stage.</param>
internal sealed record EligibleJson(
    EligibilityOutcome Verdict,
    string Sentence,
    string Stage,
    DateOnly On,
    IReadOnlyList<EligibleRule> Rules
)
{
    private static readonly JsonSerializerOptions _options = Kebab();

    /// <summary>The text.</summary>
    public static string Of(Eligibility eligibility, Known known, Stage stage) =>
        Text(
            new EligibleJson(
                eligibility.Outcome,
                eligibility.Sentence,
                stage.Id,
                known.On,
                [.. eligibility.Rules.Select(r => EligibleRule.Of(r, known))]
            )
        );

    /// <summary>The text of what is wrong with the facts file.</summary>
    public static string Of(IReadOnlyList<Finding> findings) => Text(new { findings });

    /// <summary>As everywhere, but with the words of the definition: <c>in-principle</c>.</summary>
    private static JsonSerializerOptions Kebab()
    {
        var options = new JsonSerializerOptions(Json.Options) { WriteIndented = true };
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        return options;
    }

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, _options);
}

/// <summary>One rule of the answer.</summary>
internal sealed record EligibleRule(
    string Id,
    Source Source,
    RuleStrength Strength,
    Verdict Verdict,
    bool Applies,
    bool Waived,
    string Says,
    EligibleNode Tree,
    IReadOnlyList<Evidence> Used,
    IReadOnlyList<Evidence> Missing
)
{
    public static EligibleRule Of(RuleVerdict verdict, Known known) =>
        new(
            verdict.Rule.Id,
            verdict.Rule.Source,
            verdict.Rule.Strength,
            verdict.Verdict,
            verdict.Applies != Core.Conditions.Verdict.Fails,
            verdict.Waived,
            verdict.Rule.Says,
            EligibleNode.Of(verdict.Tree),
            [.. Evidence.Of(verdict.Tree.Uses, known).Where(e => e.Value is not null)],
            Evidence.Of(verdict.Tree.Missing, known)
        );
}

/// <summary>One node of the annotated tree.</summary>
internal sealed record EligibleNode(Verdict Verdict, string Sentence, IReadOnlyList<EligibleNode> Parts)
{
    public static EligibleNode Of(Judgement judgement) =>
        new(judgement.Verdict, judgement.Sentence, [.. judgement.Parts.Select(Of)]);
}
