using System.Collections.Immutable;
using Jiangxuan.Core.Notices;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct.Deciding;

/// <summary>Rewards in money, instalment by instalment (发放奖金).</summary>
public static class Rewarding
{
    /// <summary>Records the payment of one instalment; amount and payers are the notice's.</summary>
    public static Decision Pay(
        World world,
        Act act,
        string candidacy,
        string stage,
        string instalment,
        DateOnly on,
        string voucher
    )
    {
        var s = (RewardStage)world.Notice.Stage(stage);
        if (Guards.Stands(world, candidacy, stage) is { } no)
        {
            return no;
        }

        var c = world.Get<Candidacy>(candidacy);
        if (Afterwards.Unpaid(world.Notice, s, c).FirstOrDefault(i => i.Id == instalment) is not { } due)
        {
            return new Refusal(
                $"{c.Name}在“{s.Label}”环节没有这一笔奖金，或者已经发放。请刷新页面核对。",
                s.Source.ToString(),
                "instalment"
            );
        }

        var reward = world.Notice.Rewards.Single(r => r.Parts.Any(p => p.Id == instalment));
        if (Guards.Filled(voucher, "财务凭证号", "voucher") is { } empty)
        {
            return empty with { Clause = reward.Source.ToString() };
        }

        if (on > act.Day)
        {
            return new Refusal("发放日期不能晚于今天。", s.Source.ToString(), "on");
        }

        if (Afterwards.NamedOn(world, c) is { } named && on < named)
        {
            return new Refusal($"命名日为{named:yyyy年M月d日}，发放日期不能早于命名。", s.Source.ToString(), "on");
        }

        return Due(world, c, due) is { } from && on < from
            ? new Refusal(
                $"{due.Label}自命名满{due.DueYears}年即{from:yyyy年M月d日}起发放，发放日期为{on:yyyy年M月d日}。",
                reward.Source.ToString(),
                "on"
            )
            : new Rewarded(
                candidacy,
                stage,
                new Payment(instalment, due.Yuan, Shares(reward, due.Yuan), on, voucher.Trim())
            );
    }

    /// <summary>First day on which the instalment may be paid to this person; null = at once.</summary>
    public static DateOnly? Due(World world, Candidacy candidacy, Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        return instalment.DueYears == 0 ? null
            : Afterwards.NamedOn(world, candidacy) is { } named ? named.AddYears(instalment.DueYears)
            : DateOnly.MaxValue;
    }

    /// <summary>What each payer bears: whole fen, exactly the amount together; what cannot be divided is borne by the first.</summary>
    public static ImmutableList<PayerShare> Shares(Reward reward, decimal yuan)
    {
        ArgumentNullException.ThrowIfNull(reward);
        if (reward.Payers.Count == 0)
        {
            return [];
        }

        var others = reward.Payers.Skip(1).Select(p => new PayerShare(p.Organ, Part(yuan, p.Part.Share))).ToList();
        return [new PayerShare(reward.Payers[0].Organ, yuan - others.Sum(o => o.Yuan)), .. others];
    }

    private static decimal Part(decimal yuan, Rational share)
    {
        var fen = Rational.From(yuan) * share * new Rational(100, 1);
        return (decimal)(fen.Numerator / fen.Denominator) / 100m;
    }
}
