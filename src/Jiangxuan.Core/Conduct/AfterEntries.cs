using System.Collections.Immutable;
using Jiangxuan.Core.Facts;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>An instalment of a reward was paid (发放奖金); the stage ends with the last one the person's tier gets in it.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Stage">Reward stage.</param>
/// <param name="Payment">The payment.</param>
public sealed record Rewarded(string Candidacy, string Stage, Payment Payment) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
            {
                var paid = c with { Payments = c.Payments.Add(Payment) };
                var due = Afterwards.Instalments(world.Notice, (RewardStage)world.Notice.Stage(Stage), paid);
                var payments = due.Select(i => paid.Payments.LastOrDefault(p => p.Instalment == i.Id)).ToList();
                return payments.Contains(null)
                    ? paid
                    : paid.Ends(
                        Stage,
                        new Outcome(
                            StageResult.Passed,
                            entry.At,
                            entry.Actor.Name,
                            Text: string.Join(
                                "；",
                                payments.Select(p => $"{p!.On:yyyy-MM-dd} 发放奖金{p.Yuan:0.##}元，凭证{p.Voucher}")
                            )
                        )
                    );
            }
        );
}

/// <summary>A report was filed in a time of stewardship (报送履职报告).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Stage">Steward stage.</param>
/// <param name="On">Day of the report.</param>
/// <param name="Text">What it says, in short.</param>
/// <param name="Scan">The stamped report, if uploaded.</param>
public sealed record ReportFiled(string Candidacy, string Stage, DateOnly On, Secret Text, Secret? Scan = null)
    : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => Scan is null ? [Text] : [Text, Scan];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Text = find(Text),
            Scan = Scan.Reveal(find),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
                c with
                {
                    Reports = c.Reports.Add(
                        new StewardReport(Stage, On, Text.Said(), entry.Actor.Name, Scan?.Kept<FileRef>())
                    ),
                }
        );
}

/// <summary>Somebody was banned from applying, and disqualified where the candidacy was still under way (取消资格、限制申报).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Ban">Ban id.</param>
/// <param name="Person">Keyed hash of the person's ID number.</param>
/// <param name="Until">First day on which the person may apply again.</param>
/// <param name="Ends">Stage that ends the candidacy; null = it had ended already, or the person is named.</param>
/// <param name="Text">What was found.</param>
public sealed record Banned(string Candidacy, string Ban, string Person, DateOnly Until, string? Ends, Secret Text)
    : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Text];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Text = find(Text) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var ban = world.Notice.Bans.Single(b => b.Id == Ban);
        var entries = world.Edition.Registers.GetValueOrDefault(ban.Register, []);
        world = world.With(
            world.Edition with
            {
                Registers = world.Edition.Registers.SetItem(
                    ban.Register,
                    entries.Add(new RegisterEntry(Person, Until, Ban))
                ),
            }
        );
        return Ends is null
            ? world
            : world.Change(
                Candidacy,
                c =>
                    c.Ends(
                        Ends,
                        new Outcome(
                            StageResult.Failed,
                            entry.At,
                            entry.Actor.Name,
                            Text: Text.Said(),
                            Clause: ban.Source.ToString()
                        )
                    )
            );
    }
}

/// <summary>An honour was taken back (撤销称号).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Ground">Ground id.</param>
/// <param name="Text">What was found.</param>
/// <param name="Document">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Certificate">Whether the certificate is recovered.</param>
/// <param name="Yuan">Money recovered, in yuan.</param>
public sealed record HonourRevoked(
    string Candidacy,
    string Ground,
    Secret Text,
    string Document,
    DateOnly On,
    bool Certificate,
    decimal Yuan
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Text];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Text = find(Text) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c => c with { TakenBack = new TakenBack(Ground, Text.Said(), Document, On, Certificate, Yuan) }
        );
}
