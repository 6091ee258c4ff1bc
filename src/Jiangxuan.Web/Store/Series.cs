using System.Globalization;

namespace Jiangxuan.Web.Store;

/// <summary>Numbers given out one by one, such as receipt numbers; never twice, a gap is a number that was given and not used.</summary>
public sealed class Series(Databases databases)
{
    /// <summary>The next number of a series, from 1.</summary>
    public async Task<int> Next(EditionRef edition, string name, CancellationToken ct = default)
    {
        await using var command = databases.Of(edition.City).CreateCommand(SeriesSql.Next);
        command.Parameters.Text(edition.City);
        command.Parameters.Text(edition.EditionId);
        command.Parameters.Text(name);
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The next number behind the letters of the notice and a letter of the series: <c>KF2020-S-0001</c>.</summary>
    public async Task<string> Next(EditionRef edition, string name, string letter, CancellationToken ct = default)
    {
        var number = await Next(edition, name, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{edition.Notice.Identity.Prefix}-{letter}-{number:0000}");
    }
}
