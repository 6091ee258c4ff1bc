using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Conduct.Deciding;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Web.Office.Rewards;

/// <summary>One instalment that one person has still to get.</summary>
/// <param name="Person">The person.</param>
/// <param name="Part">The instalment.</param>
/// <param name="From">First day on which it may be paid; null = at once.</param>
public sealed record Due(Candidacy Person, Instalment Part, DateOnly? From)
{
    /// <summary>What names it in a form.</summary>
    public string Id => $"{Person.Id}/{Part.Id}";

    /// <summary>Everything the stage has still to pay, in order of certificates.</summary>
    public static IReadOnlyList<Due> All(World world, RewardStage stage)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. Lists
                .StandingIn(world, stage, Lists.City)
                .OrderBy(c => c.Certificate, StringComparer.Ordinal)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
                .SelectMany(c =>
                    Afterwards.Unpaid(world.Notice, stage, c).Select(i => new Due(c, i, Rewarding.Due(world, c, i)))
                ),
        ];
    }
}

/// <summary>One instalment that was paid.</summary>
/// <param name="Person">The person.</param>
/// <param name="Part">The instalment.</param>
/// <param name="Payment">The payment.</param>
public sealed record PaidPart(Candidacy Person, Instalment Part, Payment Payment)
{
    /// <summary>Everything the stage has paid, in order of certificates.</summary>
    public static IReadOnlyList<PaidPart> All(World world, RewardStage stage)
    {
        ArgumentNullException.ThrowIfNull(world);
        var parts = world.Notice.Rewards.SelectMany(r => r.Parts).Where(p => stage.Pays.Contains(p.Id)).ToList();
        return
        [
            .. world
                .All<Candidacy>()
                .OrderBy(c => c.Certificate, StringComparer.Ordinal)
                .SelectMany(c =>
                    from payment in c.Payments
                    from part in parts
                    where part.Id == payment.Instalment
                    select new PaidPart(c, part, payment)
                ),
        ];
    }
}
