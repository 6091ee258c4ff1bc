using System.Globalization;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>The final list as a text for the leading group: who, under which rules, who was passed over and why, or how it was resolved.</summary>
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
        Chosen(text, world);
        foreach (var list in SimulationReport.Final(world))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Heading(world, list)}第{list.Round}轮\n\n");
            if (!list.Decided)
            {
                text.Append(CultureInfo.InvariantCulture, $"未提出名单。启动理由：{list.Note}\n");
                continue;
            }

            Persons(text, world, list);
            if (list.Working is not null)
            {
                Explain(text, world, Json.Read<RankedWorking>(list.Working));
            }
            else
            {
                Resolved(text, world, list);
            }
        }

        return text.ToString();
    }

    private static string Heading(World world, Listing list) =>
        world.Notice.Stages.Count(s => Lists.IsFinal(world.Notice, s)) > 1
            ? $"{world.Notice.Stage(list.Stage).Label}："
            : "";

    private static void Chosen(StringBuilder text, World world)
    {
        foreach (var tier in world.Notice.Tiers.Where(t => t.Size is TierSize.About))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{tier.Label}名额：{Places.Of(world, tier)}名。\n");
        }

        if (Places.Plan(world) is { } plan)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n名额分配方案：{plan.Label}。\n");
        }
    }

    private static void Persons(StringBuilder text, World world, Listing list)
    {
        var (tiers, tracks) = (world.Notice.Tiers.Count > 1, world.Notice.Tracks is not null);
        text.Append(CultureInfo.InvariantCulture, $"| 顺序 |{(tiers ? " 等次 |" : "")} 编号 | 姓名 | 推荐单位 |");
        text.Append(CultureInfo.InvariantCulture, $"{(tracks ? " 赛道 |" : "")} 得分 | 名次 |\n");
        text.Append(CultureInfo.InvariantCulture, $"|---|{(tiers ? "---|" : "")}---|---|---|");
        text.Append(CultureInfo.InvariantCulture, $"{(tracks ? "---|" : "")}---|---|\n");
        foreach (var item in list.Items)
        {
            var c = world.Get<Candidacy>(item.Candidacy);
            var unit = world.Edition.Unit(c.Unit).Name;
            var tier = tiers ? $" {Tier(world, item)} |" : "";
            var track = tracks ? $" {Places.Track(world, c)} |" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {item.Rank} |{tier} {c.Id} | {c.Name} | {unit} |{track} {c.Score} | {c.Rank} |\n"
            );
        }

        if (!list.Reserve.IsEmpty)
        {
            var names = list.Reserve.Select(id => $"{id} {world.Get<Candidacy>(id).Name}");
            text.Append(CultureInfo.InvariantCulture, $"\n递补人选（依次）：{string.Join("、", names)}。\n");
        }
    }

    private static string Tier(World world, ListItem item) =>
        item.Tier is { } tier ? world.Notice.Tier(tier).Label : "";

    private static void Explain(StringBuilder text, World world, RankedWorking working)
    {
        foreach (var part in working.Parts)
        {
            Explain(text, world, part, working.Parts.Count > 1 ? $"（{part.Label}）" : "");
        }

        if (!working.Tracks.IsEmpty)
        {
            text.Append("\n### 赛道名额\n\n");
            foreach (var t in working.Tracks)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- {t.Track}：名额{t.Seats}名，列入{t.Listed}名，空余{t.Seats - t.Listed}名（参加排名{t.Ranked}人）\n"
                );
            }
        }
    }

    private static void Explain(StringBuilder text, World world, RankedPart part, string of)
    {
        var proposal = part.Proposal;
        text.Append(CultureInfo.InvariantCulture, $"\n### 构成比例{of}\n\n");
        foreach (var rule in proposal.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {rule.Sentence}（{rule.Rule.Source}）\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n### 名次在前而未列入的人选及理由{of}\n\n");
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
            text.Append(CultureInfo.InvariantCulture, $"\n### 同分先后{of}\n\n");
            foreach (var step in proposal.TieLog)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {step.Sentence}\n");
            }
        }

        if (proposal.SoftBound is { } soft)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### 原则性要求{of}\n\n{soft.Sentence}\n");
        }
    }

    private static void Resolved(StringBuilder text, World world, Listing list)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n会议纪要：{list.Note}。");
        text.Append(list.Votes is { } votes ? $"{votes}。\n" : "\n");
        var whole = Lists
            .Rounds(world, list.Stage, Lists.City)
            .Where(l => l.Decided && l.Round < list.Round)
            .SelectMany(l => l.Items)
            .Concat(list.Items)
            .ToList();
        text.Append("\n### 构成比例\n\n");
        foreach (var b in Balance.Of(world, world.Notice.Stage(list.Stage), whole))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {b.Says}：名单有{b.Count}人，{b.Limit}，{(b.Met ? "符合" : "不符合")}（{b.Rule.Source}）\n"
            );
        }

        foreach (var (what, why) in list.Exceptions.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"- 例外（{what}）：{why}\n");
        }
    }
}
