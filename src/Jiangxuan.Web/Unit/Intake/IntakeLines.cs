using System.Security.Cryptography;
using System.Text;
using Jiangxuan.Core.Conduct;
using Jiangxuan.Core.Notices;
using Jiangxuan.Paper.Sheets.Intake;

namespace Jiangxuan.Web.Units.Intake;

/// <summary>Holds the rows of a summary against the edition.</summary>
internal static class IntakeLines
{
    /// <summary>The rows, in the unit's order.</summary>
    /// <param name="room">The unit; its world holds every candidacy with its sections.</param>
    /// <param name="file">Hash of the file.</param>
    /// <param name="intake">What was read.</param>
    public static IReadOnlyList<IntakeLine> Of(UnitRoom room, string file, SummaryIntake intake)
    {
        var persons = new PersonsThere(room.World);
        return [.. intake.Rows.Select(r => Of(room, IdOf(room, file, r.Number), r, persons))];
    }

    /// <summary>Whether something is wrong with the table as a whole; then no row of it is taken.</summary>
    public static bool IsFaulty(this SummaryIntake intake) => intake.Problems.Any(p => p.Severity == Severity.Fault);

    private static IntakeLine Of(UnitRoom room, string id, IntakeRow row, PersonsThere persons)
    {
        var made = room.World.Find<Candidacy>(id);
        var there = made ?? persons.Find(row.Values);
        var state =
            made is not null ? IntakeState.Made
            : there is not null ? IntakeState.Known
            : row.Problems.Any(p => p.Severity == Severity.Fault) ? IntakeState.Faulty
            : IntakeState.Free;
        return new IntakeLine(row, id, state, there);
    }

    // The same row of the same file is the same draft, whoever posts it and however often.
    private static string IdOf(UnitRoom room, string file, int row) =>
        new Guid(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{room.Edition.EditionId}/{room.Unit}/{file}/{row}")).AsSpan(0, 16)
        ).ToString("N");
}
