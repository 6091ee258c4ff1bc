using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Web.Shell.Fields;

namespace Jiangxuan.Web.Apply;

/// <summary>How far an organ of the employer is: whether it has its link, opened it, did its part.</summary>
/// <param name="Organ">Name of the organ.</param>
/// <param name="Tasks">What it does, in words.</param>
/// <param name="Word">State in one or two words.</param>
/// <param name="Sentence">State in a sentence.</param>
/// <param name="Done">Whether all its stages are over.</param>
public sealed record LinkState(string Organ, string Tasks, string Word, string Sentence, bool Done)
{
    /// <summary>The organs of the employer that act in this person's course.</summary>
    public static IReadOnlyList<LinkState> Of(World world, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(candidacy);
        return
        [
            .. from organ in world.Notice.Organs
            where organ.Level == Level.Employer
            let stages = world
                .Notice.Stages.Where(s => s.By.Contains(organ.Id) && Standing.Applies(world.Notice, s, candidacy))
                .ToList()
            where stages.Count > 0
            select Of(world, candidacy, organ, stages),
        ];
    }

    private static LinkState Of(World world, Candidacy candidacy, Organ organ, List<Stage> stages)
    {
        var tasks = string.Join("、", stages.Select(s => s.Label));
        var unit = world.Edition.Unit(candidacy.Unit).Name;
        var link = candidacy.Links.LastOrDefault(l => l.Organ == organ.Id);
        if (stages.All(s => candidacy.Outcomes.ContainsKey(s.Id)))
        {
            return new LinkState(organ.Name, tasks, "已办", "已经办完。", true);
        }

        var (word, sentence) = (candidacy.Receipt, link) switch
        {
            (null, _) => ("未到", $"您提交申报后，由{unit}向{organ.Name}的联系人签发办理链接。"),
            (_, null) => ("未签发", $"由{unit}向{organ.Name}的联系人签发办理链接；如迟迟没有收到，请与{unit}联系。"),
            (_, { OpenedAt: null } l) => (
                "已签发",
                $"链接已由{unit}（{l.IssuedBy}）签发给{l.Who()}，尚未打开，{l.Until:M月d日}前有效。"
            ),
            (_, var l) => ("办理中", $"{l.Who()}已于{l.OpenedAt:M月d日}打开链接，正在办理。"),
        };
        return new LinkState(organ.Name, tasks, word, sentence, false);
    }
}
