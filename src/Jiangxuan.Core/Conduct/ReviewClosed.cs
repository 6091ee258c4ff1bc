using System.Collections.Immutable;
using Jiangxuan.Core.Notices;

namespace Jiangxuan.Core.Conduct;

/// <summary>The review was closed and the ranking computed (汇总评分).</summary>
/// <param name="Stage">Review stage.</param>
/// <param name="Results">Score and rank of each ranked person.</param>
/// <param name="Out">Those who are out: by veto, or below the ballot's threshold.</param>
/// <param name="Working">Every number from sheet to rank in this round, JSON.</param>
/// <param name="Moved">Persons of earlier rounds whose rank became another by this one; null = it is the first.</param>
public sealed record ReviewClosed(
    string Stage,
    ImmutableList<ReviewResult> Results,
    ImmutableList<ReviewOut> Out,
    Secret Working,
    ImmutableList<ReviewResult>? Moved = null
) : Happened
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> About =>
        [
            .. Results.Select(r => r.Candidacy),
            .. Out.Select(o => o.Candidacy),
            .. (Moved ?? []).Select(m => m.Candidacy),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<Secret> Secrets => [.. Out.Select(o => o.Why), Working];

    /// <inheritdoc/>
    public override Happened Reveal(Func<Secret, Secret> find) =>
        this with
        {
            Out = [.. Out.Select(o => o with { Why = find(o.Why) })],
            Working = find(Working),
        };

    /// <inheritdoc/>
    public override World Apply(World world, Entry entry)
    {
        var round = Lists.CurrentRound(world, Stage, Lists.City);
        var ballot = world.Notice.Stage(Stage) is ReviewStage { Ends: ReviewEnd.Ballot };
        world = world.With(
            new Listing
            {
                Id = Listing.Of(Stage, Lists.City, round),
                Stage = Stage,
                Holder = Lists.City,
                Round = round,
                Items = [.. Results.OrderBy(r => r.Rank).Select(r => new ListItem(r.Candidacy, r.Rank))],
                Decided = true,
                DecidedAt = entry.At,
                Working = Working.Kept(),
            }
        );
        foreach (var result in Results)
        {
            world = world.Change(
                result.Candidacy,
                c =>
                    c.Ends(Stage, Ended(StageResult.Passed, Says(result))) with
                    {
                        Score = result.Score,
                        Rank = result.Rank,
                    }
            );
        }

        foreach (var moved in Moved ?? [])
        {
            world = world.Change(
                moved.Candidacy,
                c => c.Ends(Stage, c.Outcomes[Stage] with { Text = Says(moved) }) with { Rank = moved.Rank }
            );
        }

        foreach (var person in Out)
        {
            var result = person.Vetoed ? StageResult.Failed : StageResult.NotListed;
            world = world.Change(
                person.Candidacy,
                c => c.Ends(Stage, Ended(result, person.Why.Said()) with { Clause = person.Clause })
            );
        }

        return world;

        string Says(ReviewResult result) =>
            $"{(ballot ? $"得票率{result.Score}%" : $"得分{result.Score}")}，{result.Track}第{result.Rank}名";

        Outcome Ended(StageResult result, string text) => new(result, entry.At, entry.Actor.Name, round, text);
    }
}

/// <summary>One person's result of a review.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Score">Total, rounded as declared; of a ballot the approvals in hundredths of those voting.</param>
/// <param name="Rank">Rank from 1, within the track.</param>
/// <param name="Track">The track it is a rank in; null = there are none.</param>
public sealed record ReviewResult(string Candidacy, decimal Score, int Rank, string? Track = null);

/// <summary>One person who is out.</summary>
/// <param name="Candidacy">Candidacy id.</param>
/// <param name="Vetoed">By veto (否决); otherwise for too few votes.</param>
/// <param name="Why">The reason, with the numbers.</param>
/// <param name="Clause">Clause it rests on.</param>
public sealed record ReviewOut(string Candidacy, bool Vetoed, Secret Why, string Clause);
