namespace Jiangxuan.Web.Store;

/// <summary>Objections of an edition that have no conclusion yet (未办结的异议).</summary>
public sealed class OpenObjections(Databases databases)
{
    /// <summary>How many.</summary>
    public async Task<int> Count(EditionRef edition, CancellationToken ct = default)
    {
        await using var command = databases.Of(edition.City).CreateCommand(OpenObjectionsSql.Count);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }
}
