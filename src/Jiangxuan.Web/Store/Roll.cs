using Dapper;
using Jiangxuan.Core.People;

namespace Jiangxuan.Web.Store;

/// <summary>The candidacies of an edition as lists show them (名册): filtered, sorted, page by page; answers are not read.</summary>
public sealed class Roll(Databases databases)
{
    /// <summary>One page; ask for the next with the last row's <see cref="RollRow.Id"/> and sort value.</summary>
    public async Task<IReadOnlyList<RollRow>> Page(EditionRef edition, RollQuery query, CancellationToken ct = default)
    {
        await using var connection = await databases.Of(edition.City).OpenConnectionAsync(ct);
        var sql = query.Sort switch
        {
            RollSort.Name => RollSql.ByName,
            RollSort.Score => RollSql.ByScore,
            RollSort.Submitted => RollSql.BySubmitted,
            RollSort.Receipt => RollSql.ByReceipt,
            _ => throw new ArgumentOutOfRangeException(nameof(query)),
        };
        var rows = await connection.QueryAsync<RollRow>(
            new CommandDefinition(
                sql,
                new
                {
                    city = edition.City,
                    edition = edition.EditionId,
                    unit = query.Unit,
                    unitGroup = query.UnitGroup,
                    channel = query.Channel,
                    stage = query.Stage,
                    ended = query.Ended,
                    submitted = query.Submitted,
                    returned = query.Returned,
                    withdrawn = query.Withdrawn,
                    named = query.Named,
                    fact = query.Determined?.Fact,
                    value = query.Determined?.Code,
                    text = Typed.Part(query.Text),
                    name = Typed.Part(PersonName.WithOneDot(query.Text ?? "")),
                    dots = PersonName.Dots,
                    afterId = query.After?.Id,
                    afterName = query.After?.Name,
                    afterScore = query.After?.Score,
                    afterSubmitted = query.After?.SubmittedAt,
                    afterReceipt = query.After?.Receipt,
                    size = query.Size,
                },
                cancellationToken: ct
            )
        );
        return rows.AsList();
    }

    /// <summary>How many stand in each stage, <c>ended</c> included; of one unit, or of all.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts(
        EditionRef edition,
        string? unit = null,
        CancellationToken ct = default
    )
    {
        await using var connection = await databases.Of(edition.City).OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<(string Stage, int Count)>(
            new CommandDefinition(
                RollSql.Counts,
                new
                {
                    city = edition.City,
                    edition = edition.EditionId,
                    unit,
                },
                cancellationToken: ct
            )
        );
        return rows.ToDictionary(r => r.Stage, r => r.Count);
    }

    /// <summary>The candidacies of an account in all editions of its city: edition and id, the latest first.</summary>
    public async Task<IReadOnlyList<(string Edition, string Id)>> OfAccount(
        string city,
        string account,
        CancellationToken ct = default
    )
    {
        await using var connection = await databases.Of(city).OpenConnectionAsync(ct);
        var rows = await connection.QueryAsync<(string, string)>(
            new CommandDefinition(RollSql.OfAccount, new { city, account }, cancellationToken: ct)
        );
        return rows.AsList();
    }

    /// <summary>The edition and candidacy for which a link with this token was issued; null when there is none.</summary>
    public async Task<(string Edition, string Id)?> ByLink(
        string city,
        string tokenHash,
        CancellationToken ct = default
    )
    {
        await using var connection = await databases.Of(city).OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<(string, string)?>(
            new CommandDefinition(RollSql.ByLink, new { city, tokenHash }, cancellationToken: ct)
        );
    }

    /// <summary>Id of the objection with that number; null when there is none.</summary>
    public async Task<string?> ObjectionByNumber(EditionRef edition, string number, CancellationToken ct = default)
    {
        await using var connection = await databases.Of(edition.City).OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<string?>(
            new CommandDefinition(
                RollSql.ObjectionByNumber,
                new
                {
                    city = edition.City,
                    edition = edition.EditionId,
                    number,
                },
                cancellationToken: ct
            )
        );
    }
}
