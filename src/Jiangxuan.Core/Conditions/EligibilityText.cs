using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conditions;

/// <summary>The verdicts as a text for people (资格条件判断书): the sum, each rule with clause, tree, facts used and evidence missing.</summary>
public static class EligibilityText
{
    /// <summary>Preferences and emphasis, which decide nothing, stand apart at the end.</summary>
    public static string Of(Eligibility eligibility, Known known, Stage stage)
    {
        var text = new List<string>
        {
            $"结论：{Word(eligibility.Outcome)}。{eligibility.Sentence}",
            $"环节：{stage.Label}（按{DayKind.Written(known.On)}的情况判断）",
        };
        var (binding, other) = (
            eligibility.Rules.Where(r => r.Rule.Strength.Binds()).ToList(),
            eligibility.Rules.Where(r => r.Rule.Strength is RuleStrength.Prefer or RuleStrength.Emphasis).ToList()
        );
        Section(text, "条件", binding, known);
        Section(text, "优先与重点（不影响能否申报）", other, known);
        var elsewhere = known.Notice.Rules.Where(r => eligibility.Rules.All(v => v.Rule != r)).ToList();
        if (elsewhere.Count > 0)
        {
            text.Add($"\n另有{elsewhere.Count}条在其他环节判断：{string.Join("、", elsewhere.Select(r => r.Id))}");
        }
        return string.Join('\n', text) + "\n";
    }

    /// <summary>An outcome in words.</summary>
    public static string Word(EligibilityOutcome outcome) =>
        outcome switch
        {
            EligibilityOutcome.MaySubmit => "可以提交",
            EligibilityOutcome.WithJustification => "可以提交，须附书面说明",
            EligibilityOutcome.Blocked => "不能提交",
            _ => "须由工作人员判断",
        };

    private static void Section(List<string> text, string title, List<RuleVerdict> rules, Known known)
    {
        if (rules.Count == 0)
        {
            return;
        }
        text.Add($"\n【{title}】");
        foreach (var rule in rules)
        {
            Rule(text, rule, known);
        }
    }

    private static void Rule(List<string> text, RuleVerdict verdict, Known known)
    {
        var rule = verdict.Rule;
        text.Add($"\n{Sum(verdict)}  [{rule.Strength.Word()}] {rule.Says}（{rule.Source}，{rule.Id}）");
        if (verdict.Applies == Verdict.Fails)
        {
            text.Add("  不适用：只对符合下列情形的人要求");
        }
        Tree(text, verdict.Tree, 1);
        if (verdict.Waived)
        {
            text.Add($"  不受限制的依据：{verdict.Tree.Parts[1].Sentence}");
        }
        List(
            text,
            "用到",
            Evidence.Of(verdict.Tree.Uses, known).Where(e => e.Value is not null),
            e => $"{e.Label}＝{e.Value}"
        );
        List(text, "还缺", Evidence.Of(verdict.Tree.Missing, known), e => e.Label);
    }

    private static void List(
        List<string> text,
        string head,
        IEnumerable<Evidence> evidence,
        Func<Evidence, string> says
    )
    {
        var items = evidence.Select(e => $"{says(e).ReplaceLineEndings("／")}（{e.From}）").ToList();
        if (items.Count > 0)
        {
            text.Add($"  {head}：{string.Join("；", items)}");
        }
    }

    private static void Tree(List<string> text, Judgement node, int depth)
    {
        var says = node.Parts.Count > 0 ? $"{node.Head}：" : node.Sentence;
        text.Add($"{new string(' ', depth * 2)}{Word(node.Verdict)} {says}");
        foreach (var part in node.Parts)
        {
            Tree(text, part, depth + 1);
        }
    }

    private static string Sum(RuleVerdict verdict) =>
        verdict switch
        {
            { Applies: Verdict.Fails } => "－不适用",
            { Waived: true, Tree.Parts: [{ Verdict: not Verdict.Holds }, _] } => "√不受限",
            { Verdict: Verdict.Holds } => "√符合",
            { Verdict: Verdict.Fails } => "×不符合",
            _ => "？待认定",
        };

    private static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => "√",
            Verdict.Fails => "×",
            _ => "？",
        };
}
