using System.Collections.Immutable;
using Jiangxuan.Core.Scoring;

namespace Jiangxuan.Core.Conduct;

/// <summary>A judge saved marks for one candidacy (打分).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account of the judge.</param>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Marks">Marks by indicator.</param>
/// <param name="Veto">Reason of a finding that takes the person out; null = none.</param>
public sealed record MarksSaved(
    string Stage,
    string Judge,
    string Candidacy,
    ImmutableDictionary<string, decimal> Marks,
    Secret? Veto = null
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => Veto is null ? [] : [Veto];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Veto = Veto.Reveal(find) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            new Sheet
            {
                Id = Sheet.Of(Stage, Judge, Candidacy),
                Stage = Stage,
                Judge = Judge,
                Candidacy = Candidacy,
                Marks = Marks,
                Veto = Veto?.Said(),
                State = SheetState.Draft,
            }
        );
}

/// <summary>A judge recused from one candidacy (回避).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account of the judge.</param>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Why">Reason.</param>
public sealed record Recused(string Stage, string Judge, string Candidacy, Secret Why) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [Why];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Why = find(Why) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        world.With(
            new Sheet
            {
                Id = Sheet.Of(Stage, Judge, Candidacy),
                Stage = Stage,
                Judge = Judge,
                Candidacy = Candidacy,
                State = SheetState.Recused,
                Reason = Why.Said(),
            }
        );
}

/// <summary>A judge handed in all sheets; they are locked (提交评分).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account of the judge.</param>
/// <param name="Candidacies">Candidacies scored.</param>
public sealed record SheetsSubmitted(string Stage, string Judge, ImmutableList<string> Candidacies) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => Candidacies;

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        Candidacies.Aggregate(
            world,
            (w, c) => w.With(w.Get<Sheet>(Sheet.Of(Stage, Judge, c)) with { State = SheetState.Submitted })
        );
}

/// <summary>A judge voted; the ballot is locked (评委投票).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account of the judge.</param>
/// <param name="Listed">Candidacies on the ballot: those of the judge's panel from whom the judge did not recuse.</param>
/// <param name="Chosen">Those chosen among them.</param>
/// <param name="Vetoes">Findings that take a person out: candidacy → reason.</param>
public sealed record BallotCast(
    string Stage,
    string Judge,
    ImmutableList<string> Listed,
    ImmutableList<string> Chosen,
    ImmutableDictionary<string, Secret> Vetoes
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => Listed;

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Vetoes.InOrder()];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) => this with { Vetoes = Vetoes.Reveal(find) };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry) =>
        Listed.Aggregate(
            world,
            (w, c) =>
                w.With(
                    new Sheet
                    {
                        Id = Sheet.Of(Stage, Judge, c),
                        Stage = Stage,
                        Judge = Judge,
                        Candidacy = c,
                        Marks = ImmutableDictionary<string, decimal>.Empty.Add(
                            ReviewRule.Vote,
                            Chosen.Contains(c) ? 1 : 0
                        ),
                        Veto = Vetoes.GetValueOrDefault(c)?.Said(),
                        State = SheetState.Submitted,
                    }
                )
        );
}
