using Npgsql;

namespace Jiangxuan.Web.Store;

/// <summary>
/// What an act has to itself while it decides. Acts on single candidacies share the edition and hold their candidacy; wider acts
/// hold the edition: a decision therefore never rests on something that changes under it.
/// </summary>
internal static class Locking
{
    public static void Add(NpgsqlBatch batch, EditionRef edition, Scope scope)
    {
        var whole = new NpgsqlBatchCommand(WritingSql.Lock);
        whole.Parameters.Text($"{edition.City}/{edition.EditionId}");
        whole.Parameters.Bool(!scope.IsNarrow);
        batch.BatchCommands.Add(whole);
        if (scope.IsNarrow)
        {
            var each = new NpgsqlBatchCommand(WritingSql.LockEach);
            each.Parameters.Texts(scope.Locks.Select(k => $"{edition.City}/{edition.EditionId} {k}"));
            batch.BatchCommands.Add(each);
        }
    }

    /// <summary>Result sets the locks answer with.</summary>
    public static int Results(Scope scope) => scope.IsNarrow ? 2 : 1;
}
