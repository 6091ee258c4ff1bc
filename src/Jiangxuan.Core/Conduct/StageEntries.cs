using System.Collections.Immutable;
using Jiangxuan.Core.Facts;

namespace Jiangxuan.Core.Conduct;

/// <summary>The candidacy was returned for correction with reasons pinned to facts (退回补正).</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Stage">Stage that returns it.</param>
/// <param name="Until">Last day for resubmission, inclusive.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record ReturnedForCorrection(
    string Candidacy,
    string Stage,
    DateOnly Until,
    ImmutableList<ReasonGiven> Reasons
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Reasons.Select(r => r.Text)];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Reasons = [.. Reasons.Select(r => r with { Text = find(r.Text) })],
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
                c with
                {
                    Returned = new Return(
                        Stage,
                        entry.Actor.Name,
                        entry.At,
                        Until,
                        [.. Reasons.Select(r => new ReturnReason(r.Fact, r.Text.Said()))]
                    ),
                }
        );
}

/// <summary>A reason as it was given for a return.</summary>
/// <param name="Fact">Fact key.</param>
/// <param name="Text">What is to be mended.</param>
public sealed record ReasonGiven(string Fact, Secret Text);

/// <summary>
/// An inspection, audit or clearance of one person was concluded, with judgements, facts determined and justifications decided.
/// </summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Stage">Stage id.</param>
/// <param name="Pass">Passed or not.</param>
/// <param name="Text">Conclusion.</param>
/// <param name="Clause">Clause it rests on when it does not pass.</param>
/// <param name="Judged">Human judgements.</param>
/// <param name="Determined">Facts determined.</param>
/// <param name="Accepted">Justifications decided: rule id → accepted.</param>
public sealed record Concluded(
    string Candidacy,
    string Stage,
    bool Pass,
    Secret Text,
    string? Clause,
    ImmutableDictionary<string, bool> Judged,
    ImmutableDictionary<string, Secret> Determined,
    ImmutableDictionary<string, bool> Accepted
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Text, .. Determined.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Text = find(Text),
            Determined = Determined.Reveal(find),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.Change(
            Candidacy,
            c =>
                c.Ends(
                    Stage,
                    new Outcome(
                        Pass ? StageResult.Passed : StageResult.Failed,
                        entry.At,
                        entry.Actor.Name,
                        Text: Text.Said(),
                        Clause: Clause
                    )
                ) with
                {
                    Judged = c.Judged.SetItems(Judged),
                    Determined = c.Determined.With(Determined, entry),
                    Justifications = c.Justifications.SetItems(
                        Accepted
                            .Where(a => c.Justifications.ContainsKey(a.Key))
                            .Select(a =>
                                KeyValuePair.Create(a.Key, c.Justifications[a.Key] with { Accepted = a.Value })
                            )
                    ),
                }
        );
}

/// <summary>Determinations keep their supplier and time.</summary>
internal static class Determining
{
    /// <summary>Adds values supplied in an entry; the later overrides the earlier.</summary>
    public static ImmutableDictionary<string, Supplied> With(
        this ImmutableDictionary<string, Supplied> known,
        ImmutableDictionary<string, Secret> values,
        Entry entry
    )
    {
        var from = entry.Actor.Role switch
        {
            Role.Employer => Supplier.Employer,
            Role.Unit => Supplier.Unit,
            _ => Supplier.Office,
        };
        return known.SetItems(
            values
                .Known<Value>()
                .Select(v => KeyValuePair.Create(v.Key, new Supplied(v.Value, from, entry.Actor.Name, entry.At)))
        );
    }
}
