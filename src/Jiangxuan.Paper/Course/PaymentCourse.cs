using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Fillings;
using Entry = Jiangxuan.Paper.Fillings.Entry;

namespace Jiangxuan.Paper.Course;

/// <summary>The payment list of one instalment (奖金发放表).</summary>
public static class PaymentCourse
{
    /// <summary>What is filled in: everybody of a tier that gets the instalment, paid or not.</summary>
    /// <param name="records">The records.</param>
    /// <param name="stage">The reward stage.</param>
    /// <param name="instalment">One of the instalments it pays.</param>
    public static Filling Of(Records records, RewardStage stage, Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(instalment);
        var notice = records.Notice;
        var persons = records
            .World.All<Candidacy>()
            .Where(c => c.TakenBack is null && Afterwards.Instalments(notice, stage, c).Contains(instalment))
            .OrderBy(c => c.Certificate is null)
            .ThenBy(c => c.Certificate, StringComparer.Ordinal)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        var reward = notice.Rewards.Single(r => r.Parts.Contains(instalment));
        var entries = records.Common();
        ListCourse.Head(entries, records, stage);
        if (records.World.All<Listing>().FirstOrDefault(l => notice.Stage(l.Stage) is NameStage) is { } named)
        {
            ListCourse.Decided(entries, named);
        }
        entries.Set("count", Written.Number(persons.Count));
        entries.Set("payments.total", Written.Number(persons.Count * instalment.Yuan));
        entries.Set("persons", [.. persons.Select((c, i) => Row(records, c, i + 1, reward, instalment))]);
        return new Filling(entries);
    }

    private static Dictionary<string, Entry> Row(
        Records records,
        Candidacy candidacy,
        int number,
        Reward reward,
        Instalment instalment
    )
    {
        var row = PersonCourse.Entries(records, candidacy);
        row.Set("no", Written.Number(number));
        row.Set("reward.due", Written.Number(instalment.Yuan));
        row.Set("reward.instalment", instalment.Label);
        row.Set(
            "reward.payer",
            string.Join(
                '、',
                Rewarding
                    .Shares(reward, instalment.Yuan)
                    .Select(s => $"{records.Notice.Organs.Single(o => o.Id == s.Organ).Name}{Written.Number(s.Yuan)}元")
            )
        );
        if (candidacy.Payments.FirstOrDefault(p => p.Instalment == instalment.Id) is { } paid)
        {
            row.Set("remark", $"{Written.Day(paid.On)}已发，凭证{paid.Voucher}");
        }
        return row;
    }
}
