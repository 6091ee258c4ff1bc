using System.Globalization;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Selection;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>The final proposal as a text for the leading group: who, under which rules, who was passed over and why.</summary>
internal static class ProposalText
{
    /// <summary>All rounds, as Markdown.</summary>
    public static string Of(World world)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# {world.Notice.Identity.Label}{world.Notice.Identity.Honor}候选人名单\n"
        );
        foreach (var list in SimulationReport.Final(world))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## 第{list.Round}轮\n\n");
            if (!list.Decided)
            {
                text.Append(CultureInfo.InvariantCulture, $"未提出名单。启动理由：{list.Note}\n");
                continue;
            }

            text.Append("| 顺序 | 编号 | 姓名 | 推荐单位 | 得分 | 名次 |\n|---|---|---|---|---|---|\n");
            foreach (var c in list.Items.Select(i => world.Get<Candidacy>(i.Candidacy)))
            {
                var order = list.Items.Single(i => i.Candidacy == c.Id).Rank;
                var unit = world.Edition.Unit(c.Unit).Name;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {order} | {c.Id} | {c.Name} | {unit} | {c.Score} | {c.Rank} |\n"
                );
            }

            if (list.Working is not null)
            {
                Explain(text, world, Json.Read<Proposal>(list.Working));
            }
        }

        return text.ToString();
    }

    private static void Explain(StringBuilder text, World world, Proposal proposal)
    {
        text.Append("\n### 构成比例\n\n");
        foreach (var rule in proposal.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {rule.Sentence}（{rule.Rule.Source}）\n");
        }

        text.Append("\n### 名次在前而未列入的人选及理由\n\n");
        foreach (var displaced in proposal.Displaced)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {displaced.Id} {world.Get<Candidacy>(displaced.Id).Name}：{displaced.Sentence}\n"
            );
        }

        text.Append(proposal.Displaced.Count == 0 ? "无。\n" : "");
        if (proposal.TieLog.Count > 0)
        {
            text.Append("\n### 同分先后\n\n");
            foreach (var step in proposal.TieLog)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {step.Sentence}\n");
            }
        }

        if (proposal.SoftBound is { } soft)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### 原则性要求\n\n{soft.Sentence}\n");
        }
    }
}
