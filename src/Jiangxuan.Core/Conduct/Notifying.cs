using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>A message for an applicant's inbox (站内消息), stored with the act that caused it.</summary>
/// <param name="Account">Account it is for.</param>
/// <param name="Title">Title.</param>
/// <param name="Body">What happened and what to do.</param>
/// <param name="Candidacy">Candidacy it is about; the page to open.</param>
public sealed record Notification(string Account, string Title, string Body, string Candidacy);

/// <summary>Which messages an entry causes; pure. Judges, marks and objectors never appear in one.</summary>
public static class Notifying
{
    /// <summary>The messages, in a fixed order.</summary>
    public static IReadOnlyList<Notification> Of(World before, World after, Entry entry)
    {
        if (entry.What is MarksSaved or Recused or SheetsSubmitted or SectionSaved or ListDrafted or LinkOpened)
        {
            return [];
        }

        var notices = new List<Notification>();
        foreach (var id in entry.What.About.Distinct())
        {
            if (
                after.Find<Candidacy>(id) is not { Account.Length: > 0 } now
                || before.Find<Candidacy>(id) is not { } old
            )
            {
                continue;
            }

            if (Text(after.Notice, old, now, entry) is var (title, body))
            {
                notices.Add(new Notification(now.Account, title, body, id));
            }
        }

        return notices;
    }

    private static (string Title, string Body)? Text(Notice notice, Candidacy old, Candidacy now, Entry entry)
    {
        switch (entry.What)
        {
            case Submitted s:
                return ("申报已提交", $"受理编号{s.Receipt}。请保存编号，可凭编号和手机号后四位查询进度。");
            case ReturnedForCorrection r:
                var items = string.Join("；", r.Reasons.Select(x => $"{notice.Fact(x.Fact).Label}：{x.Text}"));
                return ("申报被退回补正", $"请于{r.Until:yyyy年M月d日}24时前修改并重新提交。需要补正：{items}。");
            case NoticePublished p:
                return ("名单正在公示", $"公示时间{p.Period.First:yyyy年M月d日}至{p.Period.Last:yyyy年M月d日}。");
            case Named n:
                return now.Certificate is null
                    ? ("本届结果已公布", "感谢参与，本届未列入命名名单。")
                    : (
                        "祝贺您获得命名",
                        $"您已被命名为{notice.Identity.Honor}（{n.Document}），证书编号{now.Certificate}。"
                    );
        }

        if (now.Stands == old.Stands)
        {
            return null;
        }

        var status = Course.Of(notice, now);
        return ($"进度更新：{status.Word}", status.Sentence);
    }
}
