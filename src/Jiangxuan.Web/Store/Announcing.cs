using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Store;

/// <summary>What an applicant is told about an entry (站内消息): in the words of the office, never who scored or who objected.</summary>
public static class Announcing
{
    /// <summary>The messages that go with an entry.</summary>
    public static IEnumerable<Message> Of(World before, Entry entry, World after) =>
        from candidacy in after.All<Candidacy>()
        let old = before.Find<Candidacy>(candidacy.Id)
        where !ReferenceEquals(old, candidacy)
        let told = Text(after, entry, old, candidacy)
        where told is not null && candidacy.Account.Length > 0
        select new Message(candidacy.Account, told.Value.Title, told.Value.Body, $"/my/{entry.Edition}/{candidacy.Id}");

    private static (string Title, string Body)? Text(World world, Entry entry, Candidacy? old, Candidacy now) =>
        entry.What switch
        {
            Submitted => ("申报已提交", $"受理编号 {now.Receipt}。请保存好这个编号，进度随时可以在这里查看。"),
            ReturnedForCorrection r => (
                "申报材料需要补正",
                $"{entry.Actor.Name}退回了您的申报，共 {r.Reasons.Count} 处。请在 {r.Until:yyyy年M月d日} 24时前改好并重新提交。"
            ),
            Withdrawn => ("申报已撤回", "您的申报已经撤回，不再参加本届后面的环节。"),
            Rewarded { Payment: var p } => ("奖金已发放", $"已于 {p.On:yyyy年M月d日} 发放奖金 {p.Yuan:0.##} 元。"),
            HonourRevoked when now.TakenBack is { } t => (
                "称号已被撤销",
                $"您的称号已于 {t.On:yyyy年M月d日} 撤销（{t.Document}）：{t.Text}。"
            ),
            _ => Ended(world, old, now),
        };

    // Whatever the entry was: a stage that ended for the person is told. Who is ahead in a review, on a proposal or before the
    // leading group is working material until the public notice; who is not listed for good is told at once.
    private static (string Title, string Body)? Ended(World world, Candidacy? old, Candidacy now)
    {
        var ended = world.Notice.Stages.FirstOrDefault(s =>
            now.Outcomes.ContainsKey(s.Id) && old?.Outcomes.ContainsKey(s.Id) != true
        );
        if (ended is null)
        {
            return null;
        }

        var outcome = now.Outcomes[ended.Id];
        if (outcome.Result == StageResult.Passed && ended is (ReviewStage or ProposeStage or ApproveStage))
        {
            return null;
        }

        return outcome.Result switch
        {
            StageResult.Passed => ($"{ended.Label}：通过", "进度已更新，请点开查看下一步。"),
            StageResult.NotListed => (
                $"{ended.Label}：未列入名单",
                $"很遗憾，您没有列入这一环节的名单。{Because(outcome)}感谢您参加本届选树。"
            ),
            _ => ($"{ended.Label}：未通过", $"很遗憾，您没有通过这一环节。{Because(outcome)}"),
        };
    }

    private static string Because(Outcome outcome) =>
        (outcome.Text is null ? "" : $"原因：{outcome.Text}。")
        + (outcome.Clause is null ? "" : $"依据：{outcome.Clause}。");
}
