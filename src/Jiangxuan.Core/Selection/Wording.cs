using System.Globalization;

namespace Jiangxuan.Core.Selection;

/// <summary>The Chinese sentences of the selection, built from the rules' own words and the counts.</summary>
internal static class Wording
{
    internal static string OfStanding(Requirement requirement, RuleStanding standing)
    {
        var met = standing.Met ? "符合" : "不符合";
        return $"{standing.Rule.Says}：名单有{standing.Count}人，{LimitText(requirement, standing.Base)}，{met}。";
    }

    internal static string OfCounts(Requirement requirement, DisplacingRule rule, bool counts)
    {
        var atLeast = requirement.Rule.Op == RuleOp.AtLeast;
        var moving = rule.Base is not null && requirement.Rule.Base is PredicateBase;
        var text = $"{rule.Rule.Says}：名单已有{rule.Listed}人，{LimitText(requirement, rule.Base)}";
        text = moving ? $"{text}（基数为名单中已有的人数）" : text;
        if (!moving && !atLeast && counts && rule.Listed >= rule.Limit)
        {
            return text;
        }

        if (!moving && atLeast && !counts && rule.Limit - rule.Listed >= rule.PlacesLeft)
        {
            return $"{text}，还须{rule.Limit - rule.Listed}人，余下名额{rule.PlacesLeft}个";
        }

        return rule.MissedBy is { } missed
            ? $"{text}，余下名额{rule.PlacesLeft}个；列入此人且其余规则照旧时，至少{(atLeast ? "还差" : "超出")}{missed}人"
            : $"{text}，余下名额{rule.PlacesLeft}个";
    }

    internal static string OfDisplacement(DisplacementKind kind, IReadOnlyList<DisplacingRule> by)
    {
        var rules = string.Join("；", by.Select(rule => $"{rule.Sentence}（{rule.Rule.Source}）"));
        return kind switch
        {
            DisplacementKind.AnyOfThese when by.Count == 1 => $"{rules}。",
            DisplacementKind.AnyOfThese => $"以下各条，任何一条都使其不能列入：{rules}。",
            DisplacementKind.AllOfThese => $"没有单独一条，而是以下各条合在一起使其不能列入：{rules}。",
            _ when by.Count == 0 => "已证明其不能列入，但计算步数用完，未能查明是哪一条规则所致。",
            _ => $"已证明其不能列入，但计算步数用完，原因只查明一部分：{rules}。",
        };
    }

    internal static string OfOpenTie(Pool pool, int[] group, bool across)
    {
        var ids = string.Join("、", group.Select(i => pool.Candidates[i].Id).Order(StringComparer.Ordinal));
        var matters = across ? "先后决定谁能列入名单" : "先后决定名单次序";
        return $"{ids}{Ranking.Standing(pool.Candidates[group[0]])}，{matters}，已定的排序办法分不出先后，须由领导小组决定并记录理由。";
    }

    internal static string OfSoftBound(IReadOnlyList<string> entering, IReadOnlyList<string> leaving, int size)
    {
        var into = entering.Count > 0 ? $"列入{string.Join("、", entering)}，" : "";
        var away = leaving.Count > 0 ? $"不列入{string.Join("、", leaving)}，" : "";
        return $"若原则性规则作为硬性规则，名单改为：{into}{away}共{size}人。";
    }

    internal static string OfUnfinished(Meter meter, string? id) =>
        id is null
            ? $"计算步数（{meter.Budget}步）用完，未能确定是否有符合全部规则的名单，请增加步数后重算。"
            : $"计算步数（{meter.Budget}步）用完，算到“{id}”为止；此前的结论已经证明，此后的没有结论，请增加步数后重算。";

    internal static IReadOnlyList<string> OfRelaxation(Pool pool, Relaxation relaxation, Composition composition)
    {
        var atLeast = composition
            .Requirements.Where(requirement => requirement.Rule.Op == RuleOp.AtLeast)
            .Select(requirement => requirement.Name)
            .ToHashSet();
        var sentences = new List<string>();
        if (pool.Size == SizeMode.Exactly && pool.Candidates.Count < pool.Seats)
        {
            sentences.Add($"候选人只有{pool.Candidates.Count}人，少于名额{pool.Seats}人，不执行任何规则也排不满。");
        }

        sentences.AddRange(
            relaxation.Drops.Select(drop =>
                $"{(drop.Count > 1 ? "同时不执行" : "不执行")}{string.Join("、", drop.Select(Quoted))}，即可排出名单。"
            )
        );
        sentences.AddRange(
            relaxation.Shortfalls.Select(way =>
                $"{string.Join("、", way.Select(one => $"{Quoted(one.Rule)}{(atLeast.Contains(one.Rule) ? "少" : "多")}{one.Persons}人"))}，即可排出名单。"
            )
        );
        sentences.Add(
            relaxation.LargestSize switch
            {
                null => "计算步数用完，未能确定符合全部规则的名单最多有几人。",
                0 => "任何人数的名单都不能符合全部规则。",
                { } size => $"符合全部规则的名单最多{size}人，比名额少{pool.Seats - size}人。",
            }
        );
        if (!relaxation.Complete)
        {
            sentences.Add("以上办法没有列全。");
        }

        return sentences;
    }

    internal static string Quoted(RuleName rule) => $"“{rule.Says}”（{rule.Source}）";

    private static string LimitText(Requirement requirement, int? persons)
    {
        var side = requirement.Rule.Op == RuleOp.AtLeast ? "下限" : "上限";
        var limit = requirement.LimitOf(persons);
        if (requirement.Rule.Limit is not PercentLimit percent)
        {
            return $"{side}{limit}人";
        }

        var number = percent.Percent.ToString("0.############################", CultureInfo.InvariantCulture);
        var exact = requirement.Share.Part * persons!.Value == requirement.Share.Whole * limit;
        return $"{side}{number}%×{persons}{(exact ? "=" : "取整为")}{limit}人";
    }
}
