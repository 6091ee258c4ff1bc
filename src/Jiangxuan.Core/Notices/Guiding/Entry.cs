using Jiangxuan.Core.Conditions;

namespace Jiangxuan.Core.Notices.Guiding;

/// <summary>Who may apply and how: conditions by strength, exclusions, registers, preferences, channels, quotas.</summary>
internal static class Entry
{
    private static readonly string[] s_negative = ["不得", "不再", "不重复", "不能", "不予", "取消资格"];

    public static IEnumerable<GuideSection> Sections(Notice notice)
    {
        // Only under which heading a rule is read: what the office words as an exclusion stands among the exclusions, and so does not to be
        // found in a register of persons. That a condition begins with not says nothing more: 近两年无事故 is a condition to be met.
        bool Excludes(Rule rule) =>
            rule.Condition is Not { Part: Conditions.Register }
            || (rule.Condition is Not && rule.Says.TrimEnd('。').EndsWith("除外", StringComparison.Ordinal))
            || s_negative.Any(n => rule.Says.Contains(n, StringComparison.Ordinal));

        IReadOnlyList<string> Rules(RuleStrength strength, Func<Rule, bool> which) =>
            [.. notice.Rules.Where(r => r.Strength == strength && which(r)).Select(r => Rule(notice, r))];

        yield return new GuideSection(
            "申报条件",
            [
                new GuidePoints("须具备的条件", Rules(RuleStrength.Must, r => !Excludes(r))),
                new GuidePoints(
                    "一般应具备的条件（达不到的可附书面说明，由审核人员决定）",
                    Rules(RuleStrength.InPrinciple, _ => true)
                ),
                new GuidePoints("不得参加或不再参加的情形", Rules(RuleStrength.Must, Excludes)),
                new GuidePoints("核对的名册", [.. notice.Registers.Select(Register)]),
                new GuidePoints("同等条件下优先", Rules(RuleStrength.Prefer, _ => true)),
                new GuidePoints("重点和兼顾（不影响能否申报）", Rules(RuleStrength.Emphasis, _ => true)),
            ]
        );
        yield return new GuideSection(
            "怎样申报",
            [
                new GuidePoints(
                    "",
                    [
                        .. notice.Channels.Select(c =>
                            Phrase.Said(
                                $"{c.Label}：{c.Hint.TrimEnd('。')}。受理：{string.Join('、', c.Groups.Select(g => Group(notice, g)))}{(c.Counts ? "" : "；不占推荐单位名额")}",
                                c.Source
                            )
                        ),
                    ]
                ),
                new GuideTable(
                    "推荐名额",
                    ["推荐单位", "名额", "上一级", "依据"],
                    [
                        .. notice.UnitGroups.Select(g =>
                            (IReadOnlyList<string>)
                                [
                                    g.Label,
                                    GuideWords.Quota(g),
                                    g.Under.Count == 0
                                        ? "市"
                                        : string.Join('、', g.Under.Select(u => Group(notice, u))),
                                    g.Source.ToString(),
                                ]
                        ),
                    ]
                ),
                new GuidePoints("同类人选的上限", [.. notice.Caps.Select(c => Phrase.Said(c.Says, c.Source))]),
            ]
        );
    }

    private static string Rule(Notice notice, Rule rule)
    {
        var judged = rule.Leaves().OfType<Judged>().ToList();
        var by = judged.Count == 0 ? "" : $"；由{Judges(notice, judged)}认定";
        var only = judged.Count > 1 && rule.Condition is Any ? Choices(judged) : "";
        return Phrase.Said($"{rule.Says.TrimEnd('。')}{only}{by}{Merits.Waiver(notice, rule)}", rule.Source);
    }

    /// <summary>Who judges; several organs of one unit are the unit.</summary>
    private static string Judges(Notice notice, List<Judged> judged)
    {
        var organs = judged
            .SelectMany(j => j.By)
            .Distinct()
            .Select(id => notice.Organs.Single(o => o.Id == id))
            .ToList();
        var units = organs.Count(o => o.Level is Level.Unit);
        var words = organs.Select(o => o.Level is Level.Unit && units > 1 ? "推荐单位" : o.Name);
        return string.Join('、', words.Distinct());
    }

    private static string Choices(List<Judged> judged) =>
        $"：{string.Join('；', judged.Select((j, i) => $"{i + 1}. {j.Says.TrimEnd('。')}"))}";

    private static string Register(KnownRegister register) =>
        Phrase.Said(
            register.Complete ? register.Label : $"{register.Label}（名册不全，查无记录的仍须人工核对）",
            register.Source
        );

    private static string Group(Notice notice, string id) =>
        notice.UnitGroups.FirstOrDefault(g => g.Id == id)?.Label ?? id;
}
