using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Links by which the employer's clerk comes in once, without an account (单位链接).</summary>
public static class Linking
{
    /// <summary>Issues a link to a contact that the unit confirmed; a new link for the same organ replaces nothing, both stay on record.</summary>
    public static Decision Issue(
        World world,
        Act act,
        string candidacy,
        string organ,
        string link,
        string tokenHash,
        string contact
    )
    {
        var c = world.Get<Candidacy>(candidacy);
        if (world.Notice.Organs.FirstOrDefault(o => o.Id == organ && o.Level == Level.Employer) is not { } found)
        {
            return new Refusal("请选择要签署意见的单位部门。", null, "organ");
        }

        if (c.Receipt is null)
        {
            return new Refusal($"{Guards.Who(c)}尚未提交，提交后才能签发单位链接。");
        }

        if (Standing.Of(world.Notice, c).Count == 0)
        {
            return new Refusal($"{Guards.Who(c)}{(c.Withdrawn is null ? "已结束" : "已撤回")}，不再签发单位链接。");
        }

        if (world.Notice.Stages.FirstOrDefault(s => s.By.Contains(organ)) is not { } stage)
        {
            return new Refusal($"没有由{found.Name}办理的环节，不需要签发单位链接。", null, "organ");
        }

        if (Guards.Filled(contact, $"{found.Name}联系人姓名和电话", "contact") is { } empty)
        {
            return empty;
        }

        var until = Deadlines.Of(world, stage.Id, c) is { } closes ? Deadlines.LastDay(closes) : act.Day.AddDays(30);
        return act.Day > until
            ? new Refusal("推荐申报已经截止，不能再签发单位链接。", stage.Source.ToString())
            : new LinkIssued(candidacy, link, organ, tokenHash, Secret.Of(contact.Trim(), act.Salt, "contact"), until);
    }

    /// <summary>Records the first opening of a link; later openings change nothing and are refused quietly.</summary>
    public static Decision Open(World world, Act act, string candidacy, string link)
    {
        var found = world.Get<Candidacy>(candidacy).Links.FirstOrDefault(l => l.Id == link);
        if (found is null || act.Day > found.Until)
        {
            return new Refusal("链接无效或已过期。请向推荐单位索取新的链接。");
        }

        return found.OpenedAt is null ? new LinkOpened(candidacy, link) : new Refusal("链接已经打开过。");
    }
}
