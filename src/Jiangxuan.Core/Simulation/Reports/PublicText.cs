using System.Globalization;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Simulation.Reports;

/// <summary>What the public sees: lists during their notices and the named. Name, employer and recommending unit, nothing else of a person.</summary>
internal static class PublicText
{
    /// <summary>All notices of the city and the naming, as Markdown.</summary>
    public static string Of(World world)
    {
        var identity = world.Notice.Identity;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {identity.Label}{identity.Honor}\n");
        foreach (var stage in world.Notice.Stages.OfType<PubliciseStage>().Where(s => s.Level == Level.City))
        {
            foreach (var list in Lists.Rounds(world, stage.Id, Lists.City))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {stage.Label}（第{list.Round}轮）\n\n");
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"公示时间：{list.Period!.First:yyyy年M月d日}至{list.Period.Last:yyyy年M月d日}24时。\n\n"
                );
                Rows(text, world, list, _ => null);
            }
        }

        foreach (var stage in world.Notice.Stages.OfType<NameStage>())
        {
            foreach (var list in Lists.Rounds(world, stage.Id, Lists.City))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## 命名决定（{list.Note}）\n\n");
                Rows(text, world, list, c => c.Certificate);
            }
        }

        return text.ToString();
    }

    /// <summary>A table for each tier, the highest first; one table where a list has no tiers or the notice has one only.</summary>
    private static void Rows(StringBuilder text, World world, Listing list, Func<Candidacy, string?> certificate)
    {
        foreach (var tier in list.Items.GroupBy(i => i.Tier))
        {
            if (world.Notice.Tiers.Count > 1 && tier.Key is { } id)
            {
                text.Append(CultureInfo.InvariantCulture, $"### {world.Notice.Tier(id).Label}（{tier.Count()}名）\n\n");
            }

            text.Append("| 序号 | 姓名 | 工作单位 | 推荐单位 | 证书编号 |\n|---|---|---|---|---|\n");
            foreach (var item in tier)
            {
                var c = world.Get<Candidacy>(item.Candidacy);
                var unit = world.Edition.Unit(c.Unit).Name;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {item.Rank} | {c.Name} | {c.Employer} | {unit} | {certificate(c)} |\n"
                );
            }

            text.Append(world.Notice.Tiers.Count > 1 && tier.Key is not null ? "\n" : "");
        }
    }
}
