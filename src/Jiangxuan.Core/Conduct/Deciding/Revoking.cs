using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>What follows an offence: an honour is taken back (撤销), a person is disqualified and banned (取消资格、限制申报).</summary>
public static class Revoking
{
    /// <summary>Takes an honour back, on a ground of the notice, with the documents of who verified and who approved.</summary>
    /// <param name="world">The state, with the naming list.</param>
    /// <param name="act">The act; the verifier's organ acts.</param>
    /// <param name="candidacy">Whose honour.</param>
    /// <param name="ground">Ground id.</param>
    /// <param name="text">What was found.</param>
    /// <param name="document">Number of the deciding document: the approver's, or the verifier's where nobody approves.</param>
    /// <param name="on">Day of the decision.</param>
    public static Decision Revoke(
        World world,
        Act act,
        string candidacy,
        string ground,
        string text,
        string document,
        DateOnly on
    )
    {
        if (world.Notice.Revocation is not { } rule)
        {
            return new Refusal("通知没有规定撤销称号的情形。");
        }

        var clause = rule.Source.ToString();
        var c = world.Get<Candidacy>(candidacy);
        if (c.Tier is null || c.TakenBack is not null)
        {
            return new Refusal(c.Tier is null ? $"{c.Name}没有称号。" : $"{c.Name}的称号已经撤销。", clause);
        }

        if (rule.Grounds.FirstOrDefault(g => g.Id == ground) is not { } found)
        {
            return new Refusal("请选择撤销所依据的情形。", clause, "ground");
        }

        var approver = Organ(world.Notice, rule.ApprovedBy ?? rule.VerifiedBy);
        if (
            (Guards.Filled(text, "查明的情况", "text") ?? Guards.Filled(document, $"{approver}的文号", "document")) is
            { } empty
        )
        {
            return empty with { Clause = found.Source.ToString() };
        }

        if (on > act.Day)
        {
            return new Refusal("撤销日期不能晚于今天。", clause, "on");
        }

        var named = Afterwards.NamedOn(world, c);
        if (on < named)
        {
            return new Refusal($"命名日为{named:yyyy年M月d日}，撤销日期不能早于命名。", clause, "on");
        }

        if (rule.WithinMonths is { } months && on >= named?.AddMonths(months))
        {
            return new Refusal(
                $"命名日为{named:yyyy年M月d日}，撤销限于命名后{months}个月内，{on:yyyy年M月d日}已超过期限。",
                clause,
                "on"
            );
        }

        return new HonourRevoked(
            candidacy,
            ground,
            Secret.Of(text.Trim(), act.Salt, "text"),
            document.Trim(),
            on,
            found.RecoversCertificate && c.Certificate is not null,
            found.RecoversMoney ? c.Payments.Sum(p => p.Yuan) : 0
        );
    }

    /// <summary>
    /// Bans a person from applying for the years the notice says; a candidacy still under way is disqualified with it. An honour already
    /// given is taken back by <see cref="Revoke"/>, an act of its own.
    /// </summary>
    public static Decision Ban(World world, Act act, string candidacy, string ban, string text)
    {
        var c = world.Get<Candidacy>(candidacy);
        if (world.Notice.Bans.FirstOrDefault(b => b.Id == ban) is not { } rule)
        {
            return new Refusal("请选择限制申报所依据的情形。", null, "ban");
        }

        var clause = rule.Source.ToString();
        if (Guards.Filled(text, "查明的情况", "text") is { } empty)
        {
            return empty with { Clause = clause };
        }

        if (c.PersonKey.Length == 0)
        {
            return new Refusal("申报还没有提交过，无从认定是谁，不能限制申报。", clause);
        }

        var until = act.Day.AddYears(rule.Years);
        return world
            .Edition.Registers.GetValueOrDefault(rule.Register, [])
            .Any(e => e.Person == c.PersonKey && (e.Until is null || e.Until >= until))
            ? new Refusal($"{c.Name}已被限制申报，期限不短于这一次。", clause)
            : new Banned(
                candidacy,
                ban,
                c.PersonKey,
                until,
                Ending(world.Notice, c),
                Secret.Of(text.Trim(), act.Salt, "text")
            );
    }

    /// <summary>The stage that ends the candidacy: the first it stands in, or comes to, that can end one; null = the course is over, or the person is named.</summary>
    private static string? Ending(Notice notice, Candidacy c)
    {
        var stands = Standing.Of(notice, c);
        return c.Tier is not null || stands.Count == 0
            ? null
            : stands
                .Concat(
                    notice
                        .Stages.Where(s => !c.Outcomes.ContainsKey(s.Id) && Standing.Applies(notice, s, c))
                        .Select(s => s.Id)
                )
                .FirstOrDefault(id => !notice.Stage(id).Advisory);
    }

    private static string Organ(Notice notice, string id) => notice.Organs.Single(o => o.Id == id).Name;
}
