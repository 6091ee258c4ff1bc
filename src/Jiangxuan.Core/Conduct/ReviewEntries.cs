using System.Collections.Immutable;

namespace Jiangxuan.Core.Conduct;

/// <summary>A judge saved marks for one candidacy (打分).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account of the judge.</param>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Marks">Marks by indicator.</param>
public sealed record MarksSaved(
    string Stage,
    string Judge,
    string Candidacy,
    ImmutableDictionary<string, decimal> Marks
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

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
                State = SheetState.Draft,
            }
        );
}

/// <summary>A judge recused from one candidacy (回避).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Judge">Account of the judge.</param>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Why">Reason.</param>
public sealed record Recused(string Stage, string Judge, string Candidacy, string Why) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [Candidacy];

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
                Reason = Why,
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

/// <summary>The review was closed and the ranking computed (汇总评分).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Results">Score and rank of each person.</param>
/// <param name="Working">Every number from sheet to rank, JSON.</param>
public sealed record ReviewClosed(string Stage, ImmutableList<ReviewResult> Results, string Working) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About => [.. Results.Select(r => r.Candidacy)];

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        world = world.With(
            new Listing
            {
                Id = Listing.Of(Stage, Lists.City, 1),
                Stage = Stage,
                Holder = Lists.City,
                Round = 1,
                Items = [.. Results.OrderBy(r => r.Rank).Select(r => new ListItem(r.Candidacy, r.Rank))],
                Decided = true,
                DecidedAt = entry.At,
                Working = Working,
            }
        );
        foreach (var result in Results)
        {
            world = world.Change(
                result.Candidacy,
                c =>
                    c.Ends(
                        Stage,
                        new Outcome(
                            StageResult.Passed,
                            entry.At,
                            entry.Actor.Name,
                            Text: $"得分{result.Score}，第{result.Rank}名"
                        )
                    ) with
                    {
                        Score = result.Score,
                        Rank = result.Rank,
                    }
            );
        }

        return world;
    }
}

/// <summary>One person's result of a review.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Score">Total, rounded as declared.</param>
/// <param name="Rank">Rank from 1.</param>
public sealed record ReviewResult(string Candidacy, decimal Score, int Rank);
