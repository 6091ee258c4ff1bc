using Jiangxuan.Core;
using Jiangxuan.Core.Conduct;
using Npgsql;

namespace Jiangxuan.Web.Store;

/// <summary>What the errors of the database mean for an act.</summary>
internal static class Conflicts
{
    /// <summary>Raised by <c>docket_guard</c>.</summary>
    public const string NotCurrent = "JX001";

    /// <summary>The "no" behind a broken unique index that a decision cannot see; null = no such thing.</summary>
    public static Refusal? Refusal(PostgresException e) =>
        e.ConstraintName switch
        {
            "candidacy_person" => new Refusal(
                "本届已有同一身份证号的申报，每人每届只能申报一次。如果不是您本人或所在单位填报的，请联系推荐单位。"
            ),
            _ => null,
        };

    /// <summary>Whether the act may simply be loaded and decided again.</summary>
    public static bool MayTryAgain(PostgresException e) =>
        e.SqlState
            is NotCurrent
                or PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure;

    /// <summary>Tells a mistake of the program (a document outside the scope was touched) from a race.</summary>
    public static async Task ThrowIfOutsideScope(
        NpgsqlConnection connection,
        EditionRef edition,
        World loaded,
        IReadOnlyList<Doc> changed,
        CancellationToken ct
    )
    {
        foreach (var doc in changed.Where(d => !loaded.Docs.ContainsKey((d.GetType(), d.Id))))
        {
            await using var command = new NpgsqlCommand(ConflictsSql.Exists, connection);
            command.Parameters.Text(edition.City);
            command.Parameters.Text(edition.EditionId);
            command.Parameters.Text(Kinds.Of(doc.GetType()).Table);
            command.Parameters.Text(doc.Id);
            if (await command.ExecuteScalarAsync(ct) is true)
            {
                throw new InvalidOperationException(
                    $"The decision changed {doc.GetType().Name} {doc.Id}, which is stored but was not loaded: widen the act's scope."
                );
            }
        }
    }
}
