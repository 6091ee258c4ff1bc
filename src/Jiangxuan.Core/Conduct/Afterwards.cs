using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>One unit of a candidacy's chain.</summary>
/// <param name="Unit">Unit id.</param>
/// <param name="Group">Its group.</param>
public sealed record Rung(string Unit, string Group);

/// <summary>One instalment of a reward, paid (发放).</summary>
/// <param name="Instalment">Instalment id.</param>
/// <param name="Yuan">Amount in yuan.</param>
/// <param name="Shares">What each payer bears; empty when the notice names none.</param>
/// <param name="On">Day of payment.</param>
/// <param name="Voucher">Voucher number of the finance department.</param>
public sealed record Payment(
    string Instalment,
    decimal Yuan,
    ImmutableList<PayerShare> Shares,
    DateOnly On,
    string Voucher
);

/// <summary>What one payer bears of a payment (分级负担).</summary>
/// <param name="Organ">Organ that pays.</param>
/// <param name="Yuan">Amount in yuan, whole fen.</param>
public sealed record PayerShare(string Organ, decimal Yuan);

/// <summary>A report filed in a time of stewardship (履职报告).</summary>
/// <param name="Stage">Steward stage.</param>
/// <param name="On">Day of the report.</param>
/// <param name="Text">What it says, in short.</param>
/// <param name="By">Who filed it.</param>
/// <param name="Scan">The stamped report, if uploaded.</param>
public sealed record StewardReport(string Stage, DateOnly On, string Text, string By, FileRef? Scan = null);

/// <summary>An honour taken back (撤销).</summary>
/// <param name="Ground">Ground id.</param>
/// <param name="Text">What was found.</param>
/// <param name="Document">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Certificate">Whether the certificate is recovered.</param>
/// <param name="Yuan">Money recovered, in yuan.</param>
public sealed record TakenBack(
    string Ground,
    string Text,
    string Document,
    DateOnly On,
    bool Certificate,
    decimal Yuan
);

/// <summary>Questions about what follows naming.</summary>
public static class Afterwards
{
    /// <summary>What the stage pays to this person; nothing before naming, and nothing to a tier that gets none of it.</summary>
    public static IReadOnlyList<Instalment> Instalments(Notice notice, RewardStage stage, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(candidacy);
        return candidacy.Tier is { } tier ? stage.To(notice, notice.Tier(tier)) : [];
    }

    /// <summary>Instalments of the stage not paid to this person yet, in the notice's order.</summary>
    public static IReadOnlyList<Instalment> Unpaid(Notice notice, RewardStage stage, Candidacy candidacy) =>
        [.. Instalments(notice, stage, candidacy).Where(i => candidacy.Payments.All(p => p.Instalment != i.Id))];

    /// <summary>The day on which the person was named; null = not named.</summary>
    public static DateOnly? NamedOn(World world, Candidacy candidacy)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world
            .All<Listing>()
            .Where(l => world.Notice.Stage(l.Stage) is NameStage && l.Items.Any(i => i.Candidacy == candidacy.Id))
            .Select(l => l.Period?.First)
            .FirstOrDefault();
    }
}
